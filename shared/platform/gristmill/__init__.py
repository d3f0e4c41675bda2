"""The platform every Gristmill service stands on; start reading at `gristmill.service`."""
