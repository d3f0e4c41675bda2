"""The *table* contract: one way to open Parquet, CSV, Arrow and JSON-lines files, batch by batch, in bounded memory.

Types are those of Arrow. Text formats carry no types, so CSV and JSON-lines columns get theirs from every row of the file,
not from its head: a column that turns out not to be an integer becomes a float, and one that is not a float a string.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.json
import pyarrow.parquet as pq

FORMATS = ("parquet", "csv", "arrow", "arrow-stream", "jsonl")

_BLOCK_BYTES = 4 * 2**20
_BATCH_ROWS = 65_536
_CONVERSION_ERROR = re.compile(r"In CSV column #(\d+):.*conversion error to (\w+)", re.DOTALL)
# A footer's claims must not make the reader allocate whatever it likes.
_PARQUET_LIMITS = {"thrift_string_size_limit": 256 * 2**20, "thrift_container_size_limit": 4_000_000}


class UnreadableTableError(ValueError):
    """The file is not a table of its format; the message says so in words."""


@dataclass(frozen=True)
class Table:
    """A table file: its schema and number of rows, and its batches as often as they are asked for."""

    path: Path
    format: str
    schema: pa.Schema
    rows: int
    row_groups: int = 1

    def batches(self, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        """Yield record batches of at most 65 536 rows, in file order.

        Raises UnreadableTableError when the file turns out to be damaged.
        """
        schema = self.schema if columns is None else pa.schema([self.schema.field(name) for name in columns])
        try:
            for batch in _batches(self, columns):
                if batch.schema != schema:
                    batch = batch.cast(schema)
                yield from (batch.slice(start, _BATCH_ROWS) for start in range(0, batch.num_rows, _BATCH_ROWS))
        except (pa.ArrowException, OSError) as error:
            raise UnreadableTableError(_words(self.format, error)) from error


def open_table(path: Path, format: str) -> Table:
    """Open a table file. Raises UnreadableTableError when it is not one, ValueError for an unknown format."""
    if format not in FORMATS:
        raise ValueError(f"{format!r} is not a table format; these are: {', '.join(FORMATS)}")
    try:
        table = _OPENERS[format](path)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise UnreadableTableError(_words(format, error)) from error
    fields = [field.with_type(without_views(field.type)) for field in table.schema]
    return replace(table, schema=pa.schema(fields, metadata=table.schema.metadata))


def without_views(type: pa.DataType) -> pa.DataType:
    """The type without view layouts, which say how cells lie in memory and which most of Arrow's functions cannot take."""
    if pa.types.is_string_view(type):
        return pa.large_string()
    if pa.types.is_binary_view(type):
        return pa.large_binary()
    if pa.types.is_struct(type):
        return pa.struct([field.with_type(without_views(field.type)) for field in type])
    if pa.types.is_map(type):
        return pa.map_(without_views(type.key_type), without_views(type.item_type))
    if pa.types.is_list(type) or pa.types.is_large_list(type):
        make = pa.list_ if pa.types.is_list(type) else pa.large_list
        return make(type.value_field.with_type(without_views(type.value_type)))
    return type


def open_parquet(path: Path) -> pq.ParquetFile:
    """A Parquet file with limits on what its footer may claim."""
    # Arrow's pre-buffering would hold all of the file that is yet to be read.
    return pq.ParquetFile(path, pre_buffer=False, **_PARQUET_LIMITS)


def _words(format: str, error: Exception) -> str:
    first_line = (str(error).splitlines() or [type(error).__name__])[0]
    return f"This is not a readable {format} file: {first_line[:300]}"


def _open_parquet(path: Path) -> Table:
    file = open_parquet(path)
    if file.metadata.num_rows < 0:
        raise UnreadableTableError("This is not a readable parquet file: its footer claims a negative number of rows")
    return Table(path, "parquet", file.schema_arrow, file.metadata.num_rows, file.metadata.num_row_groups)


def _open_arrow(path: Path) -> Table:
    with pa.memory_map(str(path)) as source:
        reader = pa.ipc.open_file(source)
        rows = sum(reader.get_batch(index).num_rows for index in range(reader.num_record_batches))
        return Table(path, "arrow", reader.schema, rows, max(1, reader.num_record_batches))


def _open_arrow_stream(path: Path) -> Table:
    with pa.memory_map(str(path)) as source, pa.ipc.open_stream(source) as reader:
        return Table(path, "arrow-stream", reader.schema, sum(batch.num_rows for batch in reader))


def _open_jsonl(path: Path) -> Table:
    with pa.json.open_json(path) as reader:
        return Table(path, "jsonl", reader.schema, sum(batch.num_rows for batch in reader))


def _open_csv(path: Path) -> Table:
    """Read the whole file once to learn its types; a value that does not fit widens its column."""
    with path.open("rb") as file:
        if not file.read(1):
            raise UnreadableTableError("This is not a readable csv file: it is empty")
    types: dict[str, pa.DataType] = {}
    while True:
        try:
            with _csv_reader(path, types) as reader:
                rows = sum(batch.num_rows for batch in reader)
                return Table(path, "csv", reader.schema, rows)
        except pa.ArrowInvalid as error:
            match = _CONVERSION_ERROR.search(str(error))
            if match is None:
                raise
            with _csv_reader(path, types) as reader:
                name = reader.schema.names[int(match[1])]
            widened = pa.float64() if match[2].startswith("int") else pa.string()
            if types.get(name) in (widened, pa.string()):
                raise
            types[name] = widened


def _csv_reader(path: Path, types: dict[str, pa.DataType]) -> pa.csv.CSVStreamingReader:
    return pa.csv.open_csv(
        path,
        read_options=pa.csv.ReadOptions(block_size=_BLOCK_BYTES),
        parse_options=pa.csv.ParseOptions(delimiter=_delimiter(path), newlines_in_values=True),
        convert_options=pa.csv.ConvertOptions(column_types=types),
    )


def _delimiter(path: Path) -> str:
    """The one of , ; tab | that the header line has most of."""
    with path.open("rb") as file:
        header = file.readline(1_000_000).decode("utf-8", errors="replace")
    return max(",;\t|", key=header.count)


def _batches(table: Table, columns: list[str] | None) -> Iterator[pa.RecordBatch]:
    match table.format:
        case "parquet":
            yield from open_parquet(table.path).iter_batches(batch_size=_BATCH_ROWS, columns=columns)
            return
        case "csv":
            types = dict(zip(table.schema.names, table.schema.types, strict=True))
            reader = _csv_reader(table.path, types)
        case "jsonl":
            options = pa.json.ParseOptions(explicit_schema=table.schema)
            reader = pa.json.open_json(table.path, parse_options=options)
        case "arrow-stream":
            reader = pa.ipc.open_stream(pa.memory_map(str(table.path)))
        case _:
            yield from _arrow_batches(table.path, columns)
            return
    with reader:
        for batch in reader:
            yield batch.select(columns) if columns is not None else batch


def _arrow_batches(path: Path, columns: list[str] | None) -> Iterator[pa.RecordBatch]:
    with pa.memory_map(str(path)) as source:
        reader = pa.ipc.open_file(source)
        for index in range(reader.num_record_batches):
            batch = reader.get_batch(index)
            yield batch.select(columns) if columns is not None else batch


_OPENERS = {
    "parquet": _open_parquet,
    "csv": _open_csv,
    "arrow": _open_arrow,
    "arrow-stream": _open_arrow_stream,
    "jsonl": _open_jsonl,
}
