"""What was once computed in floating point: sums and differences of two doubles, products, ratios, and these rounded.

Candidates are tried on a few rows for all pairs of columns at once; those that come close are looked at with more rows, which
also tell how the result was rounded. Constants are taken from the median and rounded to few digits, as people write them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.finding.search import Rows, Search, spread
from gristmill_compression.virtual.functions import Arithmetic
from gristmill_compression.virtual.functions.arithmetic import (
    OPERATIONS,
    Doubles,
    Operand,
    Operator,
    same_bits,
    ulps_between,
)
from gristmill_compression.virtual.integers import Mask
from gristmill_compression.virtual.tables import TableBuilder

_SCREEN_ROWS = 48
_FEWER = 4  # of these, every so manieth is looked at first
_ROWS = 2_048
_BASE_ROWS = 512  # rows in which bases are looked for
_MOST_COLUMNS = 40
_CLOSE = 1e-6  # relative error that a candidate may have in most rows
_EXACT = 1e-13  # and in many, where it comes from rounding to 15 digits or from another order of operations
_HOLDS = 0.5  # share of rows in which a candidate must be right
_KEPT_A_TARGET = 4
_OFFSETS = (0.0, -1.0, 1.0)
_CONSTANT_DIGITS = (1, 2, 3, 4, 5, 6, 9, 12)
_KEY_SPREAD = 1e-3  # how much a base value may vary within its key, from rounding


@dataclass(frozen=True)
class _Numbers:
    """Numeric columns of some rows: values, rows x columns, NaN where null."""

    names: tuple[str, ...]
    values: npt.NDArray[np.float64]


def arithmetic(search: Search) -> Iterator[Arithmetic]:
    """Functions for columns that linear ones in integers cannot give: doubles, and integers that are products."""
    rows = search.part(_ROWS)
    numbers = _numbers(search, rows)
    if rows.rows < 8:
        return
    screen = spread(rows.rows, 16 * _SCREEN_ROWS)
    groups = _grouped(search, rows, spread(rows.rows, _BASE_ROWS))
    for index, target in enumerate(numbers.names):
        type = rows.array(target).type
        if target not in search.targets or not (pa.types.is_float64(type) or pa.types.is_integer(type)):
            continue
        values = numbers.values[:, index]
        some = screen[np.isfinite(values[screen]) & (values[screen] != 0)][:: max(1, len(screen) // _SCREEN_ROWS)]
        if len(some) < 8 or len(np.unique(values[some])) < 4:
            continue
        shapes = [
            *_pairs(numbers, index, some),
            *(_with_constant(numbers, index, some) if pa.types.is_float64(type) else ()),
            *_over_table(search, rows, numbers, index, groups),
        ]
        rated = [(share, f) for shape in shapes if (rate := _rated(search, rows, target, shape)) for share, f in [rate]]
        rated.sort(key=lambda entry: -entry[0])
        yield from (function for _, function in rated[:_KEPT_A_TARGET])


Shape = tuple[Operand, Operator, Operand, float]


def _numbers(search: Search, rows: Columns) -> _Numbers:
    names = []
    for field in search.schema:
        view = search.profile.views.get(field.name)
        exact = view is not None and view.magnitude < 2**53
        if pa.types.is_float64(field.type) or (
            exact and (pa.types.is_integer(field.type) or pa.types.is_decimal(field.type))
        ):
            names.append(field.name)
    names = names[:_MOST_COLUMNS]
    columns = [np.where(rows.nulls(name), np.nan, rows.doubles(name)) for name in names]
    return _Numbers(tuple(names), np.column_stack(columns) if columns else np.empty((rows.rows, 0)))


def _pairs(numbers: _Numbers, target: int, rows: Rows) -> Iterator[Shape]:
    """Pairs of columns of which the target may be a sum, a difference, a product or a ratio."""
    values, cells = numbers.values[rows], numbers.values[rows, target]
    few, rounding = slice(None, None, _FEWER), _rounding(cells)
    for operator, offset in [("+", 0.0), ("-", 0.0), ("*", 0.0), *(("/", offset) for offset in _OFFSETS)]:
        operation = OPERATIONS[operator]
        with np.errstate(all="ignore"):
            at_first = operation(values[few, :, None], values[few, None, :]) + offset
            first, second = np.nonzero(_close(at_first, cells[few, None, None], rounding, 0.4, 0.1))
            sensible = (first != target) & (second != target) & (first != second)
            if operator in "+*":
                sensible &= first < second
            first, second = first[sensible], second[sensible]
            results = operation(values[:, first], values[:, second]) + offset
        for index in np.flatnonzero(_close(results, cells[:, None], rounding, 0.8, 0.4)):
            pair = Operand(column=numbers.names[first[index]]), Operand(column=numbers.names[second[index]])
            yield pair[0], operator, pair[1], offset  # type: ignore[misc]


def _with_constant(numbers: _Numbers, target: int, rows: npt.NDArray[np.intp]) -> Iterator[Shape]:
    """Columns of which the target may be a multiple or a part."""
    values, cells = numbers.values[rows], numbers.values[rows, target]
    rounding = _rounding(cells)
    with np.errstate(all="ignore"):
        ratios = cells[:, None] / values
    for index in range(len(numbers.names)):
        known = np.isfinite(ratios[:, index])
        if index == target or known.sum() < 0.5 * len(rows):
            continue
        factor = float(np.median(ratios[known, index]))
        error = np.abs(cells - factor * values[:, index])[known]
        if factor == 0 or np.mean(error <= np.maximum(_CLOSE * np.abs(cells[known]), 2 * rounding)) < 0.8:
            continue
        for constant, operator in _constants(factor):
            yield Operand(column=numbers.names[index]), operator, Operand(constant=constant), 0.0


def _constants(factor: float) -> Iterator[tuple[float, Operator]]:
    """Short constants near a factor, to multiply by, or to divide by."""
    seen = set()
    for digits in _CONSTANT_DIGITS:
        times, by = float(f"{factor:.{digits}g}"), float(f"{1 / factor:.{digits}g}")
        for constant, operator in ((times, "*"), (by, "/")):
            if (constant, operator) not in seen and constant not in (0.0, 1.0):
                seen.add((constant, operator))
                yield constant, operator  # type: ignore[misc]


def _over_table(
    search: Search, rows: Columns, numbers: _Numbers, target: int, groups: dict[str, tuple[Rows, Rows]]
) -> Iterator[Shape]:
    """`a / base[key] − 1`: how far a number is from that of a base row, of which every key has one, where the target is 0."""
    some = spread(rows.rows, _BASE_ROWS)
    cells = numbers.values[some, target]
    floats = [i for i, name in enumerate(numbers.names) if pa.types.is_float64(rows.array(name).type)]
    if target not in floats or not np.any(cells == 0) or np.mean(cells == 0) > 0.5:
        return
    with np.errstate(all="ignore"):
        bases = numbers.values[some][:, floats] / (cells + 1.0)[:, None]
    bases[~np.isfinite(bases) | (bases == 0)] = np.nan
    known = np.isfinite(bases)
    for key, (order, starts) in groups.items():
        sizes = np.add.reduceat(known[order].astype(np.int64), starts)
        with np.errstate(all="ignore"):
            low, high = np.fmin.reduceat(bases[order], starts), np.fmax.reduceat(bases[order], starts)
            close = np.abs(high - low) <= _KEY_SPREAD * np.abs(high)
        enough = (sizes.sum(axis=0) >= 0.2 * len(some)) & (sizes.max(axis=0) > 1)
        steady = enough & ((close * sizes).sum(axis=0) >= 0.9 * sizes.sum(axis=0))
        for index in np.flatnonzero(steady):
            name = numbers.names[floats[index]]
            if floats[index] != target and key != name:
                table = search.names.of(numbers.names[target], "base")
                base = Operand(key=key, table=table, size=search.profile.keys[key].size + 1)
                yield Operand(column=name), "/", base, -1.0


def _grouped(search: Search, rows: Columns, some: Rows) -> dict[str, tuple[Rows, Rows]]:
    """For each key with several rows a group: the rows ordered by group, and where each group starts in that order."""
    found = {}
    for key, described in search.profile.keys.items():
        if 1 < described.size <= search.profile.rows // 4:
            positions = rows.positions((key,))[some]
            order = np.argsort(positions, kind="stable")
            ordered = positions[order]
            starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
            if len(some) >= 4 * len(starts):
                found[key] = order, starts
    return found


def _rated(search: Search, rows: Columns, target: str, shape: Shape) -> tuple[float, Arithmetic] | None:
    """The function of this shape with the rounding that fits best, and the share of rows in which it is right."""
    left, operator, right, offset = shape
    inputs = tuple(name for operand in (left, right) for name in operand.inputs)
    corrections = search.corrections(target, inputs)
    bare = Arithmetic(target=target, left=left, operator=operator, right=right, offset=offset, **corrections)
    if bare.tables:
        bare, rows = _learned(bare, rows)
    floating = pa.types.is_float64(rows.array(target).type)
    view = search.profile.views.get(target)
    cells, nulls = rows.doubles(target), rows.nulls(target)
    variants = [bare]
    if view is not None and floating:
        variants.append(bare.model_copy(update={"decimals": view.scale}))
    elif floating:
        variants += [bare.model_copy(update={"digits": digits}) for digits in (15, 16)]
    best: tuple[float, Arithmetic] | None = None
    for variant in variants:
        share = _share(variant.doubles(rows), cells, nulls, ulps=floating)
        if share >= _HOLDS and (best is None or share > best[0] + 0.01):
            best = share, variant
    if best is None or not floating:
        return best
    if _share(best[1].doubles(rows), cells, nulls, ulps=False) < 0.98:
        return best[0], best[1].model_copy(update={"ulps": search.names.of(target, "ulps")})
    return best


def _learned(function: Arithmetic, rows: Columns) -> tuple[Arithmetic, Columns]:
    """The rows with the function's tables filled from them."""
    builders = {table: TableBuilder(size, pa.float64()) for table, size in function.tables.items()}
    function.learn(rows, builders)
    return function, rows.with_tables({table: builder.table() for table, builder in builders.items()})


