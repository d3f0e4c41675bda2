"""What a caller sends to the explain service, and what comes back."""
