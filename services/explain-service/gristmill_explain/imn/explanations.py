"""What a prediction is made of, feature by feature; what is typical of a model; and how far an explanation can be trusted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.stats import spearmanr

from gristmill_explain.tables.encoding import summed

Array = npt.NDArray[np.float64]

_RESAMPLES = 200


@dataclass(frozen=True)
class Explanation:
    """N predictions as sums: logits = base + the sum of contributions over features, to float precision.

    Contributions are centred: what a feature adds beside what it adds on average over rows that the model was trained on. With K logits
    (one for two classes or a number); those of a number are in its units.

    Attributes:
        features: F names. base: N x K. contributions: N x F x K. logits: N x K.
    """

    features: tuple[str, ...]
    base: Array
    contributions: Array
    logits: Array

    def joined(self, groups: Sequence[str]) -> "Explanation":
        """With features of one name, which stand beside one another, as one. `groups`: F names."""
        names = tuple(dict.fromkeys(groups))
        places = np.array([names.index(own) for own in groups], np.intp)
        return replace(self, features=names, contributions=summed(self.contributions, places))

    def rather_than(self, one: int, other: int) -> Array:
        """N x F: by how much each feature speaks for class `one` rather than `other` (numbers of classes)."""
        if self.contributions.shape[2] == 1:  # one logit, of the second of two classes
            return self.contributions[:, :, 0] * (1 if one > other else -1)
        return np.asarray(self.contributions[:, :, one] - self.contributions[:, :, other])


@dataclass(frozen=True)
class Importances:
    """What features matter to a model, over rows.

    Attributes:
        features: F names. size: F x K, mean absolute contribution. low, high: ends of its 95 % bootstrap interval.
        direction: F x K, of numbers the rank correlation of value and contribution; NaN elsewhere.
    """

    features: tuple[str, ...]
    size: Array
    low: Array
    high: Array
    direction: Array

    @staticmethod
    def of(found: Explanation, values: Array, seed: int = 0) -> "Importances":
        """Args:
        values: N x F, of features that are numbers; NaN elsewhere and where they are missing.
        """
        sizes = np.abs(found.contributions)
        random = np.random.default_rng(seed)
        draws = random.multinomial(len(sizes), np.full(len(sizes), 1 / len(sizes)), _RESAMPLES) / len(sizes)
        means = np.einsum("rn,nfk->rfk", draws, sizes)
        low, high = np.quantile(means, [0.025, 0.975], axis=0)
        direction = np.stack(
            [[_rank_correlation(own, parts) for parts in contributions.T] for own, contributions in
             zip(values.T, np.moveaxis(found.contributions, 1, 0), strict=True)]
        )  # fmt: skip
        return Importances(found.features, sizes.mean(axis=0), low, high, direction)


def _rank_correlation(values: Array, contributions: Array) -> float:
    known = ~np.isnan(values)
    if known.sum() < 2 or np.ptp(values[known]) == 0 or np.ptp(contributions[known]) == 0:
        return float("nan")
    return float(spearmanr(values[known], contributions[known]).statistic)
