"""Options of pipelines as numbers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill_hpo.space import Option, Space, SpaceError, Value


@dataclass(frozen=True)
class _Feature:
    """One number of an algorithm's input: whether a hyper-parameter is of a kind or has a value, or how large it is.

    `low` and `high` are logarithms where `log`.
    """

    name: str
    kind: str  # integer, fraction, category
    category: Value = None
    low: float | None = None
    high: float | None = None
    log: bool = False

    def of(self, value: Value) -> float:
        if _kind(value) != self.kind:
            return 0.0
        if self.kind == "category":
            return float(value == self.category)
        if self.low is None or self.high is None:
            return 1.0
        assert isinstance(value, int | float)
        if self.log and value <= 0:
            raise SpaceError(f"{self.name!r} must be positive, not {value}.")
        return ((math.log(value) if self.log else value) - self.low) / (self.high - self.low)


def _kind(value: Value) -> str:
    if isinstance(value, bool | str | None):
        return "category"
    return "fraction" if isinstance(value, float) else "integer"


def _features(name: str, values: list[Value]) -> list[_Feature]:
    """What tells the values of one hyper-parameter apart; nothing for a constant.

    Integers and fractions of one hyper-parameter mean different things (a count, a share) where both occur.
    """
    if len(set(map(repr, values))) == 1:
        return []
    kinds = {_kind(value) for value in values}
    if kinds == {"integer", "fraction"} and not any(isinstance(v, float) and v < 1 for v in values):
        values = [float(v) for v in values if isinstance(v, int | float)]
        kinds = {"fraction"}
    found = []
    for kind in sorted(kinds):
        own = [value for value in values if _kind(value) == kind]
        if kind == "category":
            found += [_Feature(name, kind, category) for category in dict.fromkeys(own)]
            continue
        numbers = [float(value) for value in own if isinstance(value, int | float)]
        if len(kinds) > 1:
            found.append(_Feature(name, kind))
        if log := min(numbers) > 0:
            numbers = [math.log(number) for number in numbers]
        if min(numbers) < max(numbers):
            found.append(_Feature(name, kind, None, min(numbers), max(numbers), log))
    return found


@dataclass(frozen=True)
class OptionTable:
    """One stage's options as numbers.

    Attributes:
        algorithms: O, which encoder each option has. features: O x D, padded with zeros; the first is always 1.
    """

    algorithms: npt.NDArray[np.int64]
    features: npt.NDArray[np.float32]


@dataclass(frozen=True)
class Encoding:
    """How the options of a space become numbers: by stage and algorithm, the features of its hyper-parameters.

    Numbers are on a logarithmic scale where they are positive, from 0 to 1 over the algorithm's own range; categories are
    one-hot; constants are left out; every algorithm has the constant 1.
    """

    stages: Mapping[str, Mapping[str, tuple[_Feature, ...]]]

    @staticmethod
    def of(space: Space) -> "Encoding":
        stages: dict[str, dict[str, tuple[_Feature, ...]]] = {}
        for stage, options in space.stages.items():
            stages[stage] = {}
            for algorithm in space.algorithms(stage):
                own = [option.hyperparameters for option in options if option.algorithm == algorithm]
                names = dict.fromkeys(name for values in own for name in values)
                stages[stage][algorithm] = tuple(
                    feature for name in names for feature in _features(name, [values.get(name) for values in own])
                )
        return Encoding(stages)

    def width(self, stage: str) -> int:
        return 1 + max(len(features) for features in self.stages[stage].values())

    def table(self, space: Space) -> list[OptionTable]:
        """Raises SpaceError for a stage or an algorithm that the encoding does not know."""
        if list(space.stages) != list(self.stages):
            raise SpaceError(f"The stages must be {', '.join(self.stages)}.")
        return [self._stage(stage, options) for stage, options in space.stages.items()]

    def _stage(self, stage: str, options: tuple[Option, ...]) -> OptionTable:
        known = list(self.stages[stage])
        algorithms, features = np.zeros(len(options), np.int64), np.zeros((len(options), self.width(stage)), np.float32)
        features[:, 0] = 1
        for row, option in enumerate(options):
            if option.algorithm not in known:
                raise SpaceError(f"{option.algorithm!r} is no algorithm of the stage {stage!r}: {', '.join(known)}.")
            algorithms[row] = known.index(option.algorithm)
            for at, feature in enumerate(self.stages[stage][option.algorithm], start=1):
                features[row, at] = feature.of(option.hyperparameters.get(feature.name))
        return OptionTable(algorithms, features)

    def describe(self) -> dict[str, dict[str, list[dict[str, Any]]]]:
        return {
            stage: {algorithm: [vars(feature) for feature in features] for algorithm, features in algorithms.items()}
            for stage, algorithms in self.stages.items()
        }

    @staticmethod
    def read(described: Any) -> "Encoding":
        """The inverse of `describe`."""
        return Encoding(
            {
                stage: {name: tuple(_Feature(**own) for own in features) for name, features in algorithms.items()}
                for stage, algorithms in described.items()
            }
        )
