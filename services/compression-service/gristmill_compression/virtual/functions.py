"""Functions between columns, and their evaluation in exact integer arithmetic.

The classes are also the file's metadata, so their validation is what stands between an untrusted file and the reader.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gristmill_compression.virtual.integers import Integers, IntegerView

_SafeInt = Annotated[int, Field(ge=-(2**62), le=2**62)]


class _Function(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    target: str


class Copy(_Function):
    """`target = reference`, cell for cell, nulls included; for columns of any one type."""

    kind: Literal["copy"] = "copy"
    reference: str

    @property
    def references(self) -> tuple[str, ...]:
        return (self.reference,)


class Term(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    column: str
    coefficient: _SafeInt


class Linear(_Function):
    """`target = Σ coefficient · reference + constant + residual`, in integers; a null reference counts as 0.

    Attributes:
        scale, unit: of the target's integers on the right-hand side (see `integers`); at least as fine as each reference's.
            Coefficients already include the step from a reference's integers to these.
        residual: name of the stored column that holds the residuals and the target's nulls. None: all residuals are 0, and
            the target is null where `null_where` is, or nowhere.
    """

    kind: Literal["linear"] = "linear"
    terms: tuple[Term, ...]
    constant: _SafeInt
    scale: Annotated[int, Field(ge=0, le=18)] = 0
    unit: Annotated[int, Field(ge=1, le=2**62)] = 1
    residual: str | None = None
    null_where: str | None = None

    @property
    def references(self) -> tuple[str, ...]:
        return tuple(term.column for term in self.terms)

    @property
    def view(self) -> IntegerView:
        return IntegerView(self.scale, self.unit)

    def predict(self, integers: Mapping[str, Integers], rows: int) -> Integers:
        """Σ coefficient · reference + constant, an int64 array of length `rows`."""
        total = np.full(rows, self.constant, dtype=np.int64)
        for term in self.terms:
            values = integers[term.column]
            total += values if term.coefficient == 1 else term.coefficient * values
        return total

    def bound(self, views: Mapping[str, IntegerView]) -> int:
        """The largest absolute value that a prediction can take; below 2^62 nothing can overflow."""
        return abs(self.constant) + sum(abs(t.coefficient) * views[t.column].magnitude for t in self.terms)

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        """The formula for a person, in the columns' own units, e.g. `total = fare + tip − discount`."""
        parts: list[str] = []
        for term in self.terms:
            reference = views[term.column]
            step = Fraction(reference.unit, self.unit) * Fraction(10) ** (self.scale - reference.scale)
            parts.append(_signed(term.coefficient / step, f" · {term.column}", first=not parts))
        if self.constant:
            parts.append(_signed(Fraction(self.constant * self.unit, 10**self.scale), "", first=not parts))
        if self.residual is not None:
            parts.append("+ residual")
        return f"{self.target} = {' '.join(parts) or '0'}"


def _signed(number: Fraction, suffix: str, *, first: bool) -> str:
    sign = ("−" if first else "− ") if number < 0 else ("" if first else "+ ")
    size = abs(number)
    if suffix and size == 1:
        return f"{sign}{suffix.removeprefix(' · ')}"
    text = str(size.numerator) if size.denominator == 1 else f"{float(size):.10g}"
    return f"{sign}{text}{suffix}"


Function = Annotated[Copy | Linear, Field(discriminator="kind")]


def formula(function: Copy | Linear, views: Mapping[str, IntegerView]) -> str:
    """The function in words."""
    return f"{function.target} = {function.reference}" if isinstance(function, Copy) else function.in_words(views)
