"""Proving a file: every cell is computed again and compared, by digest, with what the original was."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa

from gristmill_compression.virtual.digests import ColumnDigest
from gristmill_compression.virtual.encodings import THREADS
from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.reading import open as open_compressed


def verify(path: Path | str, *, progress: Callable[[float, str], None] = lambda fraction, phase: None) -> list[str]:
    """Read a compressed file whole. Gives the columns that are not what they were when it was written: none, if all is well.

    Raises CompressionError when the file is damaged or was not written by this product.
    """
    table = open_compressed(path)
    if table.layout is None:
        raise CompressionError(
            "This is an ordinary Parquet file: it carries no digests that it could be checked against."
        )
    digests = dict(zip(table.schema.names, table.layout.digests, strict=True))
    return wrong_columns(table.batches(), digests, table.rows, lambda done: progress(done, "verify"))


def wrong_columns(
    batches: Iterator[pa.RecordBatch], digests: dict[str, str], rows: int, progress: Callable[[float], None]
) -> list[str]:
    """The columns whose cells have other digests, or all when rows are missing."""
    found = {name: ColumnDigest() for name in digests}
    done = 0
    with ThreadPoolExecutor(THREADS) as pool:
        for batch in batches:
            deque(pool.map(lambda name, column: found[name].add(column), batch.schema.names, batch.columns), maxlen=0)
            done += batch.num_rows
            progress(done / max(1, rows))
    return [name for name in digests if done != rows or found[name].text() != digests[name]]
