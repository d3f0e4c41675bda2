"""Combinations with one number a model, fitted on all rows at once: convex weights, a pool of logarithms, a temperature."""

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize, minimize_scalar
from scipy.special import log_softmax, softmax

from gristmill_ensemble.ensemblers.metrics import EPS
from gristmill_ensemble.ensemblers.pool import stretches

Array = npt.NDArray[Any]

_SMOOTHING = 0.01  # the share of the uniform distribution in the pool of logarithms
_RIDGE = 0.01
_LOG_TEMPERATURE_DEVIATION = 0.25


def convex_weights(own: Array, ridge: float = 1e-5) -> Array:
    """Weights that sum to one, softmax of M free numbers: the smallest NLL of the weighted mean.

    Args:
        own: N x M, the probability that each model gives each row's label; the loss needs no more.
        ridge: on the free numbers.

    Returns M weights.
    """
    return _softmax_weights(lambda w: _likelihood(own, w), own.shape[1], ridge)


def convex_weights_squared(values: Array, target: Array, ridge: float = 1e-5) -> Array:
    """Weights that sum to one: the smallest squared error of the weighted mean of N x M numbers."""
    size = float(((target - target.mean()) ** 2).mean()) or 1.0
    return _softmax_weights(lambda w: _squared(values, target, w, size), values.shape[1], ridge)


def _likelihood(own: Array, weights: Array) -> tuple[float, Array]:
    mixed = own @ weights + EPS
    return float(-np.log(mixed).mean()), -(own.T @ (1 / mixed)) / len(own)


def _squared(values: Array, target: Array, weights: Array, size: float) -> tuple[float, Array]:
    off = values @ weights - target
    return float((off**2).mean() / size), 2 * (values.T @ off) / (len(off) * size)


def _softmax_weights(loss: Any, models: int, ridge: float) -> Array:
    def objective(free: Array) -> tuple[float, Array]:
        weights = softmax(free)
        value, slope = loss(weights)
        return value + ridge * float(free @ free), weights * (slope - weights @ slope) + 2 * ridge * free

    found = minimize(objective, np.zeros(models), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return np.asarray(softmax(found.x))


def log_pool_weights(predictions: Array, labels: Array) -> Array:
    """Weights of `log_pool`: M numbers near 1 / M, the smallest NLL plus a ridge. Uses memory of the predictions' size."""
    rows, models, _ = predictions.shape
    logs = _logs(predictions)
    at = np.arange(rows)

    def objective(weights: Array) -> tuple[float, Array]:
        pooled = log_softmax(_pooled(logs, weights), axis=1)
        value = -float(pooled[at, labels].mean(dtype=np.float64))
        residual = np.exp(pooled)
        residual[at, labels] -= 1
        slope = np.matmul(logs, residual[:, :, None])[:, :, 0].mean(axis=0, dtype=np.float64)
        away = weights - 1 / models
        return value + _RIDGE * float(away @ away), slope + 2 * _RIDGE * away

    found = minimize(objective, np.full(models, 1 / models), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x)


def log_pool(predictions: Array, weights: Array) -> Array:
    """softmax over classes of Σ weight · log(0.99 · p + 0.01 / C): N x C from N x M x C."""
    combined = np.empty((len(predictions), predictions.shape[2]))
    for rows in stretches(predictions):
        combined[rows] = softmax(_pooled(_logs(predictions[rows]), weights), axis=1)
    return combined


def _pooled(logs: Array, weights: Array) -> Array:
    """Σ weight · log over the models: N x C."""
    return np.asarray(np.matmul(weights.astype(np.float32), logs))


def _logs(predictions: Array) -> Array:
    classes = predictions.shape[2]
    smoothed = predictions * np.float32(1 - _SMOOTHING)
    smoothed += np.float32(_SMOOTHING / classes)
    return np.asarray(np.log(smoothed, out=smoothed))


def temperature_of(predictions: Array, labels: Array) -> float:
    """The temperature of the smallest NLL for N x C probabilities (Guo et al. 2017), between 1/4 and 4.

    Its logarithm has a normal prior around 0: a hundred rows that are nearly all right must not make the rest too sure.
    """
    logs = np.log(predictions.astype(np.float64) + EPS)

    def loss(log_temperature: float) -> float:
        scaled = log_softmax(logs / np.exp(log_temperature), axis=1)
        likelihood = np.take_along_axis(scaled, labels[:, None], axis=1).sum()
        return float(0.5 * (log_temperature / _LOG_TEMPERATURE_DEVIATION) ** 2 - likelihood)

    return float(np.exp(minimize_scalar(loss, bounds=(-np.log(4), np.log(4)), method="bounded").x))


def tempered(predictions: Array, temperature: float) -> Array:
    return np.asarray(softmax(np.log(predictions.astype(np.float64) + EPS) / temperature, axis=1))
