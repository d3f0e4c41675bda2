"""What a caller sends to the HPO service, and what comes back."""
