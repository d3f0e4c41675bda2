"""The first pass over a table: how each column can be seen, and a sample of rows from all over the file."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from gristmill_compression.virtual.columns import Key, TableColumns
from gristmill_compression.virtual.digests import ColumnDigest
from gristmill_compression.virtual.encodings import THREADS
from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.forms import DigitsFitter, is_nearly_single
from gristmill_compression.virtual.integers import IntegerView, ViewFitter, has_integers
from gristmill_ml.tables import Table

MAX_KEYS = 65_536  # most distinct cells of a column that leads into a table
_BLOCKS = 8


@dataclass(frozen=True)
class Profile:
    """What is known of a table before functions are looked for.

    Attributes:
        views: the columns that are integers, and how.
        keys: the columns with few distinct cells, as ways into tables.
        texts: the columns of texts that are valid UTF-8. digits: those that are numbers, and their width (see `DigitsForm`).
        singles: the doubles that nearly are single precision.
        null_counts: nulls a column.
        null_twins: for a column with nulls, the columns that are null in exactly the same rows, itself not among them.
        sample: rows in file order, in a few long blocks from all over the file; all rows of a small one.
        blocks: where in the sample each block starts.
        digests: of each column's cells (see `digests`).
        dictionaries: of the dictionary columns, as far as they are short.
    """

    rows: int
    views: dict[str, IntegerView]
    keys: dict[str, Key]
    texts: tuple[str, ...]
    digits: dict[str, int]
    singles: frozenset[str]
    null_counts: dict[str, int]
    null_twins: dict[str, tuple[str, ...]]
    sample: pa.Table
    blocks: tuple[int, ...]
    digests: dict[str, str]
    dictionaries: dict[str, pa.Array]

    @property
    def growth(self) -> float:
        """Rows of the table for each row of the sample."""
        return float(self.rows / max(1, self.sample.num_rows))

    @cached_property
    def sample_columns(self) -> TableColumns:
        """The sample, for functions."""
        return self.columns(self.sample)

    def columns(self, rows: pa.Table, tables: dict[str, pa.Array] | None = None) -> TableColumns:
        """Rows of the original table, for functions."""
        return TableColumns(rows, self.views, self.keys, tables)


def profile(table: Table, sample_rows: int, seed: int, progress: Callable[[float], None]) -> Profile:
    """Read the table once."""
    watchers = [_Watcher(field, table.rows) for field in table.schema]
    blocks = _blocks(table.rows, sample_rows, seed)
    drawn: list[pa.RecordBatch] = []
    seen = 0
    with ThreadPoolExecutor(THREADS) as pool:
        for batch in table.batches():
            watched = pool.map(lambda watcher, column: watcher.add(column), watchers, batch.columns)
            for start, stop in blocks:
                first, last = max(start, seen), min(stop, seen + batch.num_rows)
                if first < last:
                    drawn.append(batch.slice(first - seen, last - first))
            deque(watched, maxlen=0)
            seen += batch.num_rows
            progress(seen / max(1, table.rows))
    views = {w.name: view for w in watchers if w.fitter and (view := w.fitter.view) is not None}
    twins: dict[str, list[str]] = {}
    for watcher in watchers:
        if watcher.nulls:
            twins.setdefault(watcher.digest.null_digest(), []).append(watcher.name)
    starts = np.cumsum([0] + [stop - start for start, stop in blocks])[:-1]
    return Profile(
        rows=table.rows,
        views=views,
        keys={w.name: key for w in watchers if (key := w.key(views.get(w.name), table.rows)) is not None},
        texts=tuple(w.name for w in watchers if w.digits and w.valid),
        digits={w.name: width for w in watchers if w.digits and w.valid and (width := w.digits.width) is not None},
        singles=frozenset(w.name for w in watchers if w.single),
        null_counts={w.name: w.nulls for w in watchers},
        null_twins={name: tuple(n for n in names if n != name) for names in twins.values() for name in names},
        sample=pa.Table.from_batches(drawn, table.schema),
        blocks=tuple(int(start) for start in starts),
        digests={w.name: w.digest.text() for w in watchers},
        dictionaries={w.name: w.dictionary for w in watchers if w.dictionary is not None},
    )


def _blocks(rows: int, sample_rows: int, seed: int) -> list[tuple[int, int]]:
    """Spans of rows that make up the sample: all, or equal blocks each at a random place of an equal share of the file."""
    if rows <= sample_rows:
        return [(0, rows)]
    length, share = sample_rows // _BLOCKS, rows // _BLOCKS
    shifts = np.random.default_rng(seed).integers(0, share - length + 1, _BLOCKS)
    return [(index * share + int(shift), index * share + int(shift) + length) for index, shift in enumerate(shifts)]


class _Watcher:
    """Everything that one column is watched for."""

    def __init__(self, field: pa.Field, rows: int) -> None:
        self.name, self._type = field.name, field.type
        # A column of mostly different cells leads nowhere, unless its integers have a small range.
        self._most_keys = min(MAX_KEYS, max(64, rows // 2))
        self.digest = ColumnDigest()
        self.nulls = 0
        self.fitter = ViewFitter(field.type) if has_integers(field.type) else None
        self.digits = DigitsFitter() if _is_text(field.type) else None
        self.valid = True
        self.dictionary = pa.array([], field.type.value_type) if pa.types.is_dictionary(field.type) else None
        self.single = pa.types.is_float64(field.type)
        self._distinct: pa.Array | None = None if not _may_be_key(field.type) else pa.array([], field.type)

    def add(self, column: pa.Array) -> None:
        self.nulls += column.null_count
        if self.dictionary is not None:
            self.dictionary = _longer_dictionary(self.dictionary, column)
        self.digest.add(column)
        if self.fitter:
            self.fitter.add(column)
        if self.digits and self.valid:
            self.valid = _is_utf8(column)
        if self.digits and self.valid:
            self.digits.add(column)
        self.single = self.single and is_nearly_single(column)
        if self._distinct is not None:
            found = pc.unique(column)
            if len(self._distinct):
                found = pc.unique(pa.concat_arrays([self._distinct, found]))
            self._distinct = found if len(found) <= self._most_keys else None

    def key(self, view: IntegerView | None, rows: int) -> Key | None:
        """The column as a way into a table: by its integers if their range is small, else by its distinct cells."""
        if self._distinct is None:
            return None
        values = self._distinct.drop_null()
        values = values.take(pc.array_sort_indices(values))
        longest = min(MAX_KEYS, max(4 * len(values), 64))
        # Beyond 2^62, positions could overflow.
        if view is not None and view.magnitude <= 2**62 and view.high - view.low < longest:
            return Key(view.high - view.low + 1, view.low, values)
        return Key(len(values), None, values) if 0 < len(values) <= rows // 2 else None


def _longer_dictionary(known: pa.Array, column: pa.DictionaryArray) -> pa.Array | None:
    """A dictionary with what the column's own has besides.

    None if that is too long, or Arrow cannot compare such cells: cells come back all the same, in dictionaries of the row
    groups' own. Raises CompressionError where the column's indices cannot reach all of it, which Arrow cannot combine.
    """
    if known.equals(column.dictionary):
        return known
    try:
        longer = pc.unique(pa.concat_arrays([known, column.dictionary])).drop_null()
    except pa.ArrowNotImplementedError:
        return None
    if len(longer) > np.iinfo(column.type.index_type.to_pandas_dtype()).max + 1:
        raise CompressionError(
            f"A column's dictionaries have {len(longer)} entries together, too many for {column.type}."
        )
    return longer if len(longer) <= MAX_KEYS else None


def _is_text(type: pa.DataType) -> bool:
    return bool(pa.types.is_string(type) or pa.types.is_large_string(type))


def _may_be_key(type: pa.DataType) -> bool:
    return bool(_is_text(type) or pa.types.is_integer(type) or pa.types.is_date32(type) or pa.types.is_timestamp(type))


def _is_utf8(column: pa.Array) -> bool:
    """Whether texts are what they should be: Parquet files may hold any bytes as texts."""
    try:
        column.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True
