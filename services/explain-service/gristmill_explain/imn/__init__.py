"""Interpretable mesomorphic networks (Kadra, Pineda Arango & Grabocka, arXiv 2305.13072): a network generates a linear model per row."""

from gristmill_explain.imn.estimators import IMNClassifier, IMNRegressor, TabResNetClassifier, TabResNetRegressor
from gristmill_explain.imn.explanations import Explanation

__all__ = ["Explanation", "IMNClassifier", "IMNRegressor", "TabResNetClassifier", "TabResNetRegressor"]
