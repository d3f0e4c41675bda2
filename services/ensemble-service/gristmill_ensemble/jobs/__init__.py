"""The job kinds of the ensemble service."""
