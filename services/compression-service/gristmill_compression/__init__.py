"""Compression service: `virtual` is the method, a plain library; `service` is the front door."""

__version__ = "0.1.0"
