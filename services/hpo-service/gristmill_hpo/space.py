"""Spaces of pipelines: at every stage one option, an algorithm with its hyper-parameters, out of a list."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Value = bool | int | float | str | None
Indices = npt.NDArray[np.intp]
Array = npt.NDArray[np.float64]

NOTHING = "none"
_MOST_OPTIONS, _MOST_PIPELINES, _MOST_VALUES = 1_000, 1_000_000, 100


class SpaceError(ValueError):
    """A description of a space, or a pipeline, that makes no sense; the message says why."""


@dataclass(frozen=True)
class Option:
    """An algorithm and its hyper-parameters. `none` stands for an empty stage."""

    algorithm: str
    hyperparameters: Mapping[str, Value]

    def __str__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in self.hyperparameters.items())
        return f"{self.algorithm}({inside})" if inside else self.algorithm


Pipeline = tuple[Option, ...]


@dataclass(frozen=True)
class Space:
    """Every combination of one option a stage. A pipeline's index is that of the combination, the last stage fastest."""

    stages: Mapping[str, tuple[Option, ...]]

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(len(options) for options in self.stages.values())

    @property
    def size(self) -> int:
        return math.prod(self.shape)

    @cached_property
    def options(self) -> Indices:
        """Size x stages: which option each pipeline has."""
        return np.stack(np.unravel_index(np.arange(self.size), self.shape), axis=1)

    def pipeline(self, index: int) -> Pipeline:
        numbers = np.unravel_index(index, self.shape)
        return tuple(options[at] for options, at in zip(self.stages.values(), numbers, strict=True))

    def index(self, pipeline: Sequence[Option]) -> int:
        """Raises SpaceError for a pipeline that the space does not hold."""
        try:
            numbers = [options.index(option) for options, option in zip(self.stages.values(), pipeline, strict=True)]
        except ValueError as error:
            raise SpaceError(f"The space does not hold {' → '.join(map(str, pipeline))}.") from error
        return int(np.ravel_multi_index(numbers, self.shape))

    def algorithms(self, stage: str) -> list[str]:
        return list(dict.fromkeys(option.algorithm for option in self.stages[stage]))

    def only(self, keep: Callable[[str, Option], bool]) -> "Space":
        """The space of those options for which `keep(stage, option)` holds. Raises SpaceError where a stage is left empty."""
        stages = {
            stage: tuple(option for option in options if keep(stage, option)) for stage, options in self.stages.items()
        }
        for stage, options in stages.items():
            if not options:
                raise SpaceError(f"Nothing is left of the stage {stage!r}.")
        return Space(stages)

    def describe(self) -> dict[str, list[dict[str, Any]]]:
        """As JSON; `Space.read` takes it."""
        return {
            stage: [{"algorithm": o.algorithm, "hyperparameters": dict(o.hyperparameters)} for o in options]
            for stage, options in self.stages.items()
        }

    @staticmethod
    def read(described: Any) -> "Space":
        """From JSON: by stage a list of `{"algorithm": …, "hyperparameters": {…}}`; no algorithm is an empty stage.

        Raises SpaceError, in words.
        """
        if not isinstance(described, dict) or not described:
            raise SpaceError("A space is an object with a list of options for each stage.")
        stages = {str(stage): _read_options(str(stage), options) for stage, options in described.items()}
        space = Space(stages)
        if space.size > _MOST_PIPELINES:
            raise SpaceError(f"The space has {space.size:,} pipelines; at most {_MOST_PIPELINES:,} are possible.")
        return space


def _read_options(stage: str, described: Any) -> tuple[Option, ...]:
    if not isinstance(described, list) or not 1 <= len(described) <= _MOST_OPTIONS:
        raise SpaceError(f"The stage {stage!r} needs a list of 1 to {_MOST_OPTIONS} options.")
    options = tuple(_read_option(stage, own) for own in described)
    for at, option in enumerate(options):
        if option in options[:at]:
            raise SpaceError(f"The stage {stage!r} lists {option} twice.")
    return options


def _read_option(stage: str, described: Any) -> Option:
    if not isinstance(described, dict) or not {"algorithm"} <= set(described) <= {"algorithm", "hyperparameters"}:
        raise SpaceError(f"An option of the stage {stage!r} has an `algorithm` and `hyperparameters`.")
    algorithm, values = described["algorithm"], described.get("hyperparameters", {})
    if not isinstance(algorithm, str | None) or not isinstance(values, dict) or len(values) > _MOST_VALUES:
        raise SpaceError(f"An option of the stage {stage!r} names its algorithm and has an object of hyper-parameters.")
    for name, value in values.items():
        if not isinstance(value, bool | int | float | str | None) or (
            isinstance(value, float) and not math.isfinite(value)
        ):
            raise SpaceError(f"{name!r} of {algorithm} must be a number, a text, true, false or null.")
    return Option(algorithm or NOTHING, values)
