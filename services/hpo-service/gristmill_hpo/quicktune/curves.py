"""Learning curves: what candidates scored step by step on datasets, and what each step cost."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Candidates:
    """What may be trained, and how far: K candidates, of at most T steps.

    Attributes:
        models: K, which model of a hub each is. settings: K x F, its hyper-parameters, scaled to 0..1.
        amounts: K x T, what steps stand for (epochs, rows of training data), on which curves are compared; NaN: no such step.
        adds_up: whether a step is trained on from the one before, and costs what is added; otherwise each is a training of its own.
        names: K, by which candidates of several datasets are the same; () where that does not matter.
        wholes: K, the amounts of complete trainings, where curves may have been given up before; None: the last amounts.
    """

    models: Indices
    settings: Array
    amounts: Array
    adds_up: bool
    names: tuple[str, ...] = ()
    wholes: Array | None = None

    def __len__(self) -> int:
        return len(self.models)

    @property
    def lengths(self) -> Indices:
        """K: how many steps each has."""
        return np.asarray((~np.isnan(self.amounts)).sum(axis=1))

    @property
    def ends(self) -> Array:
        """K: the amounts of complete trainings."""
        return self.amounts[np.arange(len(self)), self.lengths - 1] if self.wholes is None else self.wholes


@dataclass(frozen=True)
class Curves:
    """One dataset: K x T validation scores and test scores from 0 to 1, and seconds of each step; NaN: no such step.

    Attributes:
        descriptors: M numbers that tell the dataset; NaN where not known.
    """

    name: str
    candidates: Candidates
    descriptors: Array
    scores: Array
    results: Array
    seconds: Array

    def cost(self, candidate: int, before: int, step: int) -> float:
        """Seconds to have `step` steps where `before` are there (0: none)."""
        if self.candidates.adds_up:
            return float(self.seconds[candidate, before:step].sum())
        return float(self.seconds[candidate, step - 1])

    def whole_cost(self) -> float:
        """Of having all candidates at their last steps."""
        return sum(self.cost(at, 0, int(length)) for at, length in enumerate(self.candidates.lengths))


@dataclass(frozen=True)
class Scaling:
    """Of datasets' descriptors, by those that were trained on; what is not known becomes the mean, and says so."""

    mean: Array
    deviation: Array

    @staticmethod
    def of(datasets: Sequence[Curves]) -> "Scaling":
        every = np.stack([own.descriptors for own in datasets])
        mean = np.nan_to_num(np.nanmean(np.where(np.isnan(every).all(axis=0), 0.0, every), axis=0))
        deviation = np.nan_to_num(np.nanstd(np.where(np.isnan(every).all(axis=0), 0.0, every), axis=0))
        return Scaling(mean, np.where(deviation > 0, deviation, 1.0))

    def scaled(self, descriptors: Array) -> Array:
        """2 M numbers."""
        known = ~np.isnan(descriptors)
        values = np.where(known, (descriptors - self.mean) / self.deviation, 0.0)
        return np.concatenate([values.clip(-5, 5), known.astype(float)])
