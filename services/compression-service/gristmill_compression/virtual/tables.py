"""Look-up tables, filled from the rows of a file as they pass."""

import numpy as np
import pyarrow as pa

from gristmill_compression.virtual.integers import Integers


class TableBuilder:
    """A table of `size` entries. What is learned first for a position stays.

    Raises pa.ArrowException where cells are not of type `type`.
    """

    def __init__(self, size: int, type: pa.DataType) -> None:
        self._type = type
        self._where = np.full(size, -1, dtype=np.int64)
        self._cells: list[pa.Array] = []
        self._learned = 0
        self._table: pa.Array | None = None

    def learn(self, positions: Integers, cells: pa.Array) -> None:
        """Take, for each position not seen before, its commonest cell among these rows."""
        new = self._where[positions] < 0
        if not new.any():
            return
        if not new.all():
            positions, cells = positions[new], cells.filter(pa.array(new))
        owners, found = _commonest(positions, cells)
        self._where[owners] = self._learned + np.arange(len(owners))
        self._cells.append(found)
        self._learned += len(owners)
        self._table = None

    def table(self) -> pa.Array:
        """The table, null where nothing was learned."""
        if self._table is None:
            indices = pa.array(self._where, mask=self._where < 0)
            self._table = pa.concat_arrays([pa.array([], self._type), *self._cells]).take(indices)
        return self._table


def _commonest(positions: Integers, cells: pa.Array) -> tuple[Integers, pa.Array]:
    """The distinct positions, and for each its commonest cell."""
    codes = cells.dictionary_encode(null_encoding="encode")
    values = np.asarray(codes.indices.to_numpy(zero_copy_only=False)).astype(np.int64)
    width = int(values.max(initial=0)) + 1
    pairs, counts = np.unique(positions * width + values, return_counts=True)
    order = np.lexsort((-counts, pairs // width))
    owners = (pairs // width)[order]
    first = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    return owners[first], codes.dictionary.take(pa.array((pairs % width)[order][first]))
