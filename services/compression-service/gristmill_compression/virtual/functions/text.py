"""Texts put together from other columns: prefixes, other case, padded numbers, dates, and all of these joined."""

from collections.abc import Mapping
from typing import Annotated, Literal

import pyarrow as pa
import pyarrow.compute as pc
from pydantic import Field

from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.functions.base import Predicted, Sql, Strict
from gristmill_compression.virtual.functions.parts import PARTS, PartName, part_of, slice_in_words, slice_of, slice_sql
from gristmill_compression.virtual.integers import IntegerView

Case = Literal["upper", "lower"]
MAX_LITERAL = 1_024


class Piece(Strict):
    """A constant text, or what a column contributes.

    Attributes:
        literal: the constant; None: `column` gives the text.
        column: a text, an integer, or with `part` a date or time.
        start, stop: the characters that are taken of a text; a negative start counts from the end.
        case: change of case; of texts in ASCII only, the others are left to the exceptions.
        pad: numbers are filled up with zeros to this many characters.
    """

    literal: Annotated[str, Field(max_length=MAX_LITERAL)] | None = None
    column: str | None = None
    part: PartName | None = None
    start: int = 0
    stop: int | None = None
    case: Case | None = None
    pad: Annotated[int, Field(ge=0, le=64)] = 0

    def cells(self, columns: Columns) -> pa.Array:
        if self.literal is not None:
            return pa.scalar(self.literal)
        assert self.column is not None
        array = columns.array(self.column)
        if self.part is not None:
            array = part_of(array, self.part)
        if not (pa.types.is_string(array.type) or pa.types.is_large_string(array.type)):
            text = array.cast(pa.string())
            return pc.utf8_lpad(text, self.pad, "0") if self.pad else text
        text = slice_of(array.cast(pa.string()), self.start, self.stop)
        if self.case is not None:
            changed = (pc.ascii_upper if self.case == "upper" else pc.ascii_lower)(text)
            text = pc.if_else(pc.string_is_ascii(text), changed, pa.scalar(None, pa.string()))
        return text

    def sql(self, sql: Sql) -> str:
        if self.literal is not None:
            return "'" + self.literal.replace("'", "''") + "'"
        assert self.column is not None
        cell = PARTS[self.part][1].format(sql.moment(self.column)) if self.part else sql.cell(self.column)
        text = slice_sql(f"CAST({cell} AS VARCHAR)" if self.part or self.pad else cell, self.start, self.stop)
        if self.pad:
            text = f"CASE WHEN length({text}) < {self.pad} THEN lpad({text}, {self.pad}, '0') ELSE {text} END"
        if self.case is not None:
            # A text that is all ASCII has as many bytes as characters.
            text = f"CASE WHEN strlen({text}) = length({text}) THEN {self.case}({text}) END"
        return f"CAST({text} AS VARCHAR)"

    def in_words(self) -> str:
        if self.literal is not None:
            return repr(self.literal)
        words = slice_in_words(str(self.column), self.start, self.stop)
        if self.part is not None:
            words = f"{self.part} of {words}"
        if self.case is not None:
            words = f"{self.case}({words})"
        return f"{words} with {self.pad} digits" if self.pad else words


class Text(Predicted):
    """`target = pieces, joined`; null where a piece is."""

    kind: Literal["text"] = "text"
    pieces: Annotated[tuple[Piece, ...], Field(min_length=1, max_length=32)]

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(piece.column for piece in self.pieces if piece.column is not None))

    def predict(self, columns: Columns, stored: Mapping[str, pa.Array], type: pa.DataType) -> pa.Array:
        pieces = [piece.cells(columns) for piece in self.pieces]
        joined = pieces[0] if len(pieces) == 1 else pc.binary_join_element_wise(*pieces, "")
        return joined.cast(type)

    def prediction_sql(self, sql: Sql) -> str:
        return "(" + " || ".join(piece.sql(sql) for piece in self.pieces) + ")"

    def in_words(self, views: Mapping[str, IntegerView]) -> str:
        return " + ".join(piece.in_words() for piece in self.pieces)
