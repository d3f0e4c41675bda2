"""What all functions have in common, and the two ways in which a function may be wrong in some rows."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Protocol, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

from gristmill_compression.virtual.columns import Columns, as_type
from gristmill_compression.virtual.integers import BITS, IntegerView, Mask, nulls_of
from gristmill_compression.virtual.tables import TableBuilder

SafeInt = Annotated[int, Field(ge=-(2**62), le=2**62)]


class Strict(BaseModel):
    """Metadata: nothing unknown, nothing changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_serializer(mode="wrap")
    def _with_kind(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Defaults may be left out of a document, but never what tells functions apart."""
        kind = getattr(self, "kind", None)
        fields: dict[str, Any] = handler(self)
        return {"kind": kind} | fields if kind else fields


class Sql(Protocol):
    """SQL expressions, for DuckDB, of what a function needs."""

    def cell(self, name: str) -> str:
        """An original column's cell."""

    def moment(self, name: str) -> str:
        """A date or time without a zone, in UTC."""

    def integer(self, name: str, *, clock: bool = False) -> str:
        """A column's integer as BIGINT, 0 where null."""

    def double(self, name: str) -> str:
        """A numeric column in double precision."""

    def stored(self, name: str) -> str:
        """A stored auxiliary column."""

    def entry(self, table: str, size: int, names: tuple[str, ...]) -> str:
        """What a stored table has at the position that the columns `names` give."""

    def typed(self, name: str, value: str) -> str:
        """A value that may have been stored in a narrower type than column `name` has."""

    def target(self, name: str, integer: str, scale: int, unit: int) -> str:
        """The cell of column `name` that has this integer."""

    def fitting(self, name: str, integer: str) -> str:
        """A predicted integer as the cell of column `name`, null where its type cannot hold it."""

    def target_of_double(self, name: str, double: str) -> str:
        """The cell of column `name` that has this value."""

    def running(self, name: str) -> str:
        """The running sum of a column's steps, an integer (see `running`)."""


class BaseFunction(Strict):
    """A column that is computed.

    Attributes:
        target: the column.
        null_where: a column that is null in exactly the rows where the target is; None: the target's nulls follow from
            what else is stored for it, or there are none.
    """

    target: str
    null_where: str | None = None

    AUXILIARIES: ClassVar[tuple[str, ...]] = ()
    """Fields that name a stored column of the function's own."""

    @property
    @abstractmethod
    def inputs(self) -> tuple[str, ...]:
        """The columns in the formula."""

    @property
    def references(self) -> tuple[str, ...]:
        """All columns that must be there before this one."""
        return tuple(dict.fromkeys((*self.inputs, *((self.null_where,) if self.null_where is not None else ()))))

    @property
    def auxiliaries(self) -> dict[str, str]:
        """Names of the stored columns that belong to this function, by field."""
        return {field: name for field in self.AUXILIARIES if (name := getattr(self, field)) is not None}

    @property
    def tables(self) -> dict[str, int]:
        """The stored columns whose first rows are a table of this function, and how many rows these are."""
        return {}

    @property
    def key_columns(self) -> tuple[str, ...]:
        """The columns by which the function looks up."""
        return ()

    @property
    def integer_columns(self) -> tuple[str, ...]:
        """The columns that the function reads as integers."""
        return ()

    def without(self, fields: set[str]) -> Self:
        """The function without stored columns that say nothing."""
        return self.model_copy(update=dict.fromkeys(fields)) if fields else self

    def learn(self, columns: Columns, builders: Mapping[str, TableBuilder]) -> None:
        """Fill the function's tables from these rows."""

    @abstractmethod
    def encode(self, columns: Columns) -> dict[str, pa.Array]:
        """The auxiliary columns, by field, for the rows of one row group."""

    @abstractmethod
    def decode(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        """The target for the rows of one row group, from the auxiliary columns by name."""

    @abstractmethod
    def sql(self, sql: Sql) -> str:
        """The target's cell."""

    @abstractmethod
    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        """The right-hand side of the formula, for a person."""

    def formula(self, views: Mapping[str, IntegerView]) -> str:
        """The whole formula, for a person."""
        return f"{self.target} = {self.in_words(views)}"

    @staticmethod
    def says_nothing(field: str, array: pa.Array) -> bool:
        """Whether an auxiliary column may be left out: an exception nowhere, a flag never up, a residual of 0 everywhere."""
        if field == "exceptions":
            return bool(array.null_count == len(array))
        return array.null_count == 0 and not np.any(array.to_numpy(zero_copy_only=False))


class Predicted(BaseFunction):
    """A function that gives whole cells. Where it is wrong, the right cell is stored.

    Attributes:
        exceptions: stored column with the cell of each row where the function is wrong, null elsewhere.
        nulls: stored flags of the rows that are null although the function says otherwise.
    """

    exceptions: str | None = None
    nulls: str | None = None

    AUXILIARIES: ClassVar[tuple[str, ...]] = ("exceptions", "nulls")

    @abstractmethod
    def predict(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        """The function's cells."""

    @abstractmethod
    def prediction_sql(self, sql: Sql) -> str:
        """The function's cell."""

    def encode(self, columns: Columns) -> dict[str, pa.Array]:
        target = columns.array(self.target)
        predicted = self.predict(columns, {}, target.type)
        nulls = columns.nulls(self.target)
        wrong = ~same_cells(target, predicted) & ~nulls
        exceptions = pc.if_else(pa.array(wrong), target, pa.scalar(None, target.type))
        if self.null_where is not None:
            return {"exceptions": exceptions}
        return {"exceptions": exceptions, "nulls": pa.array(nulls & ~nulls_of(predicted))}

    def decode(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        cells = self.predict(columns, stored, type)
        if self.exceptions is not None:
            cells = pc.coalesce(as_type(stored[self.exceptions], type), cells)
        nulls: Mask | None = None
        if self.nulls is not None:
            nulls = np.asarray(stored[self.nulls].to_numpy(zero_copy_only=False), dtype=bool)
        elif self.null_where is not None:
            nulls = columns.nulls(self.null_where)
        if nulls is not None and nulls.any():
            cells = pc.if_else(pa.array(nulls), pa.scalar(None, type), cells)
        return cells

    def sql(self, sql: Sql) -> str:
        value = sql.typed(self.target, self.prediction_sql(sql))
        if self.exceptions is not None:
            value = f"coalesce({sql.typed(self.target, sql.stored(self.exceptions))}, {value})"
        if self.nulls is not None:
            return f"CASE WHEN NOT {sql.stored(self.nulls)} THEN {value} END"
        if self.null_where is not None:
            return f"CASE WHEN {sql.cell(self.null_where)} IS NOT NULL THEN {value} END"
        return value


def fitting(integers: pa.Array, type: pa.DataType) -> pa.Array:
    """Predicted integers in the target's type, null where it cannot hold them. int64 to any integer type."""
    limits = np.iinfo(type.to_pandas_dtype())
    low, high = max(limits.min, -(2**63)), min(limits.max, 2**63 - 1)
    fits = pc.and_(pc.greater_equal(integers, low), pc.less_equal(integers, high))
    return pc.if_else(fits, integers, pa.scalar(None, pa.int64())).cast(type)


def same_cells(left: pa.Array, right: pa.Array) -> Mask:
    """Where two arrays of one type have the same bits; nulls are no cell's equal."""
    if pa.types.is_floating(left.type):
        bits = BITS[left.type.bit_width]
        left, right = left.view(bits), right.view(bits)
    return np.asarray(pc.equal(left, right).fill_null(False).to_numpy(zero_copy_only=False), dtype=bool)


def number_in_words(number: float) -> str:
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else f"{number:.10g}"
