"""What a compression did, for people and programs."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FunctionReport:
    """One computed column.

    Attributes:
        target: the column that is not stored any more.
        references: the columns it is computed from.
        formula: the function in words.
        exact: whether it holds in every row, so that no residual is stored.
        bytes_before, bytes_after: the column's data in the plain file; its residual's in the compressed one.
    """

    target: str
    references: tuple[str, ...]
    formula: str
    exact: bool
    bytes_before: int
    bytes_after: int

    @property
    def gain_bytes(self) -> int:
        return self.bytes_before - self.bytes_after


@dataclass(frozen=True)
class Report:
    """Sizes in bytes of whole files, footers included.

    Attributes:
        bytes_in: the file as given. bytes_plain: as plain Parquet with the same codec. bytes_out: as written.
        functions: what replaced columns, by gain; empty when nothing was worth it and the plain file was kept.
        seconds: wall time by phase.
    """

    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    functions: tuple[FunctionReport, ...]
    seconds: dict[str, float] = field(default_factory=dict)
