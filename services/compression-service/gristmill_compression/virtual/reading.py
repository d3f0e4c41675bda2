"""Reading a compressed file back: the original table, whole or some columns, some rows, as a stream or at once."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gristmill_compression.virtual.columns import Columns, as_type, in_dictionary, whole
from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.forms import CodedForm, IntegersForm
from gristmill_compression.virtual.functions import AnyFunction, Linear, Running
from gristmill_compression.virtual.integers import Integers
from gristmill_compression.virtual.layout import Layout, read_layout
from gristmill_compression.virtual.skipping import columns_of, matching_row_groups
from gristmill_ml.tables import open_parquet

_BATCH_ROWS = 65_536
_AHEAD = 2  # row groups decoded beside each other


def open(path: Path | str, *, schema: pa.Schema | None = None) -> "VirtualTable":
    """Open a compressed file, or an ordinary Parquet file, which is its own original.

    Args:
        schema: of the original, where the file does not say (an ordinary file loses some Arrow types, such as seconds).

    Raises CompressionError for a file that is neither.
    """
    path = Path(path)
    try:
        file = open_parquet(path)
        file_schema, metadata = file.schema_arrow, file.metadata
        _ = file_schema.names  # which must be UTF-8
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise CompressionError(f"{path.name} is not a readable Parquet file.") from error
    groups = [metadata.row_group(index).num_rows for index in range(metadata.num_row_groups)]
    layout = read_layout(file_schema, metadata.num_rows, groups)
    return VirtualTable(path, layout, layout.schema if layout else schema or file_schema)


class VirtualTable:
    """A table, some of whose columns may be computed.

    Attributes:
        schema: the original schema.
        layout: how columns are computed; None for an ordinary Parquet file.
    """

    def __init__(self, path: Path, layout: Layout | None, schema: pa.Schema) -> None:
        self.path, self.layout, self.schema = path, layout, schema

    @cached_property
    def metadata(self) -> pq.FileMetaData:
        return open_parquet(self.path).metadata

    @property
    def rows(self) -> int:
        return int(self.metadata.num_rows)

    def to_arrow(self, columns: list[str] | None = None) -> pa.Table:
        """The original table, or some of its columns. Only what these need is read."""
        return pa.Table.from_batches(self.batches(columns), self.projected(columns))

    def reader(self, columns: list[str] | None = None) -> pa.RecordBatchReader:
        """The same as a stream of record batches, which Arrow, DuckDB, Polars and pandas understand."""
        return pa.RecordBatchReader.from_batches(self.projected(columns), self.batches(columns))

    def scan(self, columns: list[str] | None = None, filter: pc.Expression | None = None) -> pa.RecordBatchReader:
        """The rows that match a filter, e.g. `pc.field("total") > 50`, as a stream of record batches.

        Only the columns that are asked for and those that the filter names are computed, and only in row groups that the file's
        extremes do not rule out.

        Raises CompressionError for an unknown column or a filter that does not fit the table.
        """
        if filter is None:
            return self.reader(columns)
        schema = self.projected(columns)
        try:
            filtered = columns_of(filter, self.schema)
        except pa.ArrowException as error:
            raise CompressionError(f"The filter does not fit the table: {str(error).splitlines()[0]}") from error
        groups = matching_row_groups(filter, self.layout, self.metadata, filtered) if self.layout else None
        needed = list(dict.fromkeys([*schema.names, *filtered]))

        def matching() -> Iterator[pa.RecordBatch]:
            for batch in self.batches(needed, groups):
                try:
                    kept = pa.Table.from_batches([batch]).filter(filter)
                except pa.ArrowException as error:  # a division by zero, say
                    raise CompressionError(f"The filter fails: {str(error).splitlines()[0]}") from error
                yield from kept.select(schema.names).to_batches()

        return pa.RecordBatchReader.from_batches(schema, matching())

    def batches(
        self, columns: list[str] | None = None, row_groups: list[int] | None = None
    ) -> Iterator[pa.RecordBatch]:
        """The same in batches, in bounded memory; of all row groups or some.

        Raises CompressionError for a damaged file or an unknown column.
        """
        schema = self.projected(columns)
        groups = list(range(self.metadata.num_row_groups)) if row_groups is None else row_groups
        try:
            if self.layout is None:
                for batch in open_parquet(self.path).iter_batches(_BATCH_ROWS, columns=schema.names, row_groups=groups):
                    yield _as_schema(dict(zip(batch.schema.names, batch.columns, strict=True)), schema, batch.num_rows)
            else:
                yield from self._decoded(schema, groups)
        except CompressionError:
            raise
        except (pa.ArrowException, OSError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            # A description that fits in form may still ask for what its columns cannot give.
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            raise CompressionError(f"{self.path.name} is damaged: {reason}") from error

    def projected(self, columns: list[str] | None) -> pa.Schema:
        """The original schema of some columns. Raises CompressionError for an unknown one."""
        if columns is None:
            return self.schema
        if unknown := [name for name in columns if name not in self.schema.names]:
            raise CompressionError(f"The table has no column {unknown[0]!r}.")
        return pa.schema([self.schema.field(name) for name in columns], metadata=self.schema.metadata)

    def _decoded(self, schema: pa.Schema, groups: list[int]) -> Iterator[pa.RecordBatch]:
        """Row groups, each decoded as a whole, a few beside each other, in their order."""
        assert self.layout is not None
        layout = self.layout
        needed = stored_columns(layout, schema.names)
        tables = self._tables(needed)
        flat = [name for name in needed if name not in tables]

        def decode(group: int) -> pa.RecordBatch:
            file = open_parquet(self.path)
            if not flat:
                return _as_schema({}, schema, file.metadata.row_group(group).num_rows)
            stored = file.read_row_group(group, columns=flat, use_threads=False)
            return restored(layout, stored, schema, tables)

        with ThreadPoolExecutor(_AHEAD) as pool:
            pending: list[Future[pa.RecordBatch]] = []
            try:
                for group in groups:
                    pending.append(pool.submit(decode, group))
                    if len(pending) >= _AHEAD:
                        yield from _sliced(pending.pop(0).result())
                while pending:
                    yield from _sliced(pending.pop(0).result())
            finally:
                for future in pending:
                    future.cancel()

    def _tables(self, needed: list[str]) -> dict[str, pa.Array]:
        """The look-up tables among these stored columns: their first rows."""
        assert self.layout is not None
        sizes = {name: size for name, size in self.layout.tables.items() if name in needed}
        if not sizes:
            return {}
        file, last, rows = open_parquet(self.path), 0, 0
        while rows < max(sizes.values()):
            rows += file.metadata.row_group(last).num_rows
            last += 1
        read = file.read_row_groups(list(range(last)), columns=list(sizes))
        return {name: whole(read[name].slice(0, size)) for name, size in sizes.items()}


def functions_for(layout: Layout, names: list[str]) -> list[AnyFunction]:
    """The functions that original columns need, references before targets."""
    wanted, needed = set(names), []
    for function in reversed(layout.functions):
        if function.target in wanted:
            wanted.update(function.references)
            needed.append(function)
    return needed[::-1]


def stored_columns(layout: Layout, names: list[str]) -> list[str]:
    """The stored columns from which original columns follow, tables included."""
    functions = functions_for(layout, names)
    wanted = set(names).union(*(function.references for function in functions))
    found: dict[str, None] = {}
    for function in functions:
        found |= dict.fromkeys([*function.auxiliaries.values(), *function.tables])
    for name in layout.schema.names:
        if name in wanted and name not in layout.computed:
            form = layout.forms.get(name)
            found |= dict.fromkeys(form.stored_names if form else (name,))
            if isinstance(form, CodedForm):
                found[form.table] = None
    return list(found)


def restored(layout: Layout, stored: pa.Table, schema: pa.Schema, tables: Mapping[str, pa.Array]) -> pa.RecordBatch:
    """Columns of the original table for the rows of one row group."""
    rows = _StoredRows(layout, {name: whole(stored[name]) for name in stored.schema.names}, stored.num_rows, tables)
    arrays = {name: rows.array(name) for name in schema.names}
    for name in arrays.keys() & layout.decoded_dictionaries.keys():
        arrays[name] = in_dictionary(arrays[name], layout.decoded_dictionaries[name], schema.field(name).type)
    return _as_schema(arrays, schema, stored.num_rows)


class _StoredRows(Columns):
    """The original columns of one row group, from its stored columns."""

    def __init__(
        self, layout: Layout, stored: Mapping[str, pa.Array], rows: int, tables: Mapping[str, pa.Array]
    ) -> None:
        super().__init__(rows, layout.integer_views, layout.table_keys, tables)
        self._layout, self._stored = layout, stored

    def _cells(self, name: str) -> pa.Array:
        type = self._layout.schema.field(name).type
        if pa.types.is_dictionary(type):
            type = type.value_type
        if name in self._layout.computed:
            return self._layout.computed[name].decode(self, self._stored, type)
        form = self._layout.forms.get(name)
        if form is None:
            return as_type(self._stored[name], type)
        if isinstance(form, CodedForm):
            return as_type(form.decode(self._stored, self.tables[form.table]), type)
        return form.decode(self._stored, type)

    def _integers_of(self, name: str) -> Integers:
        form, function = self._layout.forms.get(name), self._layout.computed.get(name)
        if isinstance(form, IntegersForm):
            return form.integers(self._stored)
        if isinstance(function, Linear | Running):
            values, nulls = function.integers(self, self._stored)
            return values if nulls is None else np.where(nulls, 0, values)
        return super()._integers_of(name)

    def _codes_of(self, name: str) -> Integers:
        form = self._layout.forms.get(name)
        if isinstance(form, CodedForm):
            codes = self._stored[form.codes].fill_null(form.size)
            return np.asarray(codes.to_numpy(zero_copy_only=False)).astype(np.int64)
        return super()._codes_of(name)


def _as_schema(arrays: Mapping[str, pa.Array], schema: pa.Schema, rows: int) -> pa.RecordBatch:
    if not schema.names:
        return pa.RecordBatch.from_struct_array(pa.array([{}] * rows, pa.struct([])))
    return pa.RecordBatch.from_arrays([as_type(arrays[field.name], field.type) for field in schema], schema=schema)


def _sliced(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    return (batch.slice(start, _BATCH_ROWS) for start in range(0, batch.num_rows, _BATCH_ROWS))
