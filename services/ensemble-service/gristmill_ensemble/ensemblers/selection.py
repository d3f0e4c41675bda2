"""Ensembles that are chosen: the single best model, the best few, and Caruana's greedy selection with replacement."""

from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill_ensemble.ensemblers.metrics import EPS, METRICS, Metric
from gristmill_ensemble.ensemblers.pool import Pool, Rows

Array = npt.NDArray[Any]


def scores(pool: Pool, rows: Rows, metric: Metric) -> Array:
    """Each model's own score on these rows: M numbers."""
    if metric == "nll":
        return np.asarray(-np.log(pool.own(rows) + EPS).mean(axis=0))
    labels, models = pool.labels[rows], range(len(pool.models))
    return np.array([METRICS[metric](pool.predictions[rows, model], labels) for model in models])


def best_models(pool: Pool, rows: Rows, metric: Metric, count: int) -> Array:
    """Equal weights for the models with the best scores: M numbers."""
    chosen = np.argsort(scores(pool, rows, metric), kind="stable")[:count]
    weights = np.zeros(len(pool.models))
    weights[chosen] = 1 / len(chosen)
    return weights


def greedy_weights(pool: Pool, rows: Rows, metric: Metric, rounds: int = 50) -> Array:
    """Greedy ensemble selection with replacement (Caruana et al. 2004): the model that helps most joins, round by round.

    Returns M weights: how often each model was chosen in the best prefix of the rounds.
    """
    score = _OfLabels(pool, rows) if metric == "nll" else _OfPredictions(pool, rows, metric)
    counts = np.zeros(len(pool.models))
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
    """The NLL, which needs no more of each row than the probability of its label, for all models at once."""

    def __init__(self, pool: Pool, rows: Rows) -> None:
        self._own = pool.own(rows)
        self._sum = np.zeros(len(rows))

    def __call__(self, done: int) -> Array:
        return np.asarray(-np.log((self._sum[:, None] + self._own) / (done + 1) + EPS).mean(axis=0))

    def join(self, model: int) -> None:
        self._sum += self._own[:, model]


class _OfPredictions:
    """Any other score, model by model."""

    def __init__(self, pool: Pool, rows: Rows, metric: Metric) -> None:
        self._pool, self._rows, self._metric = pool, rows, METRICS[metric]
        self._sum = np.zeros((len(rows), pool.predictions.shape[2]))

    def __call__(self, done: int) -> Array:
        labels = self._pool.labels[self._rows]
        means = ((self._sum + self._of(model)) / (done + 1) for model in range(len(self._pool.models)))
        return np.array([self._metric(mean, labels) for mean in means])

    def join(self, model: int) -> None:
        self._sum += self._of(model)

    def _of(self, model: int) -> Array:
        return np.asarray(self._pool.predictions[self._rows, model])
