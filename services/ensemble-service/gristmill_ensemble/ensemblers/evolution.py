"""Weights found by CMA-ES, for any metric (Purucker and Beel, arXiv 2307.00286)."""

from typing import Any

import numpy as np
import numpy.typing as npt
from cmaes import CMA, SepCMA
from scipy.special import softmax

from gristmill_ensemble.ensemblers.metrics import EPS, METRICS, Metric
from gristmill_ensemble.ensemblers.pool import Pool, Rows

Array = npt.NDArray[Any]

_EVALUATIONS_A_MODEL = 1_000  # at most: it stops by itself when it gets no further
_FULL_COVARIANCE = 200  # models; above, only its diagonal is learnt


def evolved_weights(
    pool: Pool, rows: Rows, metric: Metric, seed: int, evaluations: int = _EVALUATIONS_A_MODEL
) -> Array:
    """Convex weights, softmax of M free numbers, of the best score seen.

    Args:
        evaluations: at most so many for every model.

    Returns M weights.
    """
    models = len(pool.models)
    strategy = CMA if models <= _FULL_COVARIANCE else SepCMA
    optimizer = strategy(mean=np.zeros(models), sigma=1.0, seed=seed % 2**32)
    score = _Scores(pool, rows, metric)
    best, kept = np.inf, np.full(models, 1 / models)
    for _ in range(-(-evaluations * models // optimizer.population_size)):
        asked = [optimizer.ask() for _ in range(optimizer.population_size)]
        weights = softmax(np.array(asked), axis=1)
        found = score(weights)
        if found.min() < best:
            best, kept = float(found.min()), weights[found.argmin()]
        optimizer.tell(list(zip(asked, found.tolist(), strict=True)))
        if optimizer.should_stop():
            break
    return np.asarray(kept)


class _Scores:
    """The scores of many weighted means: K numbers from K x M weights."""

    def __init__(self, pool: Pool, rows: Rows, metric: Metric) -> None:
        self._pool, self._rows, self._metric = pool, rows, metric
        self._own = pool.own(rows) if metric in ("nll", "mse") else None

    def __call__(self, weights: Array) -> Array:
        labels = self._pool.labels[self._rows]
        if self._own is not None:
            mixed = self._own @ weights.T
            losses = -np.log(mixed + EPS) if self._metric == "nll" else (mixed - labels[:, None]) ** 2
            return np.asarray(losses.mean(axis=0))
        predictions = self._pool.predictions[self._rows]
        score = METRICS[self._metric]
        return np.array([score(np.einsum("nmc,m->nc", predictions, own), labels) for own in weights])
