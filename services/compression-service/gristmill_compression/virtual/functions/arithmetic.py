"""What was computed in floating point, computed again: the same IEEE operations in the same order, then the same rounding."""

from collections.abc import Mapping
from typing import Annotated, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import Field, model_validator

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import Predicted, Sql, Strict, fitting, number_in_words
from gristmill_compression.virtual.integers import IntegerView, Mask, nulls_of
from gristmill_compression.virtual.tables import TableBuilder

Doubles = npt.NDArray[np.float64]
Operator = Literal["+", "-", "*", "/"]

OPERATIONS = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide}
MAX_ULPS = 2
_POWERS = np.array([float(10**power) for power in range(23)])  # exact in double precision


class Operand(Strict):
    """A column, a constant, or a table's entry for a key column: one of the three."""

    column: str | None = None
    constant: float | None = None
    key: str | None = None
    table: str | None = None
    size: int = 0

    @model_validator(mode="after")
    def _one_of_three(self) -> "Operand":
        if (self.column is not None) + (self.constant is not None) + (
            self.key is not None and self.table is not None
        ) != 1:
            raise ValueError("an operand is a column, a constant or a table with its key")
        return self

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(name for name in (self.column, self.key) if name is not None)

    def values(self, columns: Columns) -> Doubles | float:
        if self.constant is not None:
            return self.constant
        if self.column is not None:
            return columns.doubles(self.column)
        assert self.table is not None and self.key is not None
        entries = columns.tables[self.table].take(pa.array(columns.positions((self.key,))))
        return np.asarray(entries.fill_null(np.nan).to_numpy(zero_copy_only=False))

    def sql(self, sql: Sql) -> str:
        if self.constant is not None:
            return f"CAST('{self.constant!r}' AS DOUBLE)"
        if self.column is not None:
            return sql.double(self.column)
        assert self.table is not None and self.key is not None
        return sql.entry(self.table, self.size, (self.key,))

    def in_words(self) -> str:
        if self.constant is not None:
            return number_in_words(self.constant)
        return self.column if self.column is not None else f"table[{self.key}]"


