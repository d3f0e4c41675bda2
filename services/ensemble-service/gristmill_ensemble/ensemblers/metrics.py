"""How good predictions are; smaller is better for all. One `EPS` serves every logarithm, of ours and of baselines."""

from collections.abc import Callable
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from scipy.stats import rankdata

Probabilities = npt.NDArray[Any]
Labels = npt.NDArray[Any]
Metric = Literal["nll", "error", "brier", "ece", "auc", "mse"]

EPS = 1e-7
_BINS = 15


def nll(predictions: Probabilities, labels: Labels) -> float:
    """Negative log-likelihood, nats a row, of N x C probabilities."""
    return float(-np.log(predictions[np.arange(len(labels)), labels] + EPS, dtype=np.float64).mean())


def error(predictions: Probabilities, labels: Labels) -> float:
    """The share of rows whose most probable class is not the label."""
    return float((predictions.argmax(axis=1) != labels).mean())


def brier(predictions: Probabilities, labels: Labels) -> float:
    """Squared distance to the one-hot label, a row."""
    own = predictions[np.arange(len(labels)), labels]
    return float(((predictions**2).sum(axis=1) - 2 * own + 1).mean())


def ece(predictions: Probabilities, labels: Labels) -> float:
    """Expected calibration error of the most probable class, 15 bins of equal width (Guo et al. 2017)."""
    confidence = predictions.max(axis=1)
    right = predictions.argmax(axis=1) == labels
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = np.bincount(bins, weights=confidence - right, minlength=_BINS)
    return float(np.abs(gaps).sum() / len(labels))


def auc(predictions: Probabilities, labels: Labels) -> float:
    """One minus the area under the ROC curve, the mean over classes that occur, each against the rest."""
    areas = []
    for index in np.unique(labels):
        positive = labels == index
        count = int(positive.sum())
        if 0 < count < len(labels):
            ranks = rankdata(predictions[:, index])[positive].sum()
            areas.append((ranks - count * (count + 1) / 2) / (count * (len(labels) - count)))
    return float(1 - np.mean(areas))


def mse(predictions: Probabilities, labels: Labels) -> float:
    """Mean squared error of N x 1 numbers."""
    return float(((predictions[:, 0] - labels) ** 2).mean())


METRICS: dict[Metric, Callable[[Probabilities, Labels], float]] = {
    "nll": nll, "error": error, "brier": brier, "ece": ece, "auc": auc, "mse": mse,
}  # fmt: skip
