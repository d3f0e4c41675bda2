"""Equal columns, and functional dependencies through tables, exact or with exceptions."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pyarrow as pa

from gristmill_compression.virtual.columns import table_size
from gristmill_compression.virtual.finding.search import Search
from gristmill_compression.virtual.functions import Copy, Lookup
from gristmill_compression.virtual.functions.base import same_cells
from gristmill_compression.virtual.integers import Integers
from gristmill_compression.virtual.profile import MAX_KEYS

_ROWS = 4_000
_COPIED = 0.75  # share of equal cells that makes a column a copy
_EXPLAINED = 0.6  # share of rows, of those that a table could get wrong, that it must get right
_KEYS_IN_PAIRS = 10
_KEPT_A_TARGET = 2
_WORTH_PAIRS = 0.005  # share of the table's bytes above which pairs of keys are tried for a column


def copies(search: Search) -> Iterator[Copy]:
    """Columns that are mostly equal to another of their type, each with the one that it is most equal to."""
    part = search.part(_ROWS)
    by_type: dict[str, list[str]] = {}
    for field in search.schema:
        plain = not isinstance(field.type, pa.BaseExtensionType) and not pa.types.is_null(field.type)
        if plain and not pa.types.is_nested(field.type):
            by_type.setdefault(str(field.type), []).append(field.name)
    best: dict[str, tuple[float, str]] = {}
    for first, second in (pair for names in by_type.values() for pair in combinations(names, 2)):
        if first in search.targets or second in search.targets:
            left, right = part.array(first), part.array(second)
            share = float((same_cells(left, right) | (part.nulls(first) & part.nulls(second))).mean())
            target, reference = (second, first) if second in search.targets else (first, second)
            if share >= max(_COPIED, best.get(target, (0.0, ""))[0]):
                best[target] = share, reference
    for target, (_, reference) in best.items():
        yield Copy(target=target, reference=reference, **search.corrections(target, (reference,)))


def lookups(search: Search) -> Iterator[Lookup]:
    """Columns that follow from one or two others through a table that is much shorter than the file."""
    part = search.part(_ROWS)
    codes = {f.name: _codes(part.array(f.name)) for f in search.schema if _may_be_looked_up(f.type)}
    keys = [name for name in search.profile.keys if search.profile.keys[name].size > 1]
    positions = {name: part.positions((name,)) for name in keys}
    pairs = list(_pairs(search, keys))
    for target, cells in codes.items():
        if target not in search.targets or cells.max(initial=0) == 0:
            continue
        commonest = float(np.bincount(cells).max() / len(cells))
        found: list[tuple[float, tuple[str, ...]]] = []
        for key in keys:
            if key != target and table_size((key,), search.profile.keys) <= search.profile.rows:
                found.append((_explained(positions[key], cells), (key,)))
        alone = max((share for share, _ in found), default=0.0)
        for first, second in pairs if alone < 0.98 and search.targets[target] > _WORTH_PAIRS else []:
            if target not in (first, second):
                joint = positions[first] * (search.profile.keys[second].size + 1) + positions[second]
                share = _explained(joint, cells)
                if share > alone + 0.02:
                    found.append((share, (first, second)))
        good = [entry for entry in found if entry[0] >= max(_EXPLAINED, commonest + 0.3 * (1 - commonest))]
        # Of tables that explain as much, the shortest costs least.
        good.sort(key=lambda entry: (-round(entry[0], 2), table_size(entry[1], search.profile.keys)))
        for _, names in good[:_KEPT_A_TARGET]:
            yield Lookup(
                target=target,
                keys=names,
                table=search.names.of(target, "table"),
                size=table_size(names, search.profile.keys),
                **search.corrections(target, names),
            )


def _may_be_looked_up(type: pa.DataType) -> bool:
    return not (pa.types.is_nested(type) or pa.types.is_null(type) or pa.types.is_dictionary(type))


def _codes(array: pa.Array) -> Integers:
    encoded = array.dictionary_encode(null_encoding="encode").indices
    return np.asarray(encoded.to_numpy(zero_copy_only=False)).astype(np.int64)


def _pairs(search: Search, keys: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of short keys whose table is not too long."""
    known = search.profile.keys
    short = sorted((name for name in keys if known[name].size <= 1000), key=lambda name: -known[name].size)
    for first, second in combinations(short[:_KEYS_IN_PAIRS], 2):
        if table_size((first, second), known) <= min(MAX_KEYS, search.profile.rows // 2):
            yield first, second


def _explained(keys: Integers, cells: Integers) -> float:
    """The share of rows whose cell is the commonest of their key, not counting the first row of each key.

    0 without evidence, and where a fifth of the rows already shows that it is small.
    """
    first_look = _share_of_commonest(keys[::5], cells[::5])
    if first_look is not None and first_look < 0.5 * _EXPLAINED:
        return 0.0
    return _share_of_commonest(keys, cells) or 0.0


def _share_of_commonest(keys: Integers, cells: Integers) -> float | None:
    """The share; None when hardly any key has two rows."""
    width = int(cells.max(initial=0)) + 1
    pairs = np.sort(keys * width + cells)
    starts = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    counts = np.diff(np.append(starts, len(pairs)))
    owners = pairs[starts] // width
    first = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    evidence = len(pairs) - len(first)
    if evidence < max(20, 0.05 * len(pairs)):
        return None
    return float((np.maximum.reduceat(counts, first).sum() - len(first)) / evidence)
