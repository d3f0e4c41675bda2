"""The job kinds of the NAS service."""
