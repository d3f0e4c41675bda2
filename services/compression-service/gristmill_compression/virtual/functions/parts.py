"""Integers that are a part of a date or time, or that a text spells."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import Predicted, Sql, fitting
from gristmill_compression.virtual.integers import IntegerView

PartName = Literal["year", "quarter", "month", "day", "yearday", "weekday", "hour", "minute", "second"]

PARTS: dict[str, tuple[Callable[[pa.Array], Any], str]] = {
    "year": (pc.year, "year({})"),
    "quarter": (pc.quarter, "quarter({})"),
    "month": (pc.month, "month({})"),
    "day": (pc.day, "day({})"),
    "yearday": (pc.day_of_year, "dayofyear({})"),
    "weekday": (lambda array: pc.day_of_week(array, count_from_zero=False), "isodow({})"),
    "hour": (pc.hour, "hour({})"),
    "minute": (pc.minute, "minute({})"),
    "second": (pc.second, "second({})"),
}
"""How Arrow and DuckDB take each part; for dates the first six."""

_DIGITS = "^-?[0-9]{1,18}$"


class Part(Predicted):
    """`target = part of reference`: of a date or time; or with `part` "number", what the text spells.

    Attributes:
        start, stop: of the characters of a text that spell the number; None: to its end.
    """

    kind: Literal["part"] = "part"
    reference: str
    part: PartName | Literal["number"]
    start: int = 0
    stop: int | None = None

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.reference,)

    def predict(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        return fitting(part_of(columns.array(self.reference), self.part, self.start, self.stop), type)

    def prediction_sql(self, sql: Sql) -> str:
        if self.part != "number":
            return sql.fitting(self.target, PARTS[self.part][1].format(sql.moment(self.reference)))
        text = slice_sql(sql.cell(self.reference), self.start, self.stop)
        number = f"CASE WHEN regexp_full_match({text}, '-?[0-9]{{1,18}}') THEN CAST({text} AS BIGINT) END"
        return sql.fitting(self.target, number)

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        return f"{self.part} of {slice_in_words(self.reference, self.start, self.stop)}"


def part_of(array: pa.Array, part: str, start: int = 0, stop: int | None = None) -> pa.Array:
    """A part of dates or times (in UTC), or the numbers that texts spell; null where a text spells none. int64."""
    if part != "number":
        if pa.types.is_timestamp(array.type) and array.type.tz:
            array = array.view(pa.timestamp(array.type.unit))
        return PARTS[part][0](array).cast(pa.int64())
    text = slice_of(array, start, stop)
    return pc.if_else(pc.match_substring_regex(text, _DIGITS), text, pa.scalar(None, text.type)).cast(pa.int64())


def slice_of(text: pa.Array, start: int, stop: int | None) -> pa.Array:
    """Characters [start, stop) of texts; a negative start counts from the end."""
    return text if start == 0 and stop is None else pc.utf8_slice_codeunits(text, start, stop)


def slice_sql(cell: str, start: int, stop: int | None) -> str:
    """The same characters in SQL."""
    if stop is None:
        return f"right({cell}, {-start})" if start < 0 else f"substring({cell}, {start + 1})" if start else cell
    if start >= 0 and stop >= 0:
        return f"substring({cell}, {start + 1}, {max(0, stop - start)})"
    first = f"greatest(length({cell}) - {-start}, 0)" if start < 0 else str(start)
    last = f"length({cell}) - {-stop}" if stop < 0 else str(stop)
    return f"substring({cell}, {first} + 1, greatest({last} - {first}, 0))"


def slice_in_words(name: str, start: int, stop: int | None) -> str:
    return name if start == 0 and stop is None else f"{name}[{start or ''}:{'' if stop is None else stop}]"
