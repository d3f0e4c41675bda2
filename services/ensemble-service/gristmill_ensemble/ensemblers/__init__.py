"""Ensembles over saved predictions: Regularized Neural Ensemblers (arXiv 2410.04520), the usual baselines, and their blend.

from gristmill_ensemble.ensemblers import NeuralEnsembler

ensembler = NeuralEnsembler(mode="averaging", dropout=0.75).fit(P, y)  # P: rows x models x classes
ensembler.predict_proba(P_new)
"""

from gristmill_ensemble.ensemblers.auto import Blend, fit_blend
from gristmill_ensemble.ensemblers.ensembler import Combined, Ensemble, LogPool, Network, WeightedMean
from gristmill_ensemble.ensemblers.estimator import BlendedEnsembler, NeuralEnsembler, NeuralEnsemblerRegressor
from gristmill_ensemble.ensemblers.metrics import METRICS, Metric
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, pool_of
from gristmill_ensemble.ensemblers.training import Training

__all__ = [
    "METRICS", "Blend", "BlendedEnsembler", "Combined", "Ensemble", "LogPool", "Metric", "Network", "NeuralEnsembler",
    "NeuralEnsemblerRegressor", "Pool", "PoolError", "Training", "WeightedMean", "fit_blend", "pool_of",
]  # fmt: skip
