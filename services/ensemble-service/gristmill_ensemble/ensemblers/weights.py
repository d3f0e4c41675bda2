"""Combinations with one number a model, fitted on all rows at once: convex weights, a pool of logarithms, a temperature."""

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize, minimize_scalar
from scipy.special import log_softmax, softmax

from gristmill_ensemble.ensemblers.metrics import EPS

Array = npt.NDArray[Any]

_SMOOTHING = 0.01  # the share of the uniform distribution in the pool of logarithms
_RIDGE = 0.01
_ROWS_AT_ONCE = 8_192


def convex_weights(predictions: Array, labels: Array, ridge: float = 1e-5) -> Array:
    """Weights that sum to one, softmax of M free numbers: the smallest loss of the weighted mean.

    Args:
        predictions: N x M x C. labels: N class numbers (the loss is the NLL), or for C = 1 numbers (squared error).
        ridge: on the free numbers.

    Returns M weights.
    """
    models = predictions.shape[1]
    if predictions.shape[2] == 1:
        values, target = predictions[:, :, 0].astype(np.float64), labels.astype(np.float64)
        size = float(((target - target.mean()) ** 2).mean()) or 1.0
        return _softmax_weights(lambda w: _squared(values, target, w, size), models, ridge)
    # The loss needs no more than the probability of each row's label.
    own = np.take_along_axis(predictions, labels[:, None, None], axis=2)[:, :, 0].astype(np.float64)
    return _softmax_weights(lambda w: _likelihood(own, w), models, ridge)


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
    """Weights of `log_pool`: M numbers near 1 / M, the smallest NLL plus a ridge."""
    rows, models, _ = predictions.shape

    def objective(weights: Array) -> tuple[float, Array]:
        value, slope = 0.0, np.zeros(models)
        for start in range(0, rows, _ROWS_AT_ONCE):
            logs = _logs(predictions[start : start + _ROWS_AT_ONCE])
            own = labels[start : start + _ROWS_AT_ONCE]
            pooled = log_softmax(np.einsum("nmc,m->nc", logs, weights), axis=1)
            value -= float(np.take_along_axis(pooled, own[:, None], axis=1).sum())
            residual = np.exp(pooled)
            residual[np.arange(len(own)), own] -= 1
            slope += np.einsum("nmc,nc->m", logs, residual)
        away = weights - 1 / models
        return value / rows + _RIDGE * float(away @ away), slope / rows + 2 * _RIDGE * away

    found = minimize(objective, np.full(models, 1 / models), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x)


def log_pool(predictions: Array, weights: Array) -> Array:
    """softmax over classes of Σ weight · log(0.99 · p + 0.01 / C): N x C from N x M x C."""
    parts = [
        softmax(np.einsum("nmc,m->nc", _logs(predictions[start : start + _ROWS_AT_ONCE]), weights), axis=1)
        for start in range(0, len(predictions), _ROWS_AT_ONCE)
    ]
    return np.asarray(np.concatenate(parts))


def _logs(predictions: Array) -> Array:
    classes = predictions.shape[2]
    return np.asarray(np.log((1 - _SMOOTHING) * predictions.astype(np.float64) + _SMOOTHING / classes))


def temperature_of(predictions: Array, labels: Array) -> float:
    """The temperature of the smallest NLL for N x C probabilities (Guo et al. 2017), between 1/4 and 4."""
    logs = np.log(predictions.astype(np.float64) + EPS)

    def loss(log_temperature: float) -> float:
        scaled = log_softmax(logs / np.exp(log_temperature), axis=1)
        return float(-np.take_along_axis(scaled, labels[:, None], axis=1).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-np.log(4), np.log(4)), method="bounded").x))


def tempered(predictions: Array, temperature: float) -> Array:
    return np.asarray(softmax(np.log(predictions.astype(np.float64) + EPS) / temperature, axis=1))