def _share(values: Doubles, cells: Doubles, nulls: Mask, *, ulps: bool) -> float:
    """The share of cells that are given, or given but for two units in the last place."""
    right = same_bits(values, cells)
    if ulps:
        right |= ulps_between(values, cells) != 0
    return float(right[~nulls].mean()) if not nulls.all() else 0.0


def _close(
    results: npt.NDArray[np.float64],
    cells: npt.NDArray[np.float64],
    rounding: float,
    near_share: float,
    exact_share: float,
) -> Mask:
    """Candidates that give so many of the rows' cells nearly, and so many exactly, as far as rounding lets them."""
    with np.errstate(all="ignore"):
        errors, sizes = np.abs(results - cells), np.abs(cells)
        near = errors <= np.maximum(_CLOSE * sizes, rounding)
        exact = errors <= np.maximum(_EXACT * sizes, rounding)
    counted = np.maximum(np.isfinite(results).sum(axis=0), 0.5 * len(results))
    return np.asarray((near.sum(axis=0) >= near_share * counted) & (exact.sum(axis=0) >= exact_share * counted))


def _rounding(cells: npt.NDArray[np.float64]) -> float:
    """Half a unit of the last decimal that these cells have, if they have few."""
    for scale in range(7):
        with np.errstate(over="ignore"):
            rounded = np.rint(cells * 10.0**scale) / 10.0**scale
        if np.array_equal(rounded, cells):
            return 0.51 * 10.0**-scale if scale else 0.0
    return 0.0
