"""Columns as 64-bit integers, exactly, so that functions between them are integer arithmetic without rounding.

| Arrow type                       | integer of a cell                          | back                        |
|----------------------------------|--------------------------------------------|-----------------------------|
| int8 … int64, uint8 … uint64     | the value                                  | the value                   |
| date, time, timestamp, duration  | ticks / unit, unit a divisor of all ticks  | integer · unit              |
| decimal with up to 18 digits     | the unscaled value                         | the unscaled value          |
| float32, float64                 | rint(x · 10^scale), scale ≤ 9              | integer / 10^scale          |

A float column qualifies when integer / 10^scale equals *every* cell bit for bit, which rules out NaN, infinities and −0.0.
Since both integer and power are exact doubles below 2^53, the division rounds once, correctly, and a larger scale gives the
same double again. Nulls count as 0; where they are is kept apart.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Integers = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

BITS = {16: pa.int16(), 32: pa.int32(), 64: pa.int64()}
"""The integers as which floats of a width are compared bit by bit."""

MAX_SCALE = 9
_EXACT = 2**51  # below this, rint(x · 10^scale) finds the integer again in spite of the product's rounding
MAX_INTEGER = 2**62  # what a prediction may reach without overflow in the sum of a residual


def has_integers(type: pa.DataType) -> bool:
    """Whether cells of this type may be seen as 64-bit integers at all."""
    if pa.types.is_decimal(type):
        return bool(pa.types.is_decimal128(type) and type.precision <= 18)
    if pa.types.is_time(type):
        return bool(type.unit != "ns")  # DuckDB cannot make a time of nanoseconds from an integer
    return bool(
        pa.types.is_integer(type)
        or pa.types.is_float32(type)
        or pa.types.is_float64(type)
        or pa.types.is_temporal(type)
    )


def minutes_of(clock: Integers) -> Integers:
    """Times of day written as integers, 1435 for 14:35, in minutes: one to one for what `is_clock` accepts."""
    return np.asarray(clock // 100 * 60 + clock % 100)


def clock_of(minutes: Integers) -> Integers:
    """The inverse of `minutes_of`."""
    return np.asarray(minutes // 60 * 100 + minutes % 60)


def is_clock(integers: Integers) -> bool:
    """Whether every integer is a time of day as in 1435, 2400 included."""
    return bool(np.all((integers >= 0) & (integers <= 2400) & (integers % 100 < 60)))


@dataclass(frozen=True)
class IntegerView:
    """How the cells of one column are integers.

    Attributes:
        scale: decimal places, for floats and decimals; 0 for others.
        unit: ticks an integer stands for, for dates and times; 1 for others.
        low, high: smallest and largest integer in the column.
        clock: every integer is a time of day as in 1435 for 14:35.
    """

    scale: int = 0
    unit: int = 1
    low: int = 0
    high: int = 0
    clock: bool = False

    @property
    def magnitude(self) -> int:
        return max(abs(self.low), abs(self.high))


def nulls_of(array: pa.Array) -> Mask:
    return np.asarray(array.is_null().to_numpy(zero_copy_only=False), dtype=bool)


def raw_numbers(array: pa.Array) -> npt.NDArray[Any]:
    """The stored numbers: ticks, unscaled values, integers or floats; 0 for nulls. Raises OverflowError past int64."""
    type = array.type
    if pa.types.is_decimal(type):
        return _unscaled(array)
    if pa.types.is_floating(type):
        return np.asarray(array.fill_null(0).to_numpy(zero_copy_only=False))
    if pa.types.is_uint64(type):
        values = np.asarray(array.fill_null(0).to_numpy(zero_copy_only=False))
        if len(values) and values.max() > np.uint64(np.iinfo(np.int64).max):
            raise OverflowError
        return values.astype(np.int64)
    if not pa.types.is_integer(type):
        array = array.view(pa.int32() if type.bit_width == 32 else pa.int64())
    return np.asarray(array.fill_null(0).to_numpy(zero_copy_only=False)).astype(np.int64, copy=False)


def _unscaled(array: pa.Array) -> Integers:
    """Unscaled values of decimals with at most 18 digits: the low half of each 128-bit integer."""
    if len(array) == 0:
        return np.empty(0, dtype=np.int64)
    halves = np.frombuffer(array.buffers()[1], dtype=np.int64)[2 * array.offset : 2 * (array.offset + len(array))]
    values = halves[0::2].copy()
    values[nulls_of(array)] = 0
    return values


def integers_of(array: pa.Array, view: IntegerView) -> Integers:
    """The integers of a column that `view` fits; 0 for nulls."""
    raw = raw_numbers(array)
    if pa.types.is_floating(array.type):
        return np.rint(raw.astype(np.float64) * 10.0**view.scale).astype(np.int64)
    return raw // view.unit if view.unit != 1 else raw


def array_of(integers: Integers, nulls: Mask | None, type: pa.DataType, view: IntegerView) -> pa.Array:
    """The column back from its integers; `nulls` None: it has none. Exact when `view` was fitted on these cells."""
    if pa.types.is_floating(type):
        values = integers.astype(np.float64) / 10.0**view.scale
        return pa.array(values.astype(type.to_pandas_dtype()), type=type, mask=nulls)
    if pa.types.is_decimal(type):
        halves = np.empty((len(integers), 2), dtype=np.int64)
        halves[:, 0], halves[:, 1] = integers, integers >> 63
        validity = pa.array(~nulls).buffers()[1] if nulls is not None and nulls.any() else None
        return pa.Array.from_buffers(type, len(integers), [validity, pa.py_buffer(halves.tobytes())])
    if view.unit != 1:
        integers = integers * view.unit
    if pa.types.is_integer(type):
        return pa.array(integers, type=pa.int64(), mask=nulls).cast(type)
    narrow = pa.array(integers, type=pa.int64(), mask=nulls)
    return (narrow.cast(pa.int32()) if type.bit_width == 32 else narrow).view(type)


class ViewFitter:
    """Finds the view of a column from all of its batches. `view` is None once a cell does not fit."""

    def __init__(self, type: pa.DataType) -> None:
        self._floating = pa.types.is_floating(type)
        self._temporal = pa.types.is_temporal(type)
        self._scale = type.scale if pa.types.is_decimal(type) else 0
        self._unit = 0
        self._low: int | None = None
        self._high = 0
        self._fits = True
        self._clock = pa.types.is_integer(type)

    def add(self, array: pa.Array) -> None:
        if not self._fits or array.null_count == len(array):
            return
        try:
            raw = raw_numbers(array)
        except OverflowError:
            self._fits = False
            return
        valid = raw[~nulls_of(array)] if array.null_count else raw
        if self._floating:
            self._add_floats(valid.astype(np.float64), valid)
        else:
            if self._temporal:
                self._unit = int(np.gcd(self._unit, np.gcd.reduce(valid)))
            self._extend(int(valid.min()), int(valid.max()))
            self._clock = self._clock and is_clock(valid)

    def _add_floats(self, doubles: npt.NDArray[np.float64], cells: npt.NDArray[Any]) -> None:
        bits = _bits(cells)
        previous = self._scale
        for scale in range(previous, MAX_SCALE + 1):
            with np.errstate(invalid="ignore", over="ignore"):
                integers = np.rint(doubles * 10.0**scale) + 0.0  # −0.0 becomes 0.0, whose bits differ
                back = (integers / 10.0**scale).astype(cells.dtype)
            if not np.all(np.abs(integers) < _EXACT):  # also catches NaN and infinities
                break
            if np.array_equal(_bits(back), bits):
                factor = 10 ** (scale - previous)
                if self._low is not None and max(abs(self._low), abs(self._high)) * factor >= _EXACT:
                    break
                self._scale = scale
                self._low = None if self._low is None else self._low * factor
                self._high *= factor
                self._extend(int(integers.min()), int(integers.max()))
                return
        self._fits = False

    def _extend(self, low: int, high: int) -> None:
        self._low, self._high = (low, high) if self._low is None else (min(self._low, low), max(self._high, high))

    @property
    def view(self) -> IntegerView | None:
        """The view, or None when some cell has no exact integer or there is no cell at all."""
        if not self._fits or self._low is None:
            return None
        unit = self._unit if 1 <= self._unit <= 2**62 else 1
        return IntegerView(self._scale, unit, self._low // unit, self._high // unit, self._clock)


def _bits(cells: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return cells.view(np.int32 if cells.dtype == np.float32 else np.int64)
