"""Values that build on the previous row of their group: counters, balances, running totals, slow series."""

from collections.abc import Mapping
from typing import Annotated, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import Field

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import BaseFunction, Sql
from gristmill_compression.virtual.functions.linear import Model, residual_array, with_residual
from gristmill_compression.virtual.integers import Integers, IntegerView, Mask, array_of


class Running(BaseFunction):
    """`target = target in the previous row of the group + model + residual`, in integers.

    The previous value of a group's first row in a row group is 0, so that a row group is read without the ones before it. A
    null repeats the value before, unseen.

    Attributes:
        group: rows with equal cells in this column are a group; None: all rows are one.
        scale, unit, residual: as for `Linear`.
    """

    kind: Literal["running"] = "running"
    group: str | None = None
    model: Model = Model()
    scale: Annotated[int, Field(ge=0, le=18)] = 0
    unit: Annotated[int, Field(ge=1, le=2**62)] = 1
    residual: str | None = None

    AUXILIARIES = ("residual",)

    @property
    def inputs(self) -> tuple[str, ...]:
        group = (self.group,) if self.group is not None else ()
        return tuple(dict.fromkeys((*group, *(term.column for term in self.model.terms))))

    @property
    def integer_columns(self) -> tuple[str, ...]:
        return tuple(term.column for term in self.model.terms)

    @property
    def view(self) -> IntegerView:
        return IntegerView(self.scale, self.unit)

    def encode(self, columns: Columns) -> dict[str, pa.Array]:
        nulls = columns.nulls(self.target)
        order, starts = groups_in_order(columns, self.group)
        steps = differences(columns.integers(self.target), nulls, order, starts)
        return {"residual": residual_array(steps - self.model.predict(columns), nulls, self.null_where)}

    def decode(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        return array_of(*self.integers(columns, stored), type, self.view)

    def integers(self, columns: Columns, stored: Mapping[str, pa.Array]) -> tuple[Integers, Mask | None]:
        """The target's integers, and where it is null."""
        steps, nulls = with_residual(self.model.predict(columns), self.residual, self.null_where, columns, stored)
        if nulls is not None:
            steps = np.where(nulls, 0, steps)
        order, starts = groups_in_order(columns, self.group)
        ordered = steps[order]
        sums = np.cumsum(ordered)
        before = sums[starts] - ordered[starts]
        values = np.empty_like(steps)
        values[order] = sums - np.repeat(before, np.diff(np.append(starts, len(steps))))
        return values, nulls

    def step_sql(self, sql: Sql) -> str:
        """What a row adds to the value before; null where the target is null and nothing else says so."""
        step = self.model.sql(sql)
        if self.residual is not None:
            step = f"({step}) + {sql.stored(self.residual)}"
        return step

    def sql(self, sql: Sql) -> str:
        value = sql.target(self.target, sql.running(self.target), self.scale, self.unit)
        if self.null_where is not None:
            return f"CASE WHEN {sql.cell(self.null_where)} IS NOT NULL THEN {value} END"
        if self.residual is not None:
            return f"CASE WHEN {sql.stored(self.residual)} IS NOT NULL THEN {value} END"
        return value

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        before = f"{self.target} in the previous row" + (f" of the same {self.group}" if self.group is not None else "")
        return f"{before} + {self.model.in_words(views, self.view)}" if self.model.terms else before


def groups_in_order(columns: Columns, group: str | None) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The rows ordered by group, each group in the order of the file; and where each group starts in that order."""
    if columns.rows == 0 or group is None:
        return np.arange(columns.rows), np.zeros(min(1, columns.rows), dtype=np.intp)
    codes = columns.array(group).dictionary_encode(null_encoding="encode").indices.to_numpy(zero_copy_only=False)
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    return order, np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))


def differences(values: Integers, nulls: Mask, order: npt.NDArray[np.intp], starts: npt.NDArray[np.intp]) -> Integers:
    """Each value less the one before it in its group, less 0 for the first; nulls repeat the value before."""
    ordered = values[order]
    if nulls.any():
        # The last row up to here that is not null, if it is in the same group; before that, 0.
        last = np.maximum.accumulate(np.where(nulls[order], -1, np.arange(len(order))))
        first = np.repeat(starts, np.diff(np.append(starts, len(order))))
        ordered = np.where(last >= first, ordered[last], 0)
    steps = np.diff(ordered, prepend=0)
    steps[starts] = ordered[starts]
    result = np.empty_like(steps)
    result[order] = steps
    return result
