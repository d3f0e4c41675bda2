"""What bytes must be worth against the time that readers spend: the three objectives."""

from dataclasses import dataclass
from typing import Literal

from gristmill_compression.virtual.functions import AnyFunction, Copy, Linear, Lookup, Running

Objective = Literal["size", "balanced", "speed"]


@dataclass(frozen=True)
class Thresholds:
    """Shares of a column's bytes that must be saved by something that takes time to read.

    Attributes:
        encoding: by a Parquet encoding other than a dictionary. form: by a form (see `forms`).
    """

    encoding: float
    form: float


THRESHOLDS: dict[Objective, Thresholds] = {
    "size": Thresholds(encoding=0.0, form=0.0),
    "balanced": Thresholds(encoding=0.02, form=0.02),
    "speed": Thresholds(encoding=0.5, form=0.25),
}
_QUICK_TABLE = 1024


def worth(function: AnyFunction, saved: float, objective: Objective) -> bool:
    """Whether a column is worth computing, of whose bytes the function saves the share `saved`."""
    references = len(function.references)
    match objective:
        case "size":
            return True
        case "balanced":
            return saved >= (0.3 if isinstance(function, Running) else 0.05 + 0.02 * references)
        case "speed":
            return _is_quick(function) and saved >= 0.9


def _is_quick(function: AnyFunction) -> bool:
    """Whether DuckDB computes the function in a few operations a row."""
    match function:
        case Copy():
            return True
        case Lookup():
            return function.size <= _QUICK_TABLE
        case Linear():
            model = function.models[0]
            clock = function.clock or any(term.clock for term in model.terms)
            return len(function.models) == 1 and model.denominator == 1 and not clock
        case _:
            return False
