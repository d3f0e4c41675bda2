"""Interpretable mesomorphic networks, and studies of tabular learners."""

__version__ = "0.1.0"
