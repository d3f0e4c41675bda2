"""How a column that is not computed is stored when not as it is: in a form that takes less room, under a name of its own.

| form       | for                                        | stored as                                                    |
|------------|--------------------------------------------|--------------------------------------------------------------|
| `integers` | what `integers` says is integers           | the narrowest integer                                        |
| `digits`   | texts of digits                            | integers                                                     |
| `coded`    | any type with few distinct cells           | positions in a table of the cells, itself a stored column    |
| `single`   | doubles that were once single precision    | floats, and how many neighbours off the double is            |
"""

from collections.abc import Mapping
from typing import Annotated, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import Field

from gristmill_compression.virtual.functions.arithmetic import moved, same_bits, ulps_between
from gristmill_compression.virtual.functions.base import Strict
from gristmill_compression.virtual.integers import Integers, IntegerView, array_of, integers_of, nulls_of


class IntegersForm(Strict):
    """The column's integers (`scale` and `unit` as in `integers`) in the stored column `column`; null where null."""

    kind: Literal["integers"] = "integers"
    column: str
    scale: Annotated[int, Field(ge=0, le=18)] = 0
    unit: Annotated[int, Field(ge=1, le=2**62)] = 1

    @property
    def view(self) -> IntegerView:
        return IntegerView(self.scale, self.unit)

    @property
    def stored_names(self) -> tuple[str, ...]:
        return (self.column,)

    def encode(self, array: pa.Array) -> dict[str, pa.Array]:
        return {
            self.column: pa.array(integers_of(array, self.view), mask=nulls_of(array) if array.null_count else None)
        }

    def integers(self, stored: Mapping[str, pa.Array]) -> Integers:
        """The integers, 0 where null."""
        return stored_integers(stored[self.column])

    def decode(self, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        nulls = nulls_of(stored[self.column]) if stored[self.column].null_count else None
        return array_of(self.integers(stored), nulls, type, self.view)


class DigitsForm(Strict):
    """Texts of digits as integers in `column`: all `width` characters wide, or without leading zeros when `width` is 0."""

    kind: Literal["digits"] = "digits"
    column: str
    width: Annotated[int, Field(ge=0, le=18)] = 0

    @property
    def stored_names(self) -> tuple[str, ...]:
        return (self.column,)

    def encode(self, array: pa.Array) -> dict[str, pa.Array]:
        return {self.column: array.cast(pa.int64())}

    def decode(self, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        text = stored[self.column].cast(pa.string())
        return (pc.utf8_lpad(text, self.width, "0") if self.width else text).cast(type)


class CodedForm(Strict):
    """Positions, in the column `codes`, in a table: the first `size` rows of the column `table`. Null where null."""

    kind: Literal["coded"] = "coded"
    codes: str
    table: str
    size: Annotated[int, Field(ge=1, le=2**31)]

    @property
    def stored_names(self) -> tuple[str, ...]:
        return (self.codes,)

    def decode(self, stored: Mapping[str, pa.Array], table: pa.Array) -> pa.Array:
        return table.take(stored[self.codes])


class SingleForm(Strict):
    """Doubles as single precision in `column`; the column `ulps`: how many neighbours off, −2 to 2."""

    kind: Literal["single"] = "single"
    column: str
    ulps: str | None = None

    @property
    def stored_names(self) -> tuple[str, ...]:
        return (self.column,) if self.ulps is None else (self.column, self.ulps)

    def encode(self, array: pa.Array) -> dict[str, pa.Array]:
        doubles = array.fill_null(0).to_numpy(zero_copy_only=False)
        singles = doubles.astype(np.float32)
        stored = {self.column: pa.array(singles, mask=nulls_of(array) if array.null_count else None)}
        if self.ulps is not None:
            stored[self.ulps] = pa.array(ulps_between(singles.astype(np.float64), doubles))
        return stored

    def decode(self, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        array = stored[self.column].cast(pa.float64())
        if self.ulps is None:
            return array
        doubles = array.fill_null(0).to_numpy(zero_copy_only=False)
        cells = moved(doubles, stored[self.ulps].fill_null(0).to_numpy(zero_copy_only=False))
        return pa.array(cells, mask=nulls_of(array) if array.null_count else None)


AnyForm = IntegersForm | DigitsForm | CodedForm | SingleForm
Form = Annotated[AnyForm, Field(discriminator="kind")]


def stored_integers(array: pa.Array) -> Integers:
    """Stored integers as int64, 0 where null."""
    if array.null_count:
        array = array.fill_null(0)
    return np.asarray(array.to_numpy(zero_copy_only=False)).astype(np.int64, copy=False)


def is_nearly_single(array: pa.Array) -> bool:
    """Whether every double is within two neighbours of a single-precision number, which is finite."""
    doubles = array.drop_null().to_numpy(zero_copy_only=False)
    with np.errstate(over="ignore", invalid="ignore"):
        wide = doubles.astype(np.float32).astype(np.float64)
    return bool(np.all(np.isfinite(wide))) and bool(
        np.all(same_bits(moved(wide, ulps_between(wide, doubles)), doubles))
    )


class DigitsFitter:
    """Finds whether a text column has the `digits` form, from all of its batches."""

    def __init__(self) -> None:
        self._fits = True
        self._widths: set[int] = set()
        self._leading_zero = False

    def add(self, array: pa.Array) -> None:
        if not self._fits or array.null_count == len(array):
            return
        for part in (array.slice(0, 100), array):  # most text columns are refused by their first rows
            if not pc.all(pc.match_substring_regex(part, "^[0-9]{1,18}$"), min_count=0).as_py():
                self._fits = False
                return
        self._widths.update(pc.unique(pc.utf8_length(array)).drop_null().to_pylist())
        self._leading_zero = self._leading_zero or bool(pc.any(pc.match_substring_regex(array, "^0.")).as_py())

    @property
    def width(self) -> int | None:
        """The form's width; None when the column has no such form."""
        if not self._fits or not self._widths:
            return None
        if len(self._widths) == 1:
            return next(iter(self._widths)) if self._leading_zero else 0
        return None if self._leading_zero else 0
