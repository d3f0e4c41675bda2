"""Searches over candidates that can be trained step by step: asked for one and how far, and told what it scored and cost."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from gristmill_hpo.quicktune.curves import Candidates
from gristmill_hpo.quicktune.points import Wanted, log_seconds, seconds_of
from gristmill_hpo.quicktune.posterior import CurvePosterior
from gristmill_hpo.quicktune.predictors import Predictors

Array = npt.NDArray[np.float64]
Asked = tuple[int, int]  # candidate, the step to have (from 1)
Told = tuple[int, float, float]  # a step, its score, its seconds


class Finished(Exception):  # noqa: N818 - not an error
    """Every candidate is at its last step, or has failed."""


class Waiting(Exception):  # noqa: N818 - not an error
    """Nothing can be asked for before something that is under way has been told."""


class CurveSearcher(ABC):
    """Attributes:
    known: K, how many steps of each candidate are there. scores, seconds: K x T of what was told, NaN elsewhere.
    pending: K, which were asked for and not told yet. failed: K.
    """

    def __init__(self, candidates: Candidates, seed: int = 0) -> None:
        self.candidates = candidates
        self.random = np.random.default_rng(seed)
        self.known = np.zeros(len(candidates), int)
        self.scores = np.full(candidates.amounts.shape, np.nan)
        self.seconds = np.full(candidates.amounts.shape, np.nan)
        self.pending = np.zeros(len(candidates), bool)
        self.failed = np.zeros(len(candidates), bool)

    @property
    def open(self) -> npt.NDArray[np.intp]:
        """Candidates that can be trained on, and are not being trained."""
        return np.flatnonzero(~self.failed & ~self.pending & (self.known < self.candidates.lengths))

    def ask(self) -> Asked:
        """Raises Finished or Waiting."""
        if not len(self.open):
            raise Waiting if self.pending.any() else Finished
        candidate, step = self._next()
        self.pending[candidate] = True
        return candidate, step

    def repeat(self, candidate: int, step: int) -> None:
        """Ask again for what was asked for at this point before."""
        if self.ask() != (candidate, step):
            raise ValueError("What was asked for before is not asked for now.")

    def tell(self, candidate: int, told: Sequence[Told], failed: bool = False) -> None:
        """What has come of what was asked, which may be fewer steps; `failed`: it diverged after those, and the candidate is out."""
        self.pending[candidate] = False
        self.failed[candidate] |= failed
        for step, score, seconds in told:
            self.known[candidate] = step
            self.scores[candidate, step - 1], self.seconds[candidate, step - 1] = score, seconds

    @abstractmethod
    def _next(self) -> Asked:
        """Raises Waiting."""

    def _step_at(self, candidate: int, share: float) -> int:
        """The step whose amount is nearest, in proportion, to a share of the candidate's last."""
        amounts = self.candidates.amounts[candidate, : self.candidates.lengths[candidate]]
        return 1 + int(np.abs(np.log(amounts / (share * amounts[-1]))).argmin())


class InOrder(CurveSearcher):
    """Candidates trained to their end, one after another; in a random order unless one is given."""

    def __init__(self, candidates: Candidates, seed: int = 0, order: Sequence[int] | None = None) -> None:
        super().__init__(candidates, seed)
        self._order = list(self.random.permutation(len(candidates)) if order is None else order)

    def _next(self) -> Asked:
        left = set(self.open.tolist())
        candidate = next(own for own in self._order if own in left)
        return int(candidate), int(self.candidates.lengths[candidate])


