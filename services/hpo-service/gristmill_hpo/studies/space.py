"""What a study searches: parameters, and their values as points of the unit cube."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Value = bool | int | float | str
Values = Mapping[str, Value]
Array = npt.NDArray[np.float64]


class ParameterError(ValueError):
    """A value that is none of a parameter's; the message says why."""


@dataclass(frozen=True)
class Number:
    """From `low` to `high`, both included; `log`: as likely in every order of magnitude; `whole`: integers only."""

    name: str
    low: float
    high: float
    log: bool = False
    whole: bool = False

    def unit(self, value: Value) -> float:
        """Raises ParameterError for a value that is outside."""
        if isinstance(value, bool | str) or not self.low <= value <= self.high:
            raise ParameterError(f"{self.name!r} lies between {self.low:g} and {self.high:g}; {value!r} does not.")
        if self.whole and value != int(value):
            raise ParameterError(f"{self.name!r} is a whole number; {value!r} is not.")
        low, high = self._edges
        return (self._scaled(value) - low) / (high - low)

    def value(self, unit: float) -> Value:
        low, high = self._edges
        found = low + min(max(unit, 0.0), 1.0) * (high - low)
        found = math.exp(found) if self.log else found
        if self.whole:
            return int(min(max(round(found), self.low), self.high))
        return float(min(max(found, self.low), self.high))

    @property
    def _edges(self) -> tuple[float, float]:
        """Each integer has as much room, those at the ends included."""
        room = 0.5 if self.whole else 0.0
        return self._scaled(self.low - room), self._scaled(self.high + room)

    def _scaled(self, value: float) -> float:
        return math.log(value) if self.log else float(value)


@dataclass(frozen=True)
class Choice:
    """One of some values, which have no order."""

    name: str
    values: tuple[Value, ...]

    def unit(self, value: Value) -> float:
        """Raises ParameterError for another value."""
        for at, own in enumerate(self.values):
            if own == value and isinstance(own, bool) == isinstance(value, bool):
                return (at + 0.5) / len(self.values)
        raise ParameterError(f"{self.name!r} is one of {', '.join(map(repr, self.values))}; {value!r} is not.")

    def value(self, unit: float) -> Value:
        return self.values[min(int(unit * len(self.values)), len(self.values) - 1)]


Parameter = Number | Choice


@dataclass(frozen=True)
class StudySpace:
    parameters: tuple[Parameter, ...]

    def __len__(self) -> int:
        return len(self.parameters)

    def units(self, values: Sequence[Values]) -> Array:
        """N x d points of the unit cube. Raises ParameterError, in words, for values that are missing, unknown or outside."""
        return np.array([self._unit(own) for own in values], float).reshape(-1, len(self))

    def _unit(self, values: Values) -> list[float]:
        names = [parameter.name for parameter in self.parameters]
        if strange := next((name for name in values if name not in names), None):
            raise ParameterError(f"There is no parameter {strange!r}; there are {', '.join(names)}.")
        if missing := next((name for name in names if name not in values), None):
            raise ParameterError(f"The parameter {missing!r} is missing.")
        return [parameter.unit(values[parameter.name]) for parameter in self.parameters]

    def values(self, units: Array) -> list[dict[str, Value]]:
        """Of N x d points."""
        return [
            {parameter.name: parameter.value(unit) for parameter, unit in zip(self.parameters, own, strict=True)}
            for own in units.tolist()
        ]
