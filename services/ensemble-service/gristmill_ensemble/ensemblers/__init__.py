"""Ensembles over saved predictions: Regularized Neural Ensemblers (arXiv 2410.04520), the usual baselines, and their blend.

from gristmill_ensemble.ensemblers import Options, cross_fit, pool_of

fitted = cross_fit(pool_of(P, y), Options())  # P: rows x models x classes
fitted.ensemble.combine(P_new).predictions
"""

from gristmill_ensemble.ensemblers.auto import Blend, CrossFitted, combine_rows, cross_fit, fit
from gristmill_ensemble.ensemblers.ensembler import (
    Combined,
    Ensemble,
    Filtered,
    LogPool,
    Network,
    Scaling,
    Stacked,
    WeightedMean,
)
from gristmill_ensemble.ensemblers.estimator import BlendedEnsembler, NeuralEnsembler, NeuralEnsemblerRegressor
from gristmill_ensemble.ensemblers.methods import METHODS, Method, Options
from gristmill_ensemble.ensemblers.metrics import METRICS, Metric
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, check_predictions, pool_of
from gristmill_ensemble.ensemblers.training import Training

__all__ = [
    "METHODS", "METRICS", "Blend", "BlendedEnsembler", "Combined", "CrossFitted", "Ensemble", "Filtered", "LogPool",
    "Method", "Metric", "Network", "NeuralEnsembler", "NeuralEnsemblerRegressor", "Options", "Pool", "PoolError",
    "Scaling", "Stacked", "Training", "WeightedMean", "check_predictions", "combine_rows", "cross_fit", "fit", "pool_of",
]  # fmt: skip
