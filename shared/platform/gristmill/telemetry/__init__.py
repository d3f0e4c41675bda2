"""What an operator sees: structured logs, metrics, traces."""
