"""The job kinds of the HPO service, a module for each method."""
