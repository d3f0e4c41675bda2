"""Reading a compressed file back: batches of the original table, whole or some columns, and the SQL of its view."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pyarrow as pa

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.functions import Copy, Linear
from gristmill_compression.virtual.integers import Integers, array_of, integers_of, nulls_of
from gristmill_compression.virtual.layout import Layout, read_layout
from gristmill_ml.tables import open_parquet

_BATCH_ROWS = 65_536


def open(path: Path | str, *, schema: pa.Schema | None = None) -> "VirtualTable":
    """Open a compressed file, or an ordinary Parquet file, which is its own original.

    Args:
        schema: of the original, where the file does not say (an ordinary file loses some Arrow types, such as seconds).

    Raises CompressionError for a file that is neither.
    """
    path = Path(path)
    try:
        file_schema = open_parquet(path).schema_arrow
    except (pa.ArrowException, OSError) as error:
        raise CompressionError(f"{path.name} is not a readable Parquet file.") from error
    layout = read_layout(file_schema)
    return VirtualTable(path, layout, layout.schema if layout else schema or file_schema)


class VirtualTable:
    """A table, some of whose columns may be computed.

    Attributes:
        schema: the original schema.
        layout: how columns are computed; None for an ordinary Parquet file.
    """

    def __init__(self, path: Path, layout: Layout | None, schema: pa.Schema) -> None:
        self.path, self.layout, self.schema = path, layout, schema

    @property
    def rows(self) -> int:
        return int(open_parquet(self.path).metadata.num_rows)

    def to_arrow(self, columns: list[str] | None = None) -> pa.Table:
        """The original table, or some of its columns. Only what these need is read."""
        return pa.Table.from_batches(self.batches(columns), self._projected(columns))

    def reader(self, columns: list[str] | None = None) -> pa.RecordBatchReader:
        """The same as a stream of record batches, which Arrow, DuckDB, Polars and pandas understand."""
        return pa.RecordBatchReader.from_batches(self._projected(columns), self.batches(columns))

    def batches(self, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        """The same, batch by batch, in bounded memory. Raises CompressionError for a damaged file or an unknown column."""
        schema = self._projected(columns)
        needed = self._needed(schema.names)
        try:
            for batch in open_parquet(self.path).iter_batches(batch_size=_BATCH_ROWS, columns=needed):
                yield self._restored(batch, schema)
        except (pa.ArrowException, OSError) as error:
            raise CompressionError(f"{self.path.name} is damaged: {str(error).splitlines()[0]}") from error

    def _projected(self, columns: list[str] | None) -> pa.Schema:
        if columns is None:
            return self.schema
        if unknown := [name for name in columns if name not in self.schema.names]:
            raise CompressionError(f"The table has no column {unknown[0]!r}.")
        return pa.schema([self.schema.field(name) for name in columns], metadata=self.schema.metadata)

    def _functions(self, names: list[str]) -> list[Copy | Linear]:
        """The functions that `names` need, references first."""
        wanted, chosen = set(names), []
        for function in reversed(self.layout.functions if self.layout else ()):
            if function.target in wanted:
                wanted.update(function.references)
                if isinstance(function, Linear) and function.null_where:
                    wanted.add(function.null_where)
                chosen.append(function)
        return chosen[::-1]

    def _needed(self, names: list[str]) -> list[str]:
        """Stored columns from which `names` follow."""
        functions = self._functions(names)
        targets = {function.target for function in functions}
        wanted = set(names).union(*(function.references for function in functions)) - targets
        residuals = [f.residual for f in functions if isinstance(f, Linear) and f.residual]
        return [*sorted(wanted), *residuals]

    def _restored(self, batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
        arrays = dict(zip(batch.schema.names, batch.columns, strict=True))
        views = self.layout.integer_views() if self.layout else {}
        integers: dict[str, Integers] = {}
        for function in self._functions(schema.names):
            if isinstance(function, Copy):
                arrays[function.target] = arrays[function.reference]
                continue
            for name in function.references:
                if name not in integers:
                    integers[name] = integers_of(arrays[name], views[name])
            arrays[function.target] = self._computed(function, integers, arrays, batch.num_rows)
        columns = [_as_type(arrays[field.name], field) for field in schema]
        return pa.RecordBatch.from_arrays(columns, schema=schema)

    def _computed(
        self, function: Linear, integers: Mapping[str, Integers], arrays: Mapping[str, pa.Array], rows: int
    ) -> pa.Array:
        values = function.predict(integers, rows)
        nulls = np.zeros(rows, dtype=bool)
        if function.residual is not None:
            residual = arrays[function.residual]
            nulls = nulls_of(residual)
            values = values + residual.fill_null(0).to_numpy(zero_copy_only=False)
        elif function.null_where is not None:
            nulls = nulls_of(arrays[function.null_where])
        return array_of(values, nulls, self.schema.field(function.target).type, function.view)


def _as_type(array: pa.Array, field: pa.Field) -> pa.Array:
    """Parquet has no seconds and no small dictionaries; the original type is put back."""
    return array if array.type == field.type else array.cast(field.type)
