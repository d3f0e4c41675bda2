"""Size and time on the user's own table: plain Parquet beside a compressed file."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from gristmill_compression.virtual.compression import Options, ProgressCallback, compress, format_of, open_checked
from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.reading import open as open_compressed
from gristmill_compression.virtual.writing import row_groups
from gristmill_ml.tables import Table, UnreadableTableError, open_parquet

_ROW_GROUP_ROWS = 262_144


@dataclass(frozen=True)
class Contender:
    """One way to write the table: whole files in bytes, wall time in seconds of writing it and of reading all of it."""

    name: str
    bytes: int
    write_seconds: float
    read_seconds: float


def compare(
    source: Path | str,
    options: Options | None = None,
    *,
    format: str | None = None,
    scratch: Path | None = None,
    progress: ProgressCallback = lambda fraction, phase: None,
) -> list[Contender]:
    """Write and read a table as plain Parquet (Arrow's writer as it comes, with snappy and with zstd), with the best encodings,
    and with functions.

    Args:
        scratch: where the files are written; they are removed at the end.

    Raises CompressionError: the table cannot be compressed; says why.
    """
    source, options = Path(source), options or Options()
    format = format or format_of(source)
    try:
        table = open_checked(source, format, options)
        with TemporaryDirectory(dir=scratch) as folder:
            path = Path(folder) / "table.parquet"
            found = []
            for share, codec in ((0.0, "snappy"), (0.2, "zstd")):
                progress(share, f"plain Parquet, {codec}")
                found.append(_timed(f"plain, {codec}", path, partial(_write_plain, table, path, codec), _read_plain))
            for share, name, families in (
                (0.4, "best encodings", frozenset[str]()),
                (0.7, "with functions", options.families),
            ):
                progress(share, name)
                write = partial(compress, source, path, replace(options, families=families), format=format)
                found.append(_timed(name, path, write, _read_back))
            return found
    except UnreadableTableError as error:
        raise CompressionError(str(error)) from error


def _timed(name: str, path: Path, write: Callable[[], object], read: Callable[[Path], Iterator[object]]) -> Contender:
    started = time.perf_counter()
    write()
    written = time.perf_counter()
    for _ in read(path):
        pass
    return Contender(name, path.stat().st_size, written - started, time.perf_counter() - written)


def _write_plain(table: Table, path: Path, codec: str) -> None:
    with pq.ParquetWriter(path, table.schema, compression=codec) as writer:
        for group in row_groups(table, _ROW_GROUP_ROWS):
            writer.write_table(group, row_group_size=_ROW_GROUP_ROWS)


def _read_plain(path: Path) -> Iterator[object]:
    return iter(open_parquet(path).iter_batches())


def _read_back(path: Path) -> Iterator[object]:
    return open_compressed(path).batches()
