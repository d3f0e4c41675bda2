"""Meta-datasets: how the pipelines of a space did on many datasets."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gristmill_hpo.space import Space

Scores = npt.NDArray[np.float32]
Array = npt.NDArray[np.float64]

_LOWEST = -3.0
_LEAST_SPREAD = 0.1


@dataclass(frozen=True)
class MetaDataset:
    """Scores of a space's pipelines on datasets.

    Attributes:
        scores: D x P, larger is better; NaN: not observed.
        datasets: D names.
    """

    space: Space
    scores: Scores
    datasets: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.datasets)

    def rows(self, chosen: Sequence[int] | npt.NDArray[np.intp]) -> "MetaDataset":
        return MetaDataset(self.space, self.scores[chosen], tuple(self.datasets[at] for at in chosen))

    @property
    def observed(self) -> npt.NDArray[np.bool_]:
        return ~np.isnan(self.scores)

    def regrets(self) -> Scores:
        """D x P: how far below the best observed score, as a share of the observed span; NaN where not observed."""
        best, worst = np.nanmax(self.scores, axis=1), np.nanmin(self.scores, axis=1)
        span = np.maximum(best - worst, 1e-6)
        return np.asarray((best[:, None] - self.scores) / span[:, None], np.float32)

    def deviations(self) -> Array:
        """D: the standard deviation of each dataset's scores."""
        return np.asarray(np.maximum(np.nanstd(self.scores.astype(np.float64), axis=1), 1e-6))

    def spread(self) -> tuple[float, float]:
        """Mean and deviation of the logarithm of `deviations`."""
        logs = np.log(self.deviations())
        return float(logs.mean()), float(max(logs.std(), _LEAST_SPREAD))

    def standardised(self) -> Scores:
        """D x P: deviations from the dataset's mean in standard deviations, at least -3; NaN where not observed."""
        means = np.nanmean(self.scores.astype(np.float64), axis=1)
        found = (self.scores - means[:, None]) / self.deviations()[:, None]
        return np.asarray(np.maximum(found, _LOWEST), np.float32)  # keeps NaN


def completed(scores: Scores, rank: int = 64, rounds: int = 30) -> Scores:
    """D x P without gaps: what is missing is filled from `rank` principal factors, found and filled in turn."""
    missing = np.isnan(scores)
    means = np.nan_to_num(np.nanmean(scores, axis=0))
    filled = np.where(missing, means, scores)
    for _ in range(rounds if missing.any() else 0):
        centre = filled.mean(axis=0)
        basis = np.linalg.eigh((filled - centre) @ (filled - centre).T)[1][:, -rank:]
        filled = np.where(missing, basis @ (basis.T @ (filled - centre)) + centre, scores)
    return filled.astype(np.float32)


def portfolio(regrets: Scores, count: int) -> list[int]:
    """Pipelines to begin with, chosen greedily so that the best of them has the least mean regret over the datasets.

    What was not observed counts as the worst.
    """
    known = np.nan_to_num(regrets, nan=1.0)
    best, chosen = np.ones(len(known), np.float32), list[int]()
    for _ in range(min(count, known.shape[1])):
        means = np.minimum(known, best[:, None]).mean(axis=0)
        means[chosen] = np.inf
        chosen.append(int(means.argmin()))
        best = np.minimum(best, known[:, chosen[-1]])
    return chosen
