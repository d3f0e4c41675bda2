"""What every search over a finite set of pipelines has in common: it is asked for one, and told what it scored."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Seed = int | Sequence[int]


@dataclass(frozen=True)
class Suggestion:
    """A pipeline to evaluate, and what the search expects of it; None where it has no model yet."""

    pipeline: int
    mean: float | None = None
    deviation: float | None = None


class Exhausted(Exception):  # noqa: N818 - not an error
    """Every pipeline has been asked for."""


class Searcher(ABC):
    """Ask for a pipeline, tell its score (larger is better), in any order and with several under way.

    A pipeline that failed counts as the worst that was seen. Every search begins with the same `initial` pipelines.

    Attributes:
        free: size, whether a pipeline may still be asked for. families: size; of pipelines with the same number, which do the same
            to the data at hand, one is asked for.
    """

    def __init__(self, size: int, initial: Sequence[int], seed: Seed = 0) -> None:
        self.random = np.random.default_rng(seed)
        self.free = np.ones(size, bool)
        self.families: Indices = np.arange(size)
        self._initial = list(initial)
        self._scores: dict[int, float | None] = {}
        self._pending: list[int] = []

    def ask(self) -> Suggestion:
        """Raises Exhausted when no pipeline is left."""
        if not self.free.any():
            raise Exhausted
        self._initial = [own for own in self._initial if self.free[own]]
        found = self._expected(self._initial[0]) if self._initial else self._next()
        self.take(found.pipeline)
        return found

    def take(self, pipeline: int) -> None:
        """Note that a pipeline is being evaluated."""
        self._leave_out(pipeline)
        self._pending.append(pipeline)

    def tell(self, pipeline: int, score: float | None) -> None:
        """What a pipeline scored; None: it failed."""
        if pipeline in self._pending:
            self._pending.remove(pipeline)
        self._leave_out(pipeline)
        self._scores[pipeline] = score

    def _leave_out(self, pipeline: int) -> None:
        self.free[self.families == self.families[pipeline]] = False

    @property
    def best(self) -> float | None:
        return max((score for score in self._scores.values() if score is not None), default=None)

    @abstractmethod
    def _next(self) -> Suggestion:
        """A pipeline that is free."""

    def _expected(self, pipeline: int) -> Suggestion:
        """The suggestion of a pipeline that was chosen beforehand."""
        return Suggestion(pipeline)


class Prediction(Protocol):
    """A predictive distribution of the scores of all pipelines."""

    def mean(self) -> Array: ...
    def deviation(self) -> Array: ...
    def expected_improvement(self, best: float) -> Array: ...


class ModelSearcher(Searcher):
    """Asks for the free pipeline with the largest expected improvement over the best score.

    Pipelines under way are believed to score what is predicted of them, so that they are not asked for twice over.
    """

    @abstractmethod
    def predict(self, seen: Sequence[int], scores: Array) -> Prediction:
        """Of all pipelines, by the scores of those that were seen; at least one."""

    def _told(self) -> tuple[list[int], Array]:
        """What was seen, and its scores, with failures as bad as the worst success."""
        worst = min((score for score in self._scores.values() if score is not None), default=0.0)
        return list(self._scores), np.array([worst if score is None else score for score in self._scores.values()])

    def prediction(self) -> Prediction | None:
        """By all that was told; None as long as nothing has succeeded."""
        return None if self.best is None else self.predict(*self._told())

    def _next(self) -> Suggestion:
        if self.best is None:
            return Suggestion(int(self.random.choice(np.flatnonzero(self.free))))
        seen, scores = self._told()
        found = self.predict(seen, scores)
        if self._pending:
            believed = found.mean()[self._pending]
            found = self.predict([*seen, *self._pending], np.concatenate([scores, believed]))
            best = max(self.best, float(believed.max()))
        else:
            best = self.best
        gains = np.where(self.free, found.expected_improvement(best), -np.inf)
        chosen = int(gains.argmax())
        return Suggestion(chosen, float(found.mean()[chosen]), float(found.deviation()[chosen]))

    def _expected(self, pipeline: int) -> Suggestion:
        found = self.prediction()
        if found is None:
            return Suggestion(pipeline)
        return Suggestion(pipeline, float(found.mean()[pipeline]), float(found.deviation()[pipeline]))