class SuccessiveHalving(CurveSearcher):
    """Rungs of 1/ηʳ of the whole; of each rung the best 1/η go on. Afterwards the best that are left, to their end.

    Source: Jamieson & Talwalkar, arXiv 1502.07943. With `brackets` beginning at ever later rungs it is Hyperband (arXiv 1603.06560).
    """

    def __init__(self, candidates: Candidates, seed: int = 0, eta: int = 3, rungs: int = 4, brackets: int = 1) -> None:
        super().__init__(candidates, seed)
        self._eta, self._plan = eta, [rungs - bracket for bracket in range(brackets)]
        self._rung, self._waiting, self._judged = 0, list[int](), list[int]()
        self._begin()

    def _begin(self) -> None:
        left = [int(own) for own in self.random.permutation(self.open)]
        if not self._plan:
            self._rungs, self._members = 1, sorted(left, key=lambda own: -self._best(own))
        else:
            self._rungs = self._plan.pop(0)
            count = (
                len(left) if not self._plan else max(1, round(len(self.candidates) / self._eta ** (len(self._plan))))
            )
            self._members = left[: max(count, 1)]
        self._rung, self._waiting, self._judged = 0, list(self._members), []

    def _best(self, candidate: int) -> float:
        own = self.scores[candidate]
        return float(np.nanmax(own)) if not np.isnan(own).all() else -1.0

    def _next(self) -> Asked:
        while True:
            while self._waiting:
                candidate = self._waiting.pop(0)
                step = self._step_at(candidate, self._eta ** (self._rung + 1.0 - self._rungs))
                if not self.failed[candidate]:
                    self._judged.append(candidate)
                    if step > self.known[candidate]:
                        return candidate, step
            if self.pending.any():
                raise Waiting
            if self._rung + 1 >= self._rungs:
                self._begin()
                continue
            order = sorted((own for own in self._judged if not self.failed[own]), key=lambda own: -self._best(own))
            self._waiting, self._judged = order[: max(1, len(order) // self._eta)], []
            self._rung += 1


class Asha(CurveSearcher):
    """Asynchronous halving: a candidate goes on as soon as it is among the best 1/η of its rung (arXiv 1810.05934)."""

    def __init__(self, candidates: Candidates, seed: int = 0, eta: int = 3, rungs: int = 4) -> None:
        super().__init__(candidates, seed)
        self._eta, self._rungs = eta, rungs
        self._new = [int(own) for own in self.random.permutation(len(candidates))]
        self._at: list[dict[int, float]] = [{} for _ in range(rungs)]
        self._rung = np.full(len(candidates), -1)

    def tell(self, candidate: int, told: Sequence[Told], failed: bool = False) -> None:
        super().tell(candidate, told, failed)
        if told and not failed:
            self._rung[candidate] = min(
                self._rung[candidate] + 1, self._rungs - 1
            )  # told less than asked, it is asked again
            self._at[self._rung[candidate]][candidate] = told[-1][1]

    def _next(self) -> Asked:
        left = set(self.open.tolist())
        for rung in reversed(range(self._rungs - 1)):
            scores = self._at[rung]
            best = sorted(scores, key=lambda own: -scores[own])[: len(scores) // self._eta]
            for candidate in best:
                if self._rung[candidate] == rung and candidate in left:
                    return candidate, self._step(candidate, rung + 1)
        if self._new:
            candidate = self._new.pop(0)
            return candidate, self._step(candidate, 0)
        candidate = int(max(self.open, key=lambda own: (self._rung[own], np.nanmax(self.scores[own], initial=-1.0))))
        return candidate, self._step(candidate, int(self._rung[candidate]) + 1)

    def _step(self, candidate: int, rung: int) -> int:
        step = self._step_at(candidate, self._eta ** (rung + 1.0 - self._rungs))
        return (
            max(step, int(self.known[candidate]) + 1)
            if rung + 1 < self._rungs
            else int(self.candidates.lengths[candidate])
        )


class QuickTune(CurveSearcher):
    """Expected improvement of a step over the best score at it, by what the step is expected to cost.

    Nothing is fitted on the way: the processes are conditioned on all that was told.

    Args:
        ahead: how many steps further than the next one may be asked for at once.
        by_cost: whether improvement is divided by cost.
        overhead: K, seconds of going on with a candidate before its first step; None: none.
    """

    def __init__(
        self, candidates: Candidates, descriptors: Array, predictors: Predictors, seed: int = 0, *, ahead: int = 0,
        by_cost: bool = True, overhead: Array | None = None,
    ) -> None:  # fmt: skip
        super().__init__(candidates, seed)
        self._ahead, self._by_cost = ahead, by_cost
        self._overhead = np.zeros(len(candidates)) if overhead is None else overhead
        scaled = predictors.scaling.scaled(descriptors)
        self._performance = CurvePosterior(predictors.performance, candidates, scaled)
        self._cost = CurvePosterior(predictors.cost, candidates, scaled)

    def tell(self, candidate: int, told: Sequence[Told], failed: bool = False) -> None:
        before = int(self.known[candidate])
        super().tell(candidate, told, failed)
        for step, score, seconds in told:
            self._performance.tell((candidate, before, step), score)
            self._cost.tell((candidate, before, step), log_seconds(seconds))
            before = step

    def repeat(self, candidate: int, step: int) -> None:
        """Nothing follows from what was asked for, so nothing is worked out again."""
        self.pending[candidate] = True

    def expected_seconds(self, candidate: int, step: int) -> float:
        """Of having this step, from where the candidate is."""
        return float(self._costs([(candidate, int(self.known[candidate]), step)])[0])

    def _next(self) -> Asked:
        wanted: list[Wanted] = [
            (int(own), int(self.known[own]), step)
            for own in self.open
            for step in range(
                self.known[own] + 1, min(self.known[own] + 1 + self._ahead, self.candidates.lengths[own]) + 1
            )
        ]
        means, deviations = self._performance.predict(wanted)
        gains = _expected_improvement(means, deviations, self._incumbents(wanted))
        if self._by_cost:
            gains = gains / self._costs(wanted)
        chosen = int(gains.argmax())
        return wanted[chosen][0], wanted[chosen][2]

    def _costs(self, wanted: list[Wanted]) -> Array:
        """Seconds expected of each."""
        seconds = seconds_of(self._cost.predict(wanted)[0])
        if self.candidates.adds_up:
            seconds = seconds * np.array([step - known for _, known, step in wanted])
        return np.asarray(seconds + self._overhead[[candidate for candidate, _, _ in wanted]])

    def _incumbents(self, wanted: Sequence[Wanted]) -> Array:
        """For each, the best score of those that are as far; of any, where none is."""
        known = ~np.isnan(self.scores)
        if not known.any():
            return np.zeros(len(wanted))
        amounts, scores = self.candidates.amounts[known], self.scores[known]
        order = np.argsort(amounts, kind="stable")
        best_from = np.maximum.accumulate(scores[order][::-1])[::-1]  # of this amount and more
        asked = np.array([self.candidates.amounts[candidate, step - 1] for candidate, _, step in wanted])
        first = np.searchsorted(amounts[order], asked * (1 - 1e-9))
        return np.where(first < len(order), best_from[np.minimum(first, len(order) - 1)], scores.max())


def _expected_improvement(means: Array, deviations: Array, best: Array) -> Array:
    scaled = (means - best) / deviations
    density = np.exp(-0.5 * np.square(scaled)) / np.sqrt(2 * np.pi)
    return np.asarray(deviations * (scaled * ndtr(scaled) + density))
