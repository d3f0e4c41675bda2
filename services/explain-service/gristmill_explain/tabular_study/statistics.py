"""Tests between K learners over D data sets. Scores are D x K means over the folds of each data set, larger is better.

Folds of one data set are no independent samples, so they count as one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
from scipy import stats

Array = npt.NDArray[np.float64]

LEVEL = 0.05
ROPE = 0.01  # half of the region of practical equivalence, in units of scores
FEW = 10  # data sets, below which next to nothing can become significant
_PRIOR = 0.5  # weight of the pseudo-observation 0 of the Bayesian signed-rank test
_DRAWS = 20_000


@dataclass(frozen=True)
class Omnibus:
    """Whether all learners are alike: Friedman's χ², and Iman and Davenport's F, which is less timid. Infinite F: ranks never differ."""

    chi_square: float
    chi_square_p: float
    f: float
    f_p: float


def ranks(scores: Array) -> Array:
    """D x K; the best is 1, ties share their mean."""
    return np.asarray(stats.rankdata(-scores, axis=1))


def omnibus(scores: Array) -> Omnibus:
    """Of at least two data sets and two learners."""
    count, learners = scores.shape
    sums = np.square(ranks(scores).mean(axis=0)).sum()
    chi = 12 * count / (learners * (learners + 1)) * (sums - learners * (learners + 1) ** 2 / 4)
    chi *= _for_ties(scores)
    room = count * (learners - 1) - chi
    f = (count - 1) * chi / room if room > 1e-9 else np.inf
    freedom = (learners - 1, (learners - 1) * (count - 1))
    return Omnibus(float(chi), float(stats.chi2.sf(chi, freedom[0])), float(f), float(stats.f.sf(f, *freedom)))


def _for_ties(scores: Array) -> float:
    """By what ties make χ² too small."""
    count, learners = scores.shape
    tied = 0.0
    for row in scores:
        _, times = np.unique(row, return_counts=True)
        tied += float((times**3 - times).sum())
    room = 1 - tied / (count * learners * (learners**2 - 1))
    return 1 / room if room > 1e-12 else 0.0


def critical_difference(learners: int, count: int, level: float = LEVEL) -> float:
    """Of mean ranks, by Nemenyi's test."""
    q = stats.studentized_range.ppf(1 - level, learners, np.inf) / np.sqrt(2)
    return float(q * np.sqrt(learners * (learners + 1) / (6 * count)))


@dataclass(frozen=True)
class Pair:
    """Two learners, by number. Attributes:
    p, holm_p: of Wilcoxon's signed-rank test, zeros by Pratt; and corrected for how many pairs there are (Holm).
    better, alike, worse: probabilities that `one` is better on another data set, that it makes no difference, that `other` is
        (Bayesian signed-rank test, Benavoli et al., arXiv 1606.04316).
    wins, ties, losses: data sets.
    """

    one: int
    other: int
    p: float
    holm_p: float
    better: float
    alike: float
    worse: float
    wins: int
    ties: int
    losses: int


def pairs(scores: Array, rope: float = ROPE, seed: int = 0) -> list[Pair]:
    """Args:
    rope: half of the width of the region of practical equivalence, in units of the scores.
    """
    every = list(combinations(range(scores.shape[1]), 2))
    differences = [scores[:, one] - scores[:, other] for one, other in every]
    p_values = [wilcoxon(own) for own in differences]
    corrected = holm(p_values)
    found = []
    for (one, other), own, p, holm_p in zip(every, differences, p_values, corrected, strict=True):
        wins, losses = int((own > 0).sum()), int((own < 0).sum())
        found.append(
            Pair(one, other, p, holm_p, *signed_rank(own, rope, seed=seed), wins, len(own) - wins - losses, losses)
        )
    return found


def wilcoxon(differences: Array) -> float:
    """Two-sided p; 1 where nothing differs."""
    if not differences.any():
        return 1.0
    return float(stats.wilcoxon(differences, zero_method="pratt").pvalue)


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down correction (1979)."""
    order = np.argsort(p_values, kind="stable")
    steps = np.array(p_values)[order] * np.arange(len(order), 0, -1)
    found = np.empty(len(order))
    found[order] = np.minimum(1, np.maximum.accumulate(steps))
    return [float(own) for own in found]


def signed_rank(differences: Array, rope: float, seed: int = 0) -> tuple[float, float, float]:
    """Probabilities that the first is better, that there is no difference beyond the rope, and that the second is better."""
    values = np.concatenate([[0.0], differences])
    sums = values[:, None] + values
    above, below = (sums > 2 * rope).astype(float), (sums < -2 * rope).astype(float)
    weights = np.random.default_rng(seed).dirichlet([_PRIOR, *np.ones(len(differences))], _DRAWS)
    first, second = (np.einsum("di,ij,dj->d", weights, own, weights, optimize=True) for own in (above, below))
    parts = np.stack([first, 1 - first - second, second], axis=1)
    best = parts.argmax(axis=1)
    return tuple(float((best == at).mean()) for at in range(3))  # type: ignore[return-value]


def normalised(scores: Array) -> Array:
    """D x K: 0 is the worst of a data set, 1 the best; 0.5 where all are alike."""
    low, high = scores.min(axis=1, keepdims=True), scores.max(axis=1, keepdims=True)
    span = high - low
    return np.where(span > 0, (scores - low) / np.where(span > 0, span, 1), 0.5)
