"""Learning curves: what candidates scored step by step on datasets, and what each step cost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True)
class CurveTable:
    """Curves of K candidates on D datasets, of at most T steps.

    Attributes:
        models: K, which model of a hub each candidate is. settings: K x F, its hyper-parameters, scaled to 0..1.
        descriptors: D x M, of the datasets, as they are; NaN where not known.
        amounts: D x K x T, what a step stands for (epochs, rows): the scale along which curves are compared.
        scores, results: D x K x T, on validation and on test data, from 0 to 1; NaN where there is no such step.
        seconds: D x K x T, that a step takes when the one before it is there.
    """

    models: Indices
    settings: Array
    datasets: tuple[str, ...]
    descriptors: Array
    amounts: Array
    scores: Array
    results: Array
    seconds: Array

    def __len__(self) -> int:
        return len(self.datasets)

    @property
    def steps(self) -> int:
        return self.scores.shape[2]

    def rows(self, chosen: Sequence[int] | Indices) -> "CurveTable":
        """The table of some datasets."""
        own = list(chosen)
        return replace(
            self, datasets=tuple(self.datasets[at] for at in own), descriptors=self.descriptors[own], amounts=self.amounts[own],
            scores=self.scores[own], results=self.results[own], seconds=self.seconds[own],
        )  # fmt: skip

    def lengths(self) -> Indices:
        """D x K: steps of each curve, none of them missing on the way."""
        return np.asarray((~np.isnan(self.scores)).sum(axis=2))
