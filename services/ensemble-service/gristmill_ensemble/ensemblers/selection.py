"""Ensembles that are chosen: the single best model, the best few, and Caruana's greedy selection with replacement."""

from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill_ensemble.ensemblers.metrics import EPS, METRICS, Metric

Array = npt.NDArray[Any]


def scores(predictions: Array, labels: Array, metric: Metric) -> Array:
    """Each model's own score: M numbers."""
    return np.array([METRICS[metric](predictions[:, index], labels) for index in range(predictions.shape[1])])


def best_models(predictions: Array, labels: Array, metric: Metric, count: int) -> Array:
    """Equal weights for the models with the best scores: M numbers."""
    chosen = np.argsort(scores(predictions, labels, metric), kind="stable")[:count]
    weights = np.zeros(predictions.shape[1])
    weights[chosen] = 1 / len(chosen)
    return weights


def greedy_weights(predictions: Array, labels: Array, metric: Metric, rounds: int = 50) -> Array:
    """Greedy ensemble selection with replacement (Caruana et al. 2004): the model that helps most joins, round by round.

    Returns M weights: how often each model was chosen in the best prefix of the rounds.
    """
    score = _for_all_models(predictions, labels, metric)
    counts = np.zeros(predictions.shape[1])
    best, kept = np.inf, counts
    for done in range(rounds):
        found = score(done)
        chosen = int(np.argmin(found))
        counts = counts.copy()
        counts[chosen] += 1
        score.join(chosen)
        if found[chosen] < best - 1e-12:
            best, kept = float(found[chosen]), counts
    return np.asarray(kept / kept.sum())


class _OfLabels:
    """Scores that need no more of each row than the probability of its label, for all models at once."""

    def __init__(self, predictions: Array, labels: Array) -> None:
        self._own = np.take_along_axis(predictions, labels[:, None, None], axis=2)[:, :, 0].astype(np.float64)
        self._sum = np.zeros(len(labels))

    def __call__(self, done: int) -> Array:
        return np.asarray(-np.log((self._sum[:, None] + self._own) / (done + 1) + EPS).mean(axis=0))

    def join(self, model: int) -> None:
        self._sum += self._own[:, model]


class _OfPredictions:
    """Any other score, model by model."""

    def __init__(self, predictions: Array, labels: Array, metric: Metric) -> None:
        self._predictions, self._labels, self._metric = predictions, labels, METRICS[metric]
        self._sum = np.zeros((len(labels), predictions.shape[2]))

    def __call__(self, done: int) -> Array:
        models = range(self._predictions.shape[1])
        return np.array(
            [self._metric((self._sum + self._predictions[:, m]) / (done + 1), self._labels) for m in models]
        )

    def join(self, model: int) -> None:
        self._sum += self._predictions[:, model]


def _for_all_models(predictions: Array, labels: Array, metric: Metric) -> _OfLabels | _OfPredictions:
    return _OfLabels(predictions, labels) if metric == "nll" else _OfPredictions(predictions, labels, metric)
