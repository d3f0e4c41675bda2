"""What a compression did, in numbers and words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FunctionReport:
    """One computed column.

    Attributes:
        target: the column. references: the columns from which it follows.
        kind: the function's kind (see `functions`). formula: the function in words.
        exact: the formula alone gives every cell; else a residual or exceptions are stored beside it.
        bytes_before: the column's data in the best file without functions.
        bytes_after: the data of what is stored instead, and the function's share of the file's footer.
    """

    target: str
    references: tuple[str, ...]
    kind: str
    formula: str
    exact: bool
    bytes_before: int
    bytes_after: int

    @property
    def gain_bytes(self) -> int:
        return self.bytes_before - self.bytes_after


@dataclass(frozen=True)
class ColumnSize:
    """Bytes of a column's data: in the best file without functions, and of what the written file stores for it."""

    column: str
    bytes_plain: int
    bytes_out: int


@dataclass(frozen=True)
class Refused:
    """A relation that holds but is not used."""

    target: str
    references: tuple[str, ...]
    kind: str
    formula: str
    gain_bytes: int
    reason: str


@dataclass(frozen=True)
class WrongRow:
    """A row in which a relation does not hold: its number from 0, the cell, and what the formula gives; as text."""

    row: int
    cell: str
    expected: str


@dataclass(frozen=True)
class Finding:
    """A relation that nearly always holds.

    Attributes:
        rows_compared: rows in which the target is not null. rows_wrong: those of them in which the relation does not hold.
        examples: the first of these.
    """

    target: str
    references: tuple[str, ...]
    kind: str
    formula: str
    rows_compared: int
    rows_wrong: int
    examples: tuple[WrongRow, ...]


@dataclass(frozen=True)
class Report:
    """Sizes are of whole files.

    Attributes:
        bytes_in: the source. bytes_plain: the smallest ordinary file: the best encoding of each column, no functions.
        bytes_out: what was written.
        sizes: of every column, in the table's order.
        functions: the columns computed, the largest gain first.
        refused: relations found and not used, with the reason; their gains are estimates.
        seconds: wall time by phase.
    """

    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    sizes: tuple[ColumnSize, ...]
    functions: tuple[FunctionReport, ...]
    refused: tuple[Refused, ...]
    seconds: dict[str, float]
