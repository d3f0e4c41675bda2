"""Equal columns, exactly or but for exceptions."""

from collections.abc import Mapping
from typing import Literal

import pyarrow as pa

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import Predicted, Sql
from gristmill_compression.virtual.integers import IntegerView


class Copy(Predicted):
    """`target = reference`, nulls included; for columns of one type."""

    kind: Literal["copy"] = "copy"
    reference: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.reference,)

    def predict(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        return columns.array(self.reference)

    def prediction_sql(self, sql: Sql) -> str:
        return sql.cell(self.reference)

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        return self.reference
