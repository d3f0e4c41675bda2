"""Texts put together from other columns, learned from examples; numbers that texts spell; parts of dates and times.

A text is taken apart from its left end: whatever column's rendering nearly all of the remaining texts begin with is the next
piece, else the character that they all begin with, until nothing remains.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.finding.search import Search
from gristmill_compression.virtual.functions import Part, Text
from gristmill_compression.virtual.functions.parts import PartName, part_of
from gristmill_compression.virtual.functions.text import MAX_LITERAL, Piece

_EXAMPLES = 40
_ROWS = 2_048
_AGREEING = 0.9  # share of examples that must begin with a piece
_MOST_PIECES = 16
_MOST_SOURCES = 40
_PART_HOLDS = 0.8  # share of rows in which an integer must be the part of a date
_DATE_PARTS: tuple[PartName, ...] = ("year", "quarter", "month", "day", "yearday", "weekday")
_TIME_PARTS: tuple[PartName, ...] = ("hour", "minute", "second")
_WIDTHS: dict[PartName, int] = {"year": 4, "month": 2, "day": 2, "hour": 2, "minute": 2, "second": 2}

_FIRST_DAY, _LAST_DAY = -719_162, 2_932_896  # 0001-01-01 and 9999-12-31, in days since 1970

Cells = Sequence[str | None]


def texts(search: Search) -> Iterator[Text]:
    """Text columns as pieces of others, at most one function for each."""
    part = search.part(_ROWS)
    for target in search.profile.texts:
        rows = _examples(part.array(target)) if target in search.targets else []
        if len(rows) < 8:
            continue
        examples = search.profile.columns(part.table.take(pa.array(rows, pa.int64())))
        remaining = examples.array(target).cast(pa.string()).to_pylist()
        sources = [
            (p, p.cells(examples).to_pylist()) for p in _sources(search, examples, remaining) if p.column != target
        ]
        pieces = _pieces(remaining, sources)
        references = tuple(piece.column for piece in pieces if piece.column is not None)
        if references:
            yield Text(target=target, pieces=tuple(pieces), **search.corrections(target, references))


def parts(search: Search) -> Iterator[Part]:
    """Integer columns that are a part of a date or time, or what a text spells."""
    rows = search.part(_ROWS)
    integers = [f.name for f in search.schema if pa.types.is_integer(f.type) and f.name in search.targets]
    integers = [name for name in integers if name in search.profile.views]
    for reference, part, start, stop, values in _numbers(search):
        for target in integers:
            nulls = rows.nulls(target)
            agree = (values == rows.integers(target)) & ~nulls
            if agree.sum() >= _PART_HOLDS * max(1, (~nulls).sum()):
                corrections = search.corrections(target, (reference,))
                yield Part(target=target, reference=reference, part=part, start=start, stop=stop, **corrections)


# -- pieces ------------------------------------------------------------------------------------------------------------


def _examples(array: pa.Array) -> list[int]:
    """Rows with different texts, evenly spread."""
    encoded = array.dictionary_encode()
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    distinct, first = np.unique(codes, return_index=True)
    rows = np.sort(first[distinct >= 0])
    return [int(row) for row in rows[np.unique(np.linspace(0, len(rows) - 1, min(_EXAMPLES, len(rows))).astype(int))]]


def _sources(search: Search, examples: Columns, texts: list[str]) -> Iterator[Piece]:
    """What texts may be made of: other texts, in this or that case; numbers that stand in them; parts of dates and times."""
    for name in search.profile.texts[:_MOST_SOURCES]:
        yield Piece(column=name)
        yield Piece(column=name, case="upper")
        yield Piece(column=name, case="lower")
    for field in search.schema:
        if pa.types.is_integer(field.type):
            numbers = [str(number) for number in examples.array(field.name).to_pylist()]
            if sum(number in text for number, text in zip(numbers, texts, strict=True)) >= _AGREEING * len(texts):
                widest = max(map(len, numbers))
                yield from (Piece(column=field.name, pad=width) for width in (0, *range(max(2, widest), 13)))
        for part in _parts_of(search, field):
            if part in _WIDTHS:
                yield Piece(column=field.name, part=part, pad=_WIDTHS[part])
                yield Piece(column=field.name, part=part)


def _pieces(remaining: list[str], sources: list[tuple[Piece, Cells]]) -> list[Piece]:
    """The pieces that texts are made of; none if they cannot be taken apart."""
    pieces: list[Piece] = []
    while any(remaining):
        if len(pieces) == _MOST_PIECES:
            return []
        piece, cells = _next_piece(remaining, sources)
        if piece is None:
            first = Counter(text[:1] for text in remaining).most_common(1)[0]
            if not first[0] or first[1] < _AGREEING * len(remaining):
                return []
            piece, cells = Piece(literal=first[0]), [first[0]] * len(remaining)
        # Texts that do not go along are the exceptions; they are not looked at any further.
        going = [
            i for i, (text, cell) in enumerate(zip(remaining, cells, strict=True)) if cell and text.startswith(cell)
        ]
        remaining = [remaining[i][len(cells[i] or "") :] for i in going]
        sources = [(source, [values[i] for i in going]) for source, values in sources]
        if pieces and pieces[-1].literal and piece.literal:
            if len(pieces[-1].literal) == MAX_LITERAL:
                return []
            pieces[-1] = Piece(literal=pieces[-1].literal + piece.literal)
        else:
            pieces.append(piece)
    return pieces


def _next_piece(remaining: list[str], sources: list[tuple[Piece, Cells]]) -> tuple[Piece | None, Cells]:
    """The source with which most texts go on, the longest of those as good; a slice of one if none does whole."""
    best: tuple[float, float, Piece | None, Cells] = (0.0, 0.0, None, [])
    for piece, cells in sources:
        agreeing = [len(c) for c, text in zip(cells, remaining, strict=True) if c and text.startswith(c)]
        share = len(agreeing) / len(remaining)
        if share >= _AGREEING and (round(share, 2), sum(agreeing)) > best[:2]:
            best = (round(share, 2), sum(agreeing), piece, cells)
    if best[2] is not None:
        return best[2], best[3]
    for piece, cells in sources:
        found = _slice(remaining, piece, cells)
        if found is not None:
            return found
    return None, []


def _slice(remaining: list[str], piece: Piece, cells: Cells) -> tuple[Piece, Cells] | None:
    """The characters of a source that all of the remaining texts are, counted from its start or its end."""
    if piece.column is None or piece.part is not None or piece.pad or len({len(text) for text in remaining}) > 1:
        return None
    length = len(remaining[0])
    if length < 2 or all(c is None or len(c) < length for c in cells):
        return None
    starts = Counter(c.find(text) for c, text in zip(cells, remaining, strict=True) if c is not None)
    ends = Counter(c.rfind(text) - len(c) for c, text in zip(cells, remaining, strict=True) if c is not None)
    for counted, from_start in ((starts, True), (ends, False)):
        position, count = counted.most_common(1)[0]
        if count < _AGREEING * len(remaining) or (from_start and position < 0):
            continue
        stop = position + length if from_start or position + length < 0 else None
        cut = Piece(column=piece.column, case=piece.case, start=position, stop=stop)
        return cut, [None if c is None else c[position:stop] for c in cells]
    return None


# -- parts -------------------------------------------------------------------------------------------------------------


def _parts_of(search: Search, field: pa.Field) -> tuple[PartName, ...]:
    """The parts that Arrow and DuckDB agree on: DuckDB rounds nanoseconds before 1970 to the wrong side, years end at 9999."""
    view, type = search.profile.views.get(field.name), field.type
    if pa.types.is_time(type):
        return _TIME_PARTS
    if view is None or not (pa.types.is_date(type) or pa.types.is_timestamp(type)) or getattr(type, "unit", "") == "ns":
        return ()
    a_day = (
        {"s": 1, "ms": 10**3, "us": 10**6}.get(getattr(type, "unit", "ms"), 1) * 86_400 if type != pa.date32() else 1
    )
    if not (view.low * view.unit // a_day >= _FIRST_DAY and view.high * view.unit // a_day <= _LAST_DAY):
        return ()
    return _DATE_PARTS if pa.types.is_date(type) else _DATE_PARTS + _TIME_PARTS


def _numbers(search: Search) -> Iterator[tuple[str, Any, int, int | None, npt.NDArray[np.int64]]]:
    """Every number that dates, times and texts offer: column, part, characters, and its values, −2^63 where there is none."""
    rows = search.part(_ROWS)
    missing = np.iinfo(np.int64).min
    for field in search.schema:
        for part in _parts_of(search, field):
            yield field.name, part, 0, None, part_of(rows.array(field.name), part).fill_null(missing).to_numpy()
    for name in search.profile.texts:
        array = rows.array(name)
        for start, stop in _digit_runs(array):
            values = part_of(array, "number", start, stop)
            if values.null_count < 0.5 * len(values):
                yield name, "number", start, stop, values.fill_null(missing).to_numpy()


def _digit_runs(array: pa.Array) -> list[tuple[int, int | None]]:
    """Where texts have digits: all of a text, or the same characters of nearly every text."""
    examples = [text for text in array.take(pa.array(_examples(array), pa.int64())).to_pylist() if text]
    if not examples:
        return []
    runs: list[tuple[int, int | None]] = [(0, None)]
    width = min(len(text) for text in examples)
    digits = [all(text[i].isdigit() for text in examples) for i in range(min(width, 64))]
    start = None
    for i, digit in enumerate([*digits, False]):
        if digit and start is None:
            start = i
        elif not digit and start is not None:
            runs.append((start, i if i < width or any(len(t) > width for t in examples) else None))
            start = None
    return runs
