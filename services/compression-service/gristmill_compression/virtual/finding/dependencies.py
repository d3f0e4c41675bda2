"""Equal columns, and functional dependencies through tables, exact or with exceptions."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from gristmill_compression.virtual.columns import table_size
from gristmill_compression.virtual.finding.search import Search
from gristmill_compression.virtual.functions import Copy, Lookup
from gristmill_compression.virtual.integers import BITS, Integers
from gristmill_compression.virtual.profile import MAX_KEYS

_ROWS = 4_000
_COPIED = 0.75  # share of equal cells that makes a column a copy
_EXPLAINED = 0.6  # share of rows, of those that a table could get wrong, that it must get right
_BEYOND_COMMONEST = 0.3  # and of those whose cell is not the commonest of the column
_STANDARD_ERRORS = 3  # that a share counted in pairs of rows may be too low
_KEYS_IN_PAIRS = 10
_KEPT_A_TARGET = 2
_WORTH_PAIRS = 0.005  # share of the table's bytes above which pairs of keys are tried for a column


def copies(search: Search) -> Iterator[Copy]:
    """Columns that are mostly equal to another of their type, each with the one that it is most equal to."""
    part = search.part(_ROWS)
    by_type: dict[str, list[str]] = {}
    for field in search.schema:
        if _has_codes(field.type):
            by_type.setdefault(str(field.type), []).append(field.name)
    best: dict[str, tuple[float, str]] = {}
    for names in by_type.values():
        codes = _codes(pa.concat_arrays([part.array(name) for name in names])).reshape(len(names), part.rows)
        for index, first in enumerate(names[:-1]):
            equal = (codes[index] == codes[index + 1 :]).mean(axis=1)
            for second, share in zip(names[index + 1 :], equal.tolist(), strict=True):
                target, reference = (second, first) if second in search.targets else (first, second)
                if target in search.targets and share >= max(_COPIED, best.get(target, (0.0, ""))[0]):
                    best[target] = share, reference
    for target, (_, reference) in best.items():
        yield Copy(target=target, reference=reference, **search.corrections(target, (reference,)))


def lookups(search: Search) -> Iterator[Lookup]:
    """Columns that follow from one or two others through a table that is much shorter than the file."""
    known = search.profile.keys
    cells = _Cells(search)
    keys = [name for name in known if known[name].size > 1]
    found: dict[str, list[tuple[float, tuple[str, ...]]]] = {target: [] for target in cells.targets}
    for key in keys:
        if table_size((key,), known) <= search.profile.rows:
            for target, share in cells.explained_by((key,), cells.wanted):
                found[target].append((share, (key,)))
    alone = np.array([max((share for share, _ in shares), default=0.0) for shares in found.values()])
    large = np.array([search.targets[target] > _WORTH_PAIRS for target in found], dtype=bool)
    wanted = np.where(large & (alone < 0.98), np.maximum(cells.wanted, alone + 0.02), np.inf)
    for pair in _pairs(search, keys) if np.isfinite(wanted).any() else ():
        for target, share in cells.explained_by(pair, wanted):
            found[target].append((share, pair))
    for target, shares in found.items():
        # Of tables that explain as much, the shortest costs least.
        shares.sort(key=lambda entry: (-round(entry[0], 2), table_size(entry[1], known)))
        for _, names in shares[:_KEPT_A_TARGET]:
            yield Lookup(
                target=target,
                keys=names,
                table=search.names.of(target, "table"),
                size=table_size(names, known),
                **search.corrections(target, names),
            )


class _Cells:
    """The cells of all targets in some rows, as codes.

    Attributes:
        targets: those that may be looked up. wanted: the share of rows in which a table must be right for it, one a target.
    """

    def __init__(self, search: Search) -> None:
        self._part = search.part(_ROWS)
        self._keys = search.profile.keys
        # Neighbours within a key shall be any two of its rows, and not those that are neighbours in the file.
        self._shuffled = np.random.default_rng(0).permutation(self._part.rows)
        names = [
            f.name
            for f in search.schema
            if f.name in search.targets and _has_codes(f.type) and not pa.types.is_dictionary(f.type)
        ]
        codes = {name: _codes(self._part.array(name)) for name in names}
        self.targets = tuple(name for name in names if codes[name].any())
        shape = self._part.rows, len(self.targets)
        self._codes = np.empty(shape, np.int16)  # enough for `_ROWS` codes
        for index, name in enumerate(self.targets):
            self._codes[:, index] = codes[name][self._shuffled]
        counts = [np.bincount(codes[name]) for name in self.targets]
        self._distinct = np.array([len(counted) for counted in counts])
        commonest = np.array([counted.max() / self._part.rows for counted in counts])
        self.wanted = np.maximum(_EXPLAINED, commonest + _BEYOND_COMMONEST * (1 - commonest))

    def explained_by(self, keys: tuple[str, ...], wanted: npt.NDArray[np.float64]) -> Iterator[tuple[str, float]]:
        """The targets that follow from the keys in the wanted share of rows, and in which share."""
        positions = self._part.positions(keys)[self._shuffled]
        short = table_size(keys, self._keys) <= MAX_KEYS
        order = np.argsort(positions.astype(np.uint16) if short else positions, kind="stable")
        positions = positions[order]
        neighbours = np.flatnonzero(positions[1:] == positions[:-1])
        if len(neighbours) < max(20, 0.05 * len(positions)):
            return  # hardly any key has two rows
        codes = self._codes[order]
        agreeing = (codes[1:] == codes[:-1])[neighbours].mean(axis=0)
        agreeing += _STANDARD_ERRORS * np.sqrt(agreeing * (1 - agreeing) / len(neighbours))
        for index in np.flatnonzero(self._at_most(agreeing) >= wanted):
            target = self.targets[index]
            if target not in keys:
                share = _explained(positions, codes[:, index].astype(np.int64), int(self._distinct[index]))
                if share >= wanted[index]:
                    yield target, share

    def _at_most(self, agreeing: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """The share of rows that can have their key's commonest cell, where a given share of pairs of rows agree.

        If a share p of a key's rows has the commonest of n cells, pairs agree with probability p² + (1 − p)² / (n − 1) or more.
        """
        n = self._distinct
        return np.asarray((1 + np.sqrt(np.maximum((n - 1) * (n * agreeing - 1), 0))) / n)


def _has_codes(type: pa.DataType) -> bool:
    if pa.types.is_dictionary(type):
        return _has_codes(type.value_type)
    return bool(
        pa.types.is_primitive(type) or pa.types.is_string(type) or pa.types.is_large_string(type)
        or pa.types.is_binary(type) or pa.types.is_large_binary(type) or pa.types.is_fixed_size_binary(type)
        or pa.types.is_decimal128(type) or pa.types.is_decimal256(type)
    )  # fmt: skip


def _codes(array: pa.Array) -> Integers:
    """The same number for cells of the same bits."""
    if pa.types.is_floating(array.type):
        array = array.view(BITS[array.type.bit_width])
    encoded = array.dictionary_encode(null_encoding="encode").indices
    return np.asarray(encoded.to_numpy(zero_copy_only=False)).astype(np.int64)


def _pairs(search: Search, keys: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of short keys whose table is not too long."""
    known = search.profile.keys
    short = sorted((name for name in keys if known[name].size <= 1000), key=lambda name: -known[name].size)
    for first, second in combinations(short[:_KEYS_IN_PAIRS], 2):
        if table_size((first, second), known) <= min(MAX_KEYS, search.profile.rows // 2):
            yield first, second


def _explained(keys: Integers, cells: Integers, distinct: int) -> float:
    """The share of rows whose cell is the commonest of their key, not counting the first row of each key.

    Args:
        keys: ascending. cells: below `distinct`.
    """
    pairs = np.sort(keys * distinct + cells)
    starts = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    counts = np.diff(starts, append=len(pairs))
    owners = pairs[starts] // distinct
    first = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    return float((np.maximum.reduceat(counts, first).sum() - len(first)) / (len(pairs) - len(first)))
