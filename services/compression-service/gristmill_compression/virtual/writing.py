"""Turning row groups of the original table into row groups of the file."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

from gristmill_compression.virtual.choice import Way, codes_of, whole_of
from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.encodings import THREADS, Codec, Encoding, low_and_high, narrowest, writer_options
from gristmill_compression.virtual.forms import AnyForm, CodedForm
from gristmill_compression.virtual.functions import AnyFunction, Arithmetic
from gristmill_compression.virtual.integers import MAX_INTEGER
from gristmill_compression.virtual.layout import (
    KEY,
    Layout,
    Statistics,
    StoredKey,
    StoredView,
    encode_array,
    encode_layout,
    encode_schema,
)
from gristmill_compression.virtual.profile import Profile
from gristmill_compression.virtual.tables import TableBuilder
from gristmill_ml.tables import Table

Stored = dict[str, pa.Array]


class Encoder:
    """Gives the stored columns of row groups.

    Every row group passes twice. In `survey` it fills the look-up tables and shows which auxiliary columns say something, how
    wide integers are, and what the statistics are; then `settle`; then `encode` gives what is to be written.
    """

    def __init__(
        self, known: Profile, schema: pa.Schema, functions: Iterable[AnyFunction], ways: dict[str, Way]
    ) -> None:
        self._known, self._schema = known, schema
        self.functions = tuple(functions)
        self.forms = {name: way.form for name, way in ways.items() if way.form is not None}
        self._ways = ways
        self._builders = {
            table: TableBuilder(
                size, pa.float64() if isinstance(f, Arithmetic) else _value_type(schema.field(f.target).type)
            )
            for f in self.functions
            for table, size in f.tables.items()
        }
        self._speaking: set[str] = set()
        self._ranges: dict[str, tuple[int, int]] = {}
        self._types: dict[str, pa.DataType] = {}
        self._collected: dict[str, _Collected] = {name: _Collected() for name in self._with_statistics()}
        self.settled = False

    # -- first time ------------------------------------------------------------------------------------------------------

    def survey(self, columns: Columns) -> Stored:
        """Learn from a row group; gives its stored columns as far as they are known."""
        for function in self.functions:
            function.learn(columns, self._builders)
        stored = self._stored(columns.with_tables({t: builder.table() for t, builder in self._builders.items()}))
        for name, array in stored.items():
            self._types.setdefault(name, array.type)
            if pa.types.is_integer(array.type) and name not in self._schema.names:
                low, high = low_and_high(array)
                known = self._ranges.get(name, (0, 0))
                self._ranges[name] = (min(known[0], low), max(known[1], high))
        for function in self.functions:
            for purpose, name in function.auxiliaries.items():
                if name not in self._speaking and not function.says_nothing(purpose, stored[name]):
                    self._speaking.add(name)
        for name, collected in self._collected.items():
            collected.add(columns, name)
        return stored

    def settle(self) -> None:
        """The survey is over: drop what says nothing, fix types and tables."""
        silent = [
            {purpose for purpose, name in function.auxiliaries.items() if name not in self._speaking}
            for function in self.functions
        ]
        self.functions = tuple(f.without(fields) for f, fields in zip(self.functions, silent, strict=True))
        self.tables = {table: builder.table() for table, builder in self._builders.items()}
        for name, form in self.forms.items():
            if isinstance(form, CodedForm):
                self.tables[form.table] = self._known.keys[name].values
        for name, table in self.tables.items():
            self._types[name] = table.type
            if pa.types.is_integer(table.type):
                self._ranges[name] = low_and_high(table)
        self._types |= {name: narrowest(*self._ranges[name], self._types[name]) for name in self._ranges}
        self.settled = True

    # -- second time -----------------------------------------------------------------------------------------------------

    @property
    def schema(self) -> pa.Schema:
        """Of the file: columns stored as they are or in a form, auxiliary columns, tables."""
        names = [n for name, way in self._ways.items() for n in (way.form.stored_names if way.form else (name,))]
        names += [name for function in self.functions for name in function.auxiliaries.values()]
        metadata = {k: v for k, v in (self._schema.metadata or {}).items() if k != KEY}
        return pa.schema([pa.field(name, self._types[name]) for name in [*names, *self.tables]], metadata=metadata)

    def encode(self, columns: Columns) -> Stored:
        """The stored columns of a row group, tables aside."""
        return self._stored(columns.with_tables(self.tables))

    def row_group(self, stored: Stored, start: int) -> pa.Table:
        """A row group as it is written: columns in the file's types, and the part of each table that falls into it."""
        schema, rows = self.schema, len(next(iter(stored.values())))
        arrays = []
        for column in schema:
            if column.name in self.tables:
                part = self.tables[column.name].slice(start, rows)
                array = pa.concat_arrays([part, pa.nulls(rows - len(part), part.type)])
            else:
                array = stored[column.name]
            arrays.append(array if array.type == column.type else array.cast(column.type))
        return pa.Table.from_arrays(arrays, schema=schema)

    def layout(self, row_group_rows: int, digests: dict[str, str]) -> Layout:
        """The description of the file."""
        forms: dict[str, AnyForm] = dict(self.forms)
        views = {name: self._known.views[name] for f in self.functions for name in f.integer_columns}
        keys = {name: self._known.keys[name] for f in self.functions for name in f.key_columns}
        views |= {name: self._known.views[name] for name, key in keys.items() if key.low is not None}
        statistics = {name: found for name, c in self._collected.items() if (found := c.statistics) is not None}
        views |= {name: self._known.views[name] for name in statistics}
        return Layout(
            version=2,
            arrow_schema=encode_schema(self._schema),
            rows=self._known.rows,
            row_group_rows=row_group_rows,
            forms=forms,
            functions=self.functions,
            views={name: StoredView(scale=view.scale, unit=view.unit) for name, view in sorted(views.items())},
            keys={name: StoredKey(size=key.size, low=key.low) for name, key in sorted(keys.items())},
            nullable=tuple(name for name in sorted(views) if self._known.null_counts[name]),
            statistics=statistics,
            digests=tuple(digests[name] for name in self._schema.names),
            dictionaries={name: encode_array(array) for name, array in self._known.dictionaries.items()},
        )

    def _stored(self, columns: Columns) -> Stored:
        """Stored columns of some rows, each in the type that it comes in; a few functions at a time."""
        stored: Stored = {}
        for name, way in self._ways.items():
            if way.form is None:
                stored[name] = whole_of(columns, name)
            elif isinstance(way.form, CodedForm):
                stored[way.form.codes] = codes_of(columns, name)
            else:
                stored |= way.form.encode(columns.array(name))
        with ThreadPoolExecutor(THREADS) as pool:
            for function, encoded in zip(
                self.functions, pool.map(lambda f: f.encode(columns), self.functions), strict=True
            ):
                named = function.auxiliaries
                stored |= {named[purpose]: array for purpose, array in encoded.items() if purpose in named}
        return stored

    def _with_statistics(self) -> list[str]:
        """Columns with integers that no reader sees in the file."""
        hidden = {function.target for function in self.functions} | set(self.forms)
        return [name for name in self._schema.names if name in hidden and name in self._known.views]


