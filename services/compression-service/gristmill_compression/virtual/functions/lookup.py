"""Functional dependencies: what follows from one or two other columns through a table, as a city's state does."""

from collections.abc import Mapping
from typing import Annotated, Literal

import pyarrow as pa
from pydantic import Field

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import Predicted, Sql
from gristmill_compression.virtual.integers import IntegerView
from gristmill_compression.virtual.tables import TableBuilder


class Lookup(Predicted):
    """`target = table[position of the keys]`.

    Attributes:
        keys: the columns that lead into the table (see `Key`).
        table: stored column whose first `size` rows are the table.
    """

    kind: Literal["lookup"] = "lookup"
    keys: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)]
    table: str
    size: Annotated[int, Field(ge=1, le=2**31)]

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.keys

    @property
    def key_columns(self) -> tuple[str, ...]:
        return self.keys

    @property
    def tables(self) -> dict[str, int]:
        return {self.table: self.size}

    def learn(self, columns: Columns, builders: Mapping[str, TableBuilder]) -> None:
        builders[self.table].learn(columns.positions(self.keys), columns.array(self.target))

    def predict(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        return columns.tables[self.table].take(pa.array(columns.positions(self.keys))).cast(type)

    def prediction_sql(self, sql: Sql) -> str:
        return sql.entry(self.table, self.size, self.keys)

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        return f"table[{', '.join(self.keys)}]"
