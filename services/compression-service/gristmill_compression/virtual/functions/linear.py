"""Sums of multiples of other columns, in exact integer arithmetic.

Source: sparse linear and k-regression functions of arXiv 2410.14066, there in floating point, here on integers.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Any, Literal, Self

import numpy as np
import pyarrow as pa
from pydantic import Field

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import BaseFunction, SafeInt, Sql, Strict, number_in_words
from gristmill_compression.virtual.integers import Integers, IntegerView, Mask, array_of, clock_of, nulls_of


class Term(Strict):
    """`coefficient · column`; the column read as minutes of a day, for times like 1435, with `clock`."""

    column: str
    coefficient: SafeInt
    clock: bool = False


class Model(Strict):
    """`(Σ terms + constant + shift · denominator) // denominator − shift`.

    The shift keeps the numerator from being negative, where integer division differs between languages.
    """

    terms: tuple[Term, ...] = ()
    constant: SafeInt = 0
    denominator: Annotated[int, Field(ge=1, le=10**12)] = 1
    shift: Annotated[int, Field(ge=0, le=2**61)] = 0

    def numerator(self, columns: Columns) -> Integers:
        total = np.full(columns.rows, self.constant, dtype=np.int64)
        for term in self.terms:
            values = columns.integers(term.column, clock=term.clock)
            total += values if term.coefficient == 1 else term.coefficient * values
        return total

    def predict(self, columns: Columns) -> Integers:
        total = self.numerator(columns)
        if self.denominator == 1:
            return total
        return np.asarray((total + self.shift * self.denominator) // self.denominator - self.shift)

    def bound(self, views: Mapping[str, IntegerView]) -> int:
        """The largest absolute value that a numerator can take, its shift included; below 2^62 nothing can overflow."""
        terms = sum(abs(t.coefficient) * max(views[t.column].magnitude, 1) for t in self.terms)
        return abs(self.constant) + terms + self.shift * self.denominator

    def sql(self, sql: Sql) -> str:
        parts = [f"{_factor(term.coefficient)}{sql.integer(term.column, clock=term.clock)}" for term in self.terms]
        constant = self.constant + (self.shift * self.denominator if self.denominator > 1 else 0)
        if constant or not parts:
            parts.append(f"{constant}::BIGINT" if not parts else str(constant))
        total = " + ".join(parts).replace("+ -", "- ")
        return total if self.denominator == 1 else f"(({total}) // {self.denominator} - {self.shift})"

    def in_words(self, views: Mapping[str, IntegerView], view: IntegerView) -> str:
        """The sum in the columns' own units, e.g. `fare + tip − discount`."""
        parts: list[str] = []
        for term in self.terms:
            reference = views[term.column]
            step = (
                Fraction(reference.unit, view.unit) * Fraction(10) ** (view.scale - reference.scale) * self.denominator
            )
            name = f"minutes({term.column})" if term.clock else term.column
            parts.append(_signed(term.coefficient / step, f" · {name}", first=not parts))
        # What is below one unit of the target after the division is rounding, not part of the formula.
        constant = int(self.constant / self.denominator)
        if constant:
            parts.append(_signed(Fraction(constant * view.unit, 10**view.scale), "", first=not parts))
        return " ".join(parts) or "0"


def _factor(coefficient: int) -> str:
    return {1: "", -1: "-"}.get(coefficient, f"{coefficient} * ")


def _signed(number: Fraction, suffix: str, *, first: bool) -> str:
    sign = ("−" if first else "− ") if number < 0 else ("" if first else "+ ")
    size = abs(number)
    if suffix and size == 1:
        return f"{sign}{suffix.removeprefix(' · ')}"
    if suffix and size < 1 and size.numerator == 1:
        return f"{sign}{suffix.removeprefix(' · ')} / {size.denominator}"
    return f"{sign}{number_in_words(float(size))}{suffix}"