@dataclass
class _Collected:
    """Statistics of one column, row group by row group; none if its sums could overflow."""

    low: list[int | None] = field(default_factory=list)
    high: list[int | None] = field(default_factory=list)
    total: list[int] = field(default_factory=list)
    nulls: list[int] = field(default_factory=list)
    bounded: bool = True

    def add(self, columns: Columns, name: str) -> None:
        integers = columns.integers(name)
        self.bounded = self.bounded and columns.views[name].magnitude * max(1, len(integers)) < MAX_INTEGER
        nulls = columns.nulls(name)
        valid = integers[~nulls] if nulls.any() else integers
        self.low.append(int(valid.min()) if len(valid) else None)
        self.high.append(int(valid.max()) if len(valid) else None)
        self.total.append(int(valid.sum()) if self.bounded else 0)
        self.nulls.append(int(nulls.sum()))

    @property
    def statistics(self) -> Statistics | None:
        if not self.bounded:
            return None
        return Statistics(low=tuple(self.low), high=tuple(self.high), total=tuple(self.total), nulls=tuple(self.nulls))


class FileWriter:
    """Writes row groups on a thread of its own, one at a time, so that the next can be prepared meanwhile."""

    def __init__(self, path: Path, encoder: Encoder, encodings: dict[str, Encoding], codec: Codec) -> None:
        self._encoder = encoder
        schema = encoder.schema
        options = writer_options(schema, encodings, codec, _worth_statistics(schema))
        self._pool = ThreadPoolExecutor(1)
        self._writer = pq.ParquetWriter(path, schema, **options)
        self._pending = self._pool.submit(lambda: None)
        self._start = 0

    def write(self, stored: Stored) -> None:
        table = self._encoder.row_group(stored, self._start)
        self._start += table.num_rows
        self._pending.result()
        self._pending = self._pool.submit(self._writer.write_table, table, row_group_size=max(1, table.num_rows))

    def finish(self, layout: Layout) -> None:
        self._pending.result()
        self._writer.add_key_value_metadata({KEY: encode_layout(layout)})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._writer.close()


def row_groups(table: Table, rows: int) -> Iterator[pa.Table]:
    """The table in pieces of `rows` rows; one empty piece for a table without rows."""
    pending: list[pa.RecordBatch] = []
    count = 0
    for batch in table.batches():
        while count + batch.num_rows >= rows:
            head = batch.slice(0, rows - count)
            yield pa.Table.from_batches([*pending, head], table.schema)
            batch, pending, count = batch.slice(rows - count), [], 0
        if batch.num_rows:
            pending.append(batch)
            count += batch.num_rows
    if count or table.rows == 0:
        yield pa.Table.from_batches(pending, table.schema)


def _worth_statistics(schema: pa.Schema) -> set[str]:
    """Numbers and moments: a reader may skip row groups by their extremes."""
    return {
        field.name
        for field in schema
        if pa.types.is_integer(field.type) or pa.types.is_floating(field.type) or pa.types.is_temporal(field.type)
    }


def _value_type(type: pa.DataType) -> pa.DataType:
    return type.value_type if pa.types.is_dictionary(type) else type


__all__ = ["Encoder", "FileWriter", "Stored", "row_groups"]
