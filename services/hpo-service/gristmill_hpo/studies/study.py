"""A study: what was asked and told, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from gristmill_hpo.studies.pruning import Pruner
from gristmill_hpo.studies.samplers import SAMPLERS, SamplerName, Seen
from gristmill_hpo.studies.space import Array, StudySpace, Value

_MOST_INTERMEDIATE = 200  # values of a trial

Status = Literal["running", "complete", "failed", "stopped"]


@dataclass
class StudyTrial:
    """One point of a study. A trial that was stopped has values where its last intermediate one stands for it."""

    number: int
    parameters: dict[str, Value]
    status: Status = "running"
    values: list[float] | None = None
    intermediate: dict[int, float] = field(default_factory=dict)


class StudyError(ValueError):
    """What was told makes no sense in this study; the message says why."""


@dataclass
class Study:
    """Attributes: signs: one an objective, 1 to minimise it, −1 to maximise."""

    space: StudySpace
    signs: tuple[int, ...]
    sampler: SamplerName
    pruner: Pruner | None
    seed: int
    trials: list[StudyTrial]

    def ask(self, count: int) -> list[StudyTrial]:
        """New trials, which are under way from now on."""
        units = SAMPLERS[self.sampler](self._seen(), count)
        found = [
            StudyTrial(len(self.trials) + at, values)
            for at, values in enumerate(self.space.values(np.clip(units, 0, 1)))
        ]
        self.trials += found
        return found

    def add(self, parameters: dict[str, Value]) -> StudyTrial:
        """A trial of the caller's own choice. Raises ParameterError for what lies outside the space."""
        self.space.units([parameters])
        trial = StudyTrial(len(self.trials), parameters)
        self.trials.append(trial)
        return trial

    def tell(self, number: int, values: Sequence[float] | None) -> StudyTrial:
        """A trial's values, one an objective; None: it failed. Raises StudyError, in words."""
        trial = self._running(number)
        if values is not None and len(values) != len(self.signs):
            raise StudyError(f"The study has {len(self.signs)} objectives; {len(values)} values were told.")
        trial.status = "failed" if values is None else "complete"
        trial.values = None if values is None else list(values)
        return trial

    def report(self, number: int, step: int, value: float) -> bool:
        """An intermediate value; whether the trial should go on. A trial that should not is over: its value is its last.

        What a trial reports after it was stopped is left out. Raises StudyError, in words.
        """
        if 0 <= number < len(self.trials) and self.trials[number].status == "stopped":
            return False
        trial = self._running(number)
        if len(self.signs) > 1:
            raise StudyError("Intermediate values belong to studies of one objective.")
        if len(trial.intermediate) >= _MOST_INTERMEDIATE:
            raise StudyError(f"Trial {number} has reported {_MOST_INTERMEDIATE} values, which is the most.")
        if trial.intermediate and step <= max(trial.intermediate):
            raise StudyError(f"Trial {number} has reported step {max(trial.intermediate)} already; steps grow.")
        trial.intermediate[step] = value
        if self.pruner is None:
            return True
        sign = self.signs[0]
        seen = [(own.number, {at: sign * v for at, v in own.intermediate.items()}) for own in self.trials]
        if not self.pruner.stops(number, step, seen):
            return True
        trial.status, trial.values = "stopped", [value]
        return False

    def best(self) -> StudyTrial | None:
        """The complete trial with the best first objective."""
        complete = [trial for trial in self.trials if trial.status == "complete" and trial.values]
        return min(complete, key=lambda trial: self.signs[0] * (trial.values or [0.0])[0], default=None)

    def pareto(self) -> list[StudyTrial]:
        """The complete trials that no other one is better than in one objective and as good in all."""
        complete = [trial for trial in self.trials if trial.status == "complete" and trial.values]
        values = self._minimised(complete)
        kept = []
        for trial, own in zip(complete, values, strict=True):
            dominated = (values <= own).all(axis=1) & (values < own).any(axis=1)
            if not dominated.any():
                kept.append(trial)
        return kept

    def _running(self, number: int) -> StudyTrial:
        if not 0 <= number < len(self.trials):
            raise StudyError(f"There is no trial {number}; {len(self.trials)} were asked for.")
        trial = self.trials[number]
        if trial.status != "running":
            raise StudyError(f"Trial {number} is {trial.status}: it was told before.")
        return trial

    def _minimised(self, trials: list[StudyTrial]) -> Array:
        values = np.array([trial.values for trial in trials], float).reshape(-1, len(self.signs))
        return np.asarray(values * np.array(self.signs))

    def _seen(self) -> Seen:
        """A trial that was stopped counts by its last value, and one that failed by the worst: there is nothing to look for."""
        known = [trial for trial in self.trials if trial.values is not None]
        failed = [trial for trial in self.trials if trial.status == "failed"] if known else []
        running = [trial for trial in self.trials if trial.status == "running"]
        values = self._minimised(known)
        worst = np.tile(values.max(axis=0), (len(failed), 1)) if failed else values[:0]
        return Seen(
            self.space, self.space.units([trial.parameters for trial in (*known, *failed)]), np.concatenate([values, worst]),
            self.space.units([trial.parameters for trial in running]), tuple(trial.number for trial in (*known, *failed)),
            len(self.trials), self.seed,
        )  # fmt: skip