class Arithmetic(Predicted):
    """`target = round(left operator right + offset)` in double precision; null where a column of it is null.

    Attributes:
        decimals: rounding to so many decimal places: floor(x · 10^decimals + 0.5) / 10^decimals.
        digits: rounding to so many significant digits, as programs that print "%.15g" do. At most one of the two.
        ulps: stored column: by how many units in the last place, −2 to 2, the target is off; what is further off is an
            exception.
    """

    kind: Literal["arithmetic"] = "arithmetic"
    left: Operand
    operator: Operator
    right: Operand
    offset: float = 0.0
    decimals: Annotated[int, Field(ge=0, le=15)] | None = None
    digits: Annotated[int, Field(ge=1, le=17)] | None = None
    ulps: str | None = None

    AUXILIARIES = ("exceptions", "nulls", "ulps")

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.left.inputs, *self.right.inputs)))

    @property
    def key_columns(self) -> tuple[str, ...]:
        return tuple(o.key for o in (self.left, self.right) if o.key is not None)

    @property
    def tables(self) -> dict[str, int]:
        return {o.table: o.size for o in (self.left, self.right) if o.table is not None}

    def learn(self, columns: Columns, builders: Mapping[str, TableBuilder]) -> None:
        """A base is the other operand where the target is 0: `a / base − 1`."""
        for operand, other in ((self.left, self.right), (self.right, self.left)):
            if operand.table is not None and operand.key is not None and other.column is not None:
                at = (columns.doubles(self.target) == 0) & ~columns.nulls(self.target) & ~columns.nulls(other.column)
                cells = pa.array(columns.doubles(other.column)[at])
                builders[operand.table].learn(columns.positions((operand.key,))[at], cells)

    def doubles(self, columns: Columns) -> Doubles:
        """The value for each row; of no meaning where a column of it is null."""
        with np.errstate(all="ignore"):
            values = OPERATIONS[self.operator](self.left.values(columns), self.right.values(columns))
            if self.offset:
                values = values + self.offset
            if self.decimals is not None:
                values = np.floor(values * 10.0**self.decimals + 0.5) / 10.0**self.decimals
        if self.digits is not None:
            values = rounded_to_digits(values, self.digits)
        return np.asarray(values, dtype=np.float64)

    def encode(self, columns: Columns) -> dict[str, pa.Array]:
        encoded = super().encode(columns)
        if self.ulps is None:
            return encoded
        target, values = columns.doubles(self.target), self.doubles(columns)
        ulps = ulps_between(values, target)
        near = same_bits(moved(values, ulps), target)
        wrong = ~nulls_of(encoded["exceptions"]) & ~near
        kept = pc.if_else(pa.array(wrong), columns.array(self.target), pa.scalar(None, pa.float64()))
        return encoded | {"exceptions": kept, "ulps": pa.array(np.where(near, ulps, 0).astype(np.int8))}

    def predict(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        values = self.doubles(columns)
        if self.ulps is not None and self.ulps in stored:
            values = moved(values, np.asarray(stored[self.ulps].fill_null(0).to_numpy(zero_copy_only=False)))
        nulls = np.zeros(columns.rows, dtype=bool)
        for name in self.inputs:
            nulls |= columns.nulls(name)
        if pa.types.is_integer(type):
            nulls |= ~(np.abs(values) < 2.0**53)
            return fitting(pa.array(np.where(nulls, 0, values).astype(np.int64), mask=nulls), type)
        return pa.array(values, type=pa.float64(), mask=nulls)

    def prediction_sql(self, sql: Sql) -> str:
        value = f"({self.left.sql(sql)} {self.operator} {self.right.sql(sql)})"
        if self.offset:
            value = f"({value} + CAST('{self.offset!r}' AS DOUBLE))"
        if self.decimals is not None:
            power = f"CAST('1e{self.decimals}' AS DOUBLE)"
            value = f"(floor({value} * {power} + 0.5::DOUBLE) / {power})"
        if self.digits is not None:
            value = f"CAST(printf('%.{self.digits}g', {value}) AS DOUBLE)"
        if self.ulps is not None:
            value = moved_sql(value, sql.stored(self.ulps))
        return sql.target_of_double(self.target, value)

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        sign = {"*": "·", "/": "/", "-": "−", "+": "+"}[self.operator]
        words = f"{self.left.in_words()} {sign} {self.right.in_words()}"
        if self.offset:
            words += f" {'+' if self.offset > 0 else '−'} {number_in_words(abs(self.offset))}"
        if self.decimals is not None:
            return f"round({words}, {self.decimals})"
        return f"{words} to {self.digits} digits" if self.digits is not None else words


def rounded_to_digits(values: Doubles, digits: int) -> Doubles:
    """Each double rounded to significant decimal digits, exactly as printing it and reading it again does.

    Scaled by the power of ten that leaves `digits` digits before the point, a value is the sum of a product and its rounding
    error, both doubles; so the nearest integer is known. It and the power are exact doubles, so their quotient is the double
    nearest to the decimal. What is too large, too small or on the edge of two integers is printed and read.
    """
    with np.errstate(all="ignore"):
        exponent = digits - 1 - np.floor(np.log10(np.abs(values)))
        power = _POWERS[np.clip(np.nan_to_num(exponent), 0, 22).astype(np.intp)]
        product = values * power
        integer = np.rint(product)
        beyond = (product - integer) + _product_error(values, power, product)
        integer = integer + np.where(np.abs(beyond) > 0.5, np.sign(beyond), 0.0)
        size = np.abs(integer)
        sure = (exponent >= 0) & (exponent <= 22) & (np.abs(np.abs(beyond) - 0.5) > 1e-6)
        sure &= (size >= 10.0 ** (digits - 1)) & (size < min(10.0**digits, 2.0**53))
        rounded = integer / power
    rounded = np.where(values == 0, values, rounded)
    unsure = np.flatnonzero(~(sure | (values == 0)))
    rounded[unsure] = [float(f"{value:.{digits}g}") for value in values[unsure].tolist()]
    return np.asarray(rounded)


def _product_error(left: Doubles, right: Doubles, product: Doubles) -> Doubles:
    """What rounding took from a product: `left · right − product`, exactly (Dekker 1971)."""
    left_high, left_low = _halves(left)
    right_high, right_low = _halves(right)
    error = left_high * right_high - product
    return np.asarray(((error + left_high * right_low) + left_low * right_high) + left_low * right_low)


def _halves(values: Doubles) -> tuple[Doubles, Doubles]:
    """Each double as the sum of two with half as many bits (Veltkamp)."""
    scaled = values * 134_217_729.0
    high = scaled - (scaled - values)
    return high, values - high


def ulps_between(values: Doubles, targets: Doubles) -> npt.NDArray[np.int8]:
    """How many neighbours a target is away from a value, as far as `moved` goes; 0 for what is further away."""
    apart = _ordered(targets).astype(np.float64) - _ordered(values)
    return np.where(np.abs(apart) <= MAX_ULPS, apart, 0).astype(np.int8)


def same_bits(left: Doubles, right: Doubles) -> Mask:
    return np.asarray(np.ascontiguousarray(left).view(np.int64) == np.ascontiguousarray(right).view(np.int64))


def _ordered(values: Doubles) -> npt.NDArray[np.int64]:
    """Integers in the order of the doubles, one apart for neighbours."""
    bits = np.ascontiguousarray(values).view(np.int64)
    return np.where(bits < 0, ~bits + np.iinfo(np.int64).min, bits)


def moved(values: Doubles, ulps: npt.NDArray[np.int8]) -> Doubles:
    """Each double moved by up to two neighbours."""
    once = np.where(ulps > 0, np.nextafter(values, np.inf), np.where(ulps < 0, np.nextafter(values, -np.inf), values))
    twice = np.abs(ulps) > 1
    if not twice.any():
        return np.asarray(once)
    again = np.where(ulps > 0, np.nextafter(once, np.inf), np.nextafter(once, -np.inf))
    return np.asarray(np.where(twice, again, once))


def moved_sql(value: str, ulps: str) -> str:
    """The same as `moved`, in SQL."""
    up, down = "'inf'::DOUBLE", "'-inf'::DOUBLE"
    return (
        f"CASE {ulps} WHEN 0 THEN {value} WHEN 1 THEN nextafter({value}, {up}) "
        f"WHEN -1 THEN nextafter({value}, {down}) WHEN 2 THEN nextafter(nextafter({value}, {up}), {up}) "
        f"ELSE nextafter(nextafter({value}, {down}), {down}) END"
    )