class Linear(BaseFunction):
    """`target = model + residual`, in integers; a null reference counts as 0.

    Attributes:
        models: one, or several between which `switch`, a stored column of small integers, decides row by row.
        scale, unit, clock: how the target is an integer (see `integers`).
        residual: stored column of the residuals, null where the target is null unless `null_where` says where that is.
            None: all residuals are 0.
    """

    kind: Literal["linear"] = "linear"
    models: Annotated[tuple[Model, ...], Field(min_length=1, max_length=16)]
    scale: Annotated[int, Field(ge=0, le=18)] = 0
    unit: Annotated[int, Field(ge=1, le=2**62)] = 1
    clock: bool = False
    switch: str | None = None
    residual: str | None = None

    AUXILIARIES = ("residual", "switch")

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(term.column for model in self.models for term in model.terms))

    @property
    def integer_columns(self) -> tuple[str, ...]:
        return self.inputs

    @property
    def view(self) -> IntegerView:
        return IntegerView(self.scale, self.unit)

    def without(self, fields: set[str]) -> Self:
        update: dict[str, Any] = dict.fromkeys(fields)
        if "switch" in fields:
            update["models"] = self.models[:1]
        return self.model_copy(update=update)

    def encode(self, columns: Columns) -> dict[str, pa.Array]:
        target = columns.integers(self.target, clock=self.clock)
        residuals = [target - model.predict(columns) for model in self.models]
        nulls = columns.nulls(self.target)
        if len(residuals) == 1:
            return {"residual": residual_array(residuals[0], nulls, self.null_where)}
        switch = choose_models(residuals, ~nulls)
        residual = np.choose(switch, residuals)
        return {
            "residual": residual_array(residual, nulls, self.null_where),
            "switch": pa.array(switch.astype(np.int8)),
        }

    def decode(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        return array_of(*self.integers(columns, stored), type, self.view)

    def integers(self, columns: Columns, stored: Mapping[str, pa.Array]) -> tuple[Integers, Mask | None]:
        """The target's integers, and where it is null."""
        predictions = [model.predict(columns) for model in self.models]
        if self.switch is not None:
            switch = np.clip(stored[self.switch].fill_null(0).to_numpy(zero_copy_only=False), 0, len(predictions) - 1)
            values = np.choose(switch.astype(np.intp), predictions)
        else:
            values = predictions[0]
        values, nulls = with_residual(values, self.residual, self.null_where, columns, stored)
        return (clock_of(values) if self.clock else values), nulls

    def integer_sql(self, sql: Sql) -> str:
        """The target's integer; null where the target is, unless `null_where` says where that is."""
        models = [model.sql(sql) for model in self.models]
        value = models[0]
        if self.switch is not None:
            cases = " ".join(f"WHEN {index} THEN {model}" for index, model in enumerate(models[:-1]))
            value = f"CASE {sql.stored(self.switch)} {cases} ELSE {models[-1]} END"
        if self.residual is not None:
            value = (
                f"{value} + {sql.stored(self.residual)}"
                if self.switch is None
                else f"({value}) + {sql.stored(self.residual)}"
            )
        return f"(({value}) // 60 * 100 + ({value}) % 60)" if self.clock else f"({value})"

    def sql(self, sql: Sql) -> str:
        value = sql.target(self.target, self.integer_sql(sql), self.scale, self.unit)
        if self.null_where is not None:
            return f"CASE WHEN {sql.cell(self.null_where)} IS NOT NULL THEN {value} END"
        return value

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        return " or ".join(model.in_words(views, self.view) for model in self.models)


def residual_array(residual: Integers, nulls: Mask, null_where: str | None) -> pa.Array:
    """Residuals as they are stored: null where the target is; or 0, when something else says where that is."""
    if not nulls.any():
        return pa.array(residual)
    if null_where is None:
        return pa.array(residual, mask=nulls)
    return pa.array(np.where(nulls, 0, residual))


def with_residual(
    values: Integers, residual: str | None, null_where: str | None, columns: Columns, stored: Mapping[str, pa.Array]
) -> tuple[Integers, Mask | None]:
    """Predictions with their residuals, and where the target is null (None: nowhere)."""
    nulls = None
    if residual is not None:
        array = stored[residual]
        if array.null_count:
            nulls, array = nulls_of(array), array.fill_null(0)
        values = values + array.to_numpy(zero_copy_only=False)
    if null_where is not None:
        nulls = columns.nulls(null_where)
    return values, nulls


def choose_models(residuals: list[Integers], valid: Mask) -> Integers:
    """For each row the model to use: one for all rows if that costs least, else the one with the smallest residual."""
    apart = np.argmin(np.abs(np.stack(residuals)), axis=0)
    costs = [bits_per_value(residual[valid]) for residual in residuals]
    mixed = bits_per_value(np.choose(apart, residuals)[valid]) + bits_per_value(apart[valid])
    best = int(np.argmin(costs))
    return apart if mixed < costs[best] else np.full(len(apart), best, dtype=np.int64)


def bits_per_value(values: Integers) -> float:
    """About how many bits a value takes once written: entropy plus the dictionary, or the width of the range if less."""
    if len(values) == 0:
        return 0.0
    _, counts = counted(values)
    shares = counts / len(values)
    width = np.log2(float(int(values.max()) - int(values.min())) + 1.0)
    return float(min(width, -(shares * np.log2(shares)).sum() + width * len(counts) / len(values)))


def counted(values: Integers) -> tuple[Integers, Integers]:
    """The distinct ones of at least one value, ascending, and how often each occurs."""
    low = int(values.min())
    if int(values.max()) - low < 4 * len(values):  # counting is quicker than sorting
        counts = np.bincount(values - low)
        present = np.flatnonzero(counts)
        return present + low, counts[present]
    ordered = np.sort(values)
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return ordered[starts], np.diff(starts, append=len(ordered))
