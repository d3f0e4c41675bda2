"""How good predictions are; smaller is better for all. One `EPS` serves every logarithm, of ours and of baselines."""

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.stats import rankdata

Probabilities = npt.NDArray[Any]
Labels = npt.NDArray[Any]
Losses = npt.NDArray[np.float64]
Metric = Literal["nll", "error", "brier", "ece", "auc", "mse"]

EPS = 1e-7
_BINS = 15
_RESAMPLES = 200
_CLASSES_AT_ONCE = 64
_CELLS_RESAMPLED = 10**8


def nll_of_rows(predictions: Probabilities, labels: Labels) -> Losses:
    """Negative log-likelihood of each row, in nats, of N x C probabilities."""
    return np.asarray(-np.log(predictions[np.arange(len(labels)), labels] + EPS, dtype=np.float64))


def error_of_rows(predictions: Probabilities, labels: Labels) -> Losses:
    """1 where the most probable class is not the label, else 0."""
    return np.asarray(predictions.argmax(axis=1) != labels, dtype=np.float64)


def brier_of_rows(predictions: Probabilities, labels: Labels) -> Losses:
    """Squared distance to the one-hot label."""
    own = predictions[np.arange(len(labels)), labels]
    return np.asarray((predictions**2).sum(axis=1) - 2 * own + 1, dtype=np.float64)


def mse_of_rows(predictions: Probabilities, labels: Labels) -> Losses:
    """Squared error of N x 1 numbers."""
    return np.asarray((predictions[:, 0] - labels) ** 2, dtype=np.float64)


def nll(predictions: Probabilities, labels: Labels) -> float:
    return float(nll_of_rows(predictions, labels).mean())


def error(predictions: Probabilities, labels: Labels) -> float:
    return float(error_of_rows(predictions, labels).mean())


def brier(predictions: Probabilities, labels: Labels) -> float:
    return float(brier_of_rows(predictions, labels).mean())


def mse(predictions: Probabilities, labels: Labels) -> float:
    return float(mse_of_rows(predictions, labels).mean())


def ece(predictions: Probabilities, labels: Labels) -> float:
    """Expected calibration error of the most probable class, 15 bins of equal width (Guo et al. 2017)."""
    confidence = predictions.max(axis=1)
    right = predictions.argmax(axis=1) == labels
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = np.bincount(bins, weights=confidence - right, minlength=_BINS)
    return float(np.abs(gaps).sum() / len(labels))


def auc(predictions: Probabilities, labels: Labels) -> float:
    """One minus the area under the ROC curve, the mean over classes that occur, each against the rest."""
    present, own = np.unique(labels, return_inverse=True)
    if len(present) < 2:
        return 0.0
    counts = np.bincount(own).astype(np.float64)
    sums = np.empty(len(present))
    for start in range(0, len(present), _CLASSES_AT_ONCE):
        some = np.flatnonzero((own >= start) & (own < start + _CLASSES_AT_ONCE))
        ranks = rankdata(predictions[:, present[start : start + _CLASSES_AT_ONCE]], axis=0)
        found = np.bincount(own[some] - start, weights=ranks[some, own[some] - start])
        sums[start : start + _CLASSES_AT_ONCE] = found
    return float(1 - ((sums - counts * (counts + 1) / 2) / (counts * (len(labels) - counts))).mean())


METRICS: dict[Metric, Callable[[Probabilities, Labels], float]] = {
    "nll": nll, "error": error, "brier": brier, "ece": ece, "auc": auc, "mse": mse,
}  # fmt: skip
# The metrics that are means over rows.
OF_ROWS: dict[Metric, Callable[[Probabilities, Labels], Losses]] = {
    "nll": nll_of_rows, "error": error_of_rows, "brier": brier_of_rows, "mse": mse_of_rows,
}  # fmt: skip


class Estimate(NamedTuple):
    """A metric and its 95 % interval."""

    value: float
    low: float
    high: float


def estimate(metric: Metric, predictions: Probabilities, labels: Labels, seed: int = 0) -> Estimate:
    """A metric with an interval for the draw of the rows: normal for means over rows, else from a bootstrap of the rows."""
    if metric in OF_ROWS:
        return estimate_of_losses(OF_ROWS[metric](predictions, labels))
    value = METRICS[metric](predictions, labels)
    random = np.random.default_rng(seed)
    resamples = int(np.clip(_CELLS_RESAMPLED / predictions.size, 10, _RESAMPLES))
    draws = (random.integers(0, len(labels), len(labels)) for _ in range(resamples))
    found = [METRICS[metric](predictions[rows], labels[rows]) for rows in draws]
    # Calibration error is biased upwards in resamples: the interval is turned around the value, and holds it.
    low, high = 2 * value - np.quantile(found, [0.975, 0.025])
    return Estimate(value, max(0.0, min(low, value)), max(high, value))


def estimate_of_losses(losses: Losses) -> Estimate:
    """The mean of losses of independent rows, with a normal interval."""
    value = float(losses.mean())
    half = 1.96 * float(losses.std(ddof=1)) / len(losses) ** 0.5
    return Estimate(value, max(0.0, value - half), value + half)


def metrics_for(regression: bool) -> list[Metric]:
    """The metrics of a task, the one that is minimised first."""
    return ["mse"] if regression else ["nll", "error", "brier", "ece", "auc"]
