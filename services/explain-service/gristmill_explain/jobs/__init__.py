"""The work behind each kind of job."""
