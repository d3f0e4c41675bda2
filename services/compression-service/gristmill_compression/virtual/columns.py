"""Rows of a table, seen the ways that functions need them; each way is worked out once."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from gristmill_compression.virtual.integers import (
    Integers,
    IntegerView,
    Mask,
    integers_of,
    minutes_of,
    nulls_of,
    raw_numbers,
)


@dataclass(frozen=True)
class Key:
    """How a column's cells are positions of a table, 0 to `size` - 1; a null is position `size`.

    Attributes:
        low: of an integer column with a small range: position = integer - low. None: the positions are stored.
        values: without `low`: the column's distinct cells in order of position, where they are known.
    """

    size: int
    low: int | None = None
    values: pa.Array | None = None


class Columns(ABC):
    """The original columns of some rows.

    Args:
        rows: how many rows these are.
        views: the columns that are integers, and how. keys: the columns that lead into tables, and how.
        tables: look-up tables by name.
    """

    def __init__(
        self, rows: int, views: Mapping[str, IntegerView], keys: Mapping[str, Key], tables: Mapping[str, pa.Array]
    ) -> None:
        self.rows, self.views, self.keys, self.tables = rows, views, keys, tables
        self._arrays: dict[str, pa.Array] = {}
        self._integers: dict[tuple[str, bool], Integers] = {}
        self._codes: dict[str, Integers] = {}
        self._nulls: dict[str, Mask] = {}

    @abstractmethod
    def _cells(self, name: str) -> pa.Array:
        """The cells of a column; asked for once."""

    def with_tables(self, tables: Mapping[str, pa.Array]) -> "Columns":
        """The same rows, everything worked out so far included, with other tables."""
        other = copy(self)
        other.tables = tables
        return other

    def array(self, name: str) -> pa.Array:
        if name not in self._arrays:
            self._arrays[name] = self._cells(name)
        return self._arrays[name]

    def nulls(self, name: str) -> Mask:
        if name not in self._nulls:
            self._nulls[name] = nulls_of(self.array(name))
        return self._nulls[name]

    def integers(self, name: str, *, clock: bool = False) -> Integers:
        """The column's integers, 0 where null; times of day like 1435 as minutes with `clock`."""
        if (name, clock) not in self._integers:
            plain = minutes_of(self.integers(name)) if clock else self._integers_of(name)
            self._integers[name, clock] = plain
        return self._integers[name, clock]

    def doubles(self, name: str) -> npt.NDArray[np.float64]:
        """A numeric column in double precision, 0 where null; decimals as unscaled value / 10^scale."""
        type = self.array(name).type
        numbers = raw_numbers(self.array(name)).astype(np.float64)
        return np.asarray(numbers / 10.0**type.scale) if pa.types.is_decimal(type) else numbers

    def positions(self, names: tuple[str, ...]) -> Integers:
        """Where the rows' keys lead in a table over the columns `names`: the first counts most."""
        total = np.zeros(self.rows, dtype=np.int64)
        for name in names:
            total = total * (self.keys[name].size + 1) + self._positions(name)
        return total

    def _positions(self, name: str) -> Integers:
        if name not in self._codes:
            self._codes[name] = self._codes_of(name)
        return self._codes[name]

    def _integers_of(self, name: str) -> Integers:
        return integers_of(self.array(name), self.views[name])

    def _codes_of(self, name: str) -> Integers:
        key = self.keys[name]
        if key.low is not None:
            codes = self.integers(name) - key.low
            inside = (codes >= 0) & (codes < key.size) & ~self.nulls(name)
            return np.where(inside, codes, key.size)
        found = pc.index_in(self.array(name), value_set=key.values)
        return np.asarray(found.fill_null(key.size).to_numpy(zero_copy_only=False)).astype(np.int64)


class TableColumns(Columns):
    """The columns of rows that are at hand as a table."""

    def __init__(
        self,
        table: pa.Table,
        views: Mapping[str, IntegerView],
        keys: Mapping[str, Key],
        tables: Mapping[str, pa.Array] | None = None,
    ) -> None:
        super().__init__(table.num_rows, views, keys, tables or {})
        self.table = table

    def _cells(self, name: str) -> pa.Array:
        return whole(self.table[name])


def whole(column: pa.ChunkedArray) -> pa.Array:
    """A column in one piece; dictionaries decoded."""
    combined = column.combine_chunks()
    if isinstance(combined, pa.ChunkedArray):
        combined = combined.chunk(0) if combined.num_chunks else pa.array([], column.type)
    return combined.dictionary_decode() if pa.types.is_dictionary(combined.type) else combined


def as_type(array: pa.Array, type: pa.DataType) -> pa.Array:
    """Parquet has no seconds and no small dictionaries; the original type is put back."""
    if array.type == type:
        return array
    if isinstance(type, pa.BaseExtensionType):
        return pa.ExtensionArray.from_storage(type, as_type(array, type.storage_type))
    if pa.types.is_dictionary(type):
        encoded = as_type(array, type.value_type).dictionary_encode()
        return pa.DictionaryArray.from_arrays(
            encoded.indices.cast(type.index_type), encoded.dictionary, ordered=type.ordered
        )
    return array.cast(type)


def in_dictionary(array: pa.Array, dictionary: pa.Array, type: pa.DictionaryType) -> pa.Array:
    """Cells as a dictionary column with this dictionary. Raises pa.ArrowInvalid for a cell that is not in it."""
    indices = pc.index_in(array, value_set=dictionary)
    if indices.null_count != array.null_count:
        raise pa.ArrowInvalid("a cell is not in its column's dictionary")
    return pa.DictionaryArray.from_arrays(indices.cast(type.index_type), dictionary, ordered=type.ordered)


def table_size(names: tuple[str, ...], keys: Mapping[str, Key]) -> int:
    """Entries of a table over these columns, nulls included."""
    size = 1
    for name in names:
        size *= keys[name].size + 1
    return size
