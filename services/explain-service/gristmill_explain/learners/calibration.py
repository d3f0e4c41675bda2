"""Whether what is said with some probability happens as often."""

from dataclasses import dataclass

import numpy as np

from gristmill_explain.learners.learner import Array

_BINS = 10


@dataclass(frozen=True)
class Reliability:
    """By bins of equal width of the largest class's probability (confidence); those that hold no row are left out.

    Attributes:
        confidence: mean, by bin. accuracy: share that was right. rows: in each bin.
        expected_error: mean |accuracy − confidence| over rows (Guo et al., arXiv 1706.04599). brier: mean squared error of probabilities,
            summed over classes.
    """

    confidence: Array
    accuracy: Array
    rows: Array
    expected_error: float
    brier: float


def reliability(labels: Array, probabilities: Array) -> Reliability:
    """Of N labels and N x C probabilities."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    rows = np.bincount(bins, minlength=_BINS)
    held = rows > 0
    means = [np.bincount(bins, own, _BINS)[held] / rows[held] for own in (confidence, right)]
    error = float((np.abs(means[0] - means[1]) * rows[held]).sum() / len(labels))
    ideal = np.eye(probabilities.shape[1])[labels]
    return Reliability(
        means[0], means[1], rows[held], error, float(np.square(probabilities - ideal).sum(axis=1).mean())
    )
