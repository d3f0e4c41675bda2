"""Compressed files in Polars and pandas, which are optional."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.reading import open as open_compressed

if TYPE_CHECKING:
    import polars


def scan_polars(path: Path | str) -> "polars.LazyFrame":
    """A compressed file as a Polars LazyFrame: only the columns that a query needs are read and computed.

    Raises CompressionError when the file is not readable, or Polars is not installed.
    """
    module = _imported("polars")
    from polars.io.plugins import register_io_source

    table = open_compressed(path)

    def source(
        columns: list[str] | None, predicate: Any, rows: int | None, batch_size: int | None
    ) -> Iterator["polars.DataFrame"]:
        wanted = columns
        if columns is not None and predicate is not None:
            wanted = list(dict.fromkeys([*columns, *predicate.meta.root_names()]))
        left = rows
        for batch in table.reader(wanted):
            frame = module.from_arrow(batch)
            if predicate is not None:
                frame = frame.filter(predicate)
            if left is not None:
                frame = frame.head(left)
                left -= frame.height
            yield frame.select(columns) if columns is not None else frame
            if left == 0:
                return

    schema = module.from_arrow(table.schema.empty_table()).schema
    return register_io_source(source, schema=schema)


def to_pandas(path: Path | str, columns: list[str] | None = None, filter: pc.Expression | None = None) -> Any:
    """A compressed file, or some of it, as a pandas DataFrame with Arrow types, so that nulls and integers stay what they are.

    Raises CompressionError when the file is not readable, or pandas is not installed.
    """
    pandas = _imported("pandas")
    return open_compressed(path).scan(columns, filter).read_all().to_pandas(types_mapper=pandas.ArrowDtype)


def _imported(name: str) -> Any:
    try:
        return __import__(name)
    except ImportError as error:
        raise CompressionError(f"{name} is not installed: pip install {name}") from error
