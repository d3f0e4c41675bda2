"""What of a table is learnt from: numbers, categories and dates; and what is left out, with the reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Kind = Literal["number", "category", "date"]
Value = bool | int | float | str | None

PLURAL: dict[Kind, str] = {"number": "numbers", "category": "categories", "date": "dates"}
_DATE_PARTS = ("year", "month", "weekday", "hour", "seconds")
_MOST_CATEGORIES = 1_000
_IDENTIFIER_SHARE, _LEAST_IDENTIFIERS = 0.95, 20
_TEXT_CHARACTERS = 50


class TableError(ValueError):
    """The table cannot be learnt from; the message says why.

    Attributes:
        column: that is at fault, where one alone is.
    """

    def __init__(self, message: str, column: str | None = None) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True)
class Column:
    name: str
    kind: Kind

    @property
    def inputs(self) -> list[str]:
        """The columns of the frame that come of it."""
        return [f"{self.name} {part}" for part in _DATE_PARTS] if self.kind == "date" else [self.name]


@dataclass(frozen=True)
class Columns:
    """The columns that are learnt from, and the reason for each that is not."""

    used: tuple[Column, ...]
    left_out: dict[str, str]

    @staticmethod
    def of(table: pa.Table) -> "Columns":
        """Decide by the rows that may be looked at. Raises TableError when nothing is left."""
        used, left_out, names = [], {}, Counter(table.column_names)
        for name, values in zip(table.column_names, table.columns, strict=True):
            kind = _judge(values) if names[name] == 1 else "several columns have this name"
            if kind not in ("number", "category", "date"):
                left_out[name] = kind
                continue
            column = Column(name, kind)  # type: ignore[arg-type]
            taken = names.keys() & {*column.inputs} - {name}
            if taken:
                left_out[name] = f"a part of this date would have the name of the column {min(taken)!r}"
            else:
                used.append(column)
        if not used:
            reasons = "; ".join(f"{name!r}: {reason}" for name, reason in list(left_out.items())[:5])
            raise TableError(
                f"No column can be learnt from. {reasons}" if reasons else "There is no column beside the target."
            )
        return Columns(tuple(used), left_out)

    @property
    def numbers(self) -> list[str]:
        return [name for column in self.used if column.kind != "category" for name in column.inputs]

    @property
    def categories(self) -> list[str]:
        return [column.name for column in self.used if column.kind == "category"]

    def frame(self, table: pa.Table) -> pd.DataFrame:
        """Numbers as float64, categories as texts; missing values, infinite ones among them, are NaN.

        Raises TableError for a column that is missing or of another type.
        """
        found: dict[str, Any] = {}
        given = dict(zip(table.column_names, table.columns, strict=True))  # looking each up in the table is quadratic
        for column in self.used:
            if column.name not in given:
                raise TableError(f"The column {column.name!r} is missing.")
            values = given[column.name]
            try:
                if column.kind == "number":
                    found[column.name] = _numbers(values)
                elif column.kind == "date":
                    found |= dict(zip(column.inputs, _parts(values), strict=True))
                else:
                    found[column.name] = _texts(values)
            except (pa.ArrowException, ValueError, TypeError) as error:
                raise TableError(
                    f"The column {column.name!r} should hold {PLURAL[column.kind]}, not {values.type}."
                ) from error
        return pd.DataFrame(found)

    def table(self, given: Mapping[str, Sequence[Value]]) -> pa.Table:
        """Rows that come as values by column, with the types that the columns had; dates are ISO 8601. What is not known is left out.

        Raises TableError for a column that is missing, or holds something else.
        """
        found = {}
        for column in self.used:
            if column.name not in given:
                raise TableError(f"The column {column.name!r} is missing.")
            try:
                found[column.name] = _array(given[column.name], column.kind)
            except (ValueError, TypeError, OverflowError, pa.ArrowException) as error:
                raise TableError(
                    f"The column {column.name!r} holds {PLURAL[column.kind]}.", column=column.name
                ) from error
        if len({len(values) for values in found.values()}) > 1:
            raise TableError("All columns need as many values as there are rows.")
        if not len(next(iter(found.values()))):
            raise TableError("There is no row.")
        return pa.table(found)

    def describe(self) -> list[dict[str, str]]:
        return [asdict(column) for column in self.used]

    @staticmethod
    def read(described: Sequence[dict[str, Any]]) -> "Columns":
        return Columns(tuple(Column(own["name"], own["kind"]) for own in described), {})


def _judge(values: pa.ChunkedArray) -> str:
    """The kind of a column, or why it is left out."""
    type = values.type.value_type if pa.types.is_dictionary(values.type) else values.type
    if values.null_count == len(values):
        return "it is empty"
    if is_number(type):
        known = _numbers(values)
        known = known[~np.isnan(known)]
        if not len(known):
            return "it has no finite number"
        return "number" if (known != known[0]).any() else "it has one value only"
    if pa.types.is_temporal(type):
        return (
            "date" if not pa.types.is_duration(type) and not pa.types.is_time(type) else "it holds times or durations"
        )
    if not (pa.types.is_string(type) or pa.types.is_large_string(type)):
        return f"values of type {type} are not learnt from"
    texts = values.cast(pa.large_string()).drop_null()
    distinct = pc.count_distinct(texts).as_py()
    if distinct == 1:
        return "it has one value only"
    if distinct > _LEAST_IDENTIFIERS and distinct > _IDENTIFIER_SHARE * len(texts):
        return "nearly every value is different: identifiers or texts"
    if pc.mean(pc.utf8_length(texts)).as_py() > _TEXT_CHARACTERS and distinct > _LEAST_IDENTIFIERS:
        return "it holds texts"
    return (
        "category" if distinct <= _MOST_CATEGORIES else f"it has {distinct:,} categories; at most {_MOST_CATEGORIES:,}"
    )


def is_number(type: pa.DataType) -> bool:
    return bool(
        pa.types.is_integer(type) or pa.types.is_floating(type) or pa.types.is_decimal(type) or pa.types.is_boolean(type)
    )  # fmt: skip


def _array(values: Sequence[Value], kind: Kind) -> pa.Array:
    match kind:
        case "number":
            return pa.array([None if own is None else float(own) for own in values], pa.float64())
        case "category":
            return pa.array([None if own is None else str(own) for own in values], pa.string())
        case "date":  # with or without a zone; those with one in UTC
            times = pd.to_datetime(pd.Series(values, dtype=object), format="ISO8601", utc=True)
            return pa.array(times.dt.tz_localize(None), pa.timestamp("us"), from_pandas=True)


def _numbers(values: pa.ChunkedArray) -> npt.NDArray[np.float64]:
    if pa.types.is_dictionary(values.type):
        values = values.cast(values.type.value_type)
    if pa.types.is_boolean(values.type):
        values = values.cast(pa.int8())
    found = values.cast(pa.float64(), safe=False).to_numpy()
    return np.where(np.isfinite(found), found, np.nan)


def _texts(values: pa.ChunkedArray) -> npt.NDArray[np.object_]:
    found: npt.NDArray[np.object_] = values.cast(pa.large_string()).to_numpy().astype(object)
    found[pd.isna(found)] = np.nan
    return found


def _parts(values: pa.ChunkedArray) -> list[npt.NDArray[np.float64]]:
    """Year, month, weekday, hour, and seconds since 1970."""
    stamps = values.cast(pa.timestamp("us"), safe=False)
    numbers = [pc.year(stamps), pc.month(stamps), pc.day_of_week(stamps), pc.hour(stamps)]
    seconds = pc.divide(stamps.cast(pa.int64()).cast(pa.float64(), safe=False), 1e6)
    return [_numbers(own) for own in (*numbers, seconds)]
