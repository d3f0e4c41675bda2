"""Search of pipelines and hyper-parameters."""

__version__ = "0.1.0"
