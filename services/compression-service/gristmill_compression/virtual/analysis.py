"""What compressing a table would save, and by which relations; and where a relation that nearly always holds does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from gristmill_compression.virtual.choice import Choice
from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.compression import (
    Options,
    ProgressCallback,
    find,
    fitting_rows,
    format_of,
    open_checked,
    refusals,
)
from gristmill_compression.virtual.encodings import Codec
from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.functions import AnyFunction, Linear
from gristmill_compression.virtual.functions.base import same_cells
from gristmill_compression.virtual.integers import Mask, array_of, nulls_of
from gristmill_compression.virtual.profile import Profile, profile
from gristmill_compression.virtual.report import Finding, Refused, WrongRow
from gristmill_compression.virtual.tables import TableBuilder
from gristmill_ml.tables import Table, UnreadableTableError

_NEARLY = 0.9  # share of rows in which a relation must hold for the others to be findings
_EXAMPLES = 20
_MOST_FINDINGS = 50


@dataclass(frozen=True)
class UsedRelation:
    """A column that would be computed; sizes are estimates from the sample, in bytes."""

    target: str
    references: tuple[str, ...]
    kind: str
    formula: str
    bytes_before: int
    bytes_after: int


@dataclass(frozen=True)
class Analysis:
    """What `compress` would do with the same options.

    Attributes:
        bytes_plain, bytes_out: estimated sizes of the data without and with functions.
        relations: the columns that would be computed. refused: relations that would not be used, with the reason.
        findings: relations that hold in at least 90 % of the rows, with the rows in which they do not.
    """

    rows: int
    columns: int
    bytes_in: int
    bytes_plain: int
    bytes_out: int
    relations: tuple[UsedRelation, ...]
    refused: tuple[Refused, ...]
    findings: tuple[Finding, ...]


def analyze(
    source: Path | str,
    options: Options | None = None,
    *,
    format: str | None = None,
    progress: ProgressCallback = lambda fraction, phase: None,
) -> Analysis:
    """Say what `compress` would save and by which relations, without writing a file.

    Raises CompressionError: the table cannot be compressed; says why.
    """
    source, options = Path(source), options or Options()
    try:
        table = open_checked(source, format or format_of(source), options)
        known = profile(table, options.sample_rows, options.seed, lambda done: progress(0.4 * done, "profile"))
        progress(0.4, "find")
        codec = Codec(options.codec, options.level if options.codec in ("zstd", "gzip") else None)
        choice = find(known, table, options, codec, options.row_group_rows or fitting_rows(known.sample))
        progress(0.7, "check")
        findings = tuple(_findings(table, known, choice, progress))
    except UnreadableTableError as error:
        raise CompressionError(str(error)) from error
    used = [weighed for weighed in choice.judged if not weighed.refused]
    plain = sum(way.size for way in choice.plain.values())
    stored = sum(way.size for way in choice.stored.values()) + sum(weighed.after for weighed in used)
    return Analysis(
        rows=table.rows,
        columns=len(table.schema),
        bytes_in=source.stat().st_size,
        bytes_plain=round(plain),
        bytes_out=round(stored),
        relations=tuple(
            UsedRelation(
                w.function.target,
                w.function.references,
                w.function.kind,
                w.function.formula(known.views),
                round(w.before),
                round(w.after),
            )
            for w in used
        ),
        refused=refusals(choice, known),
        findings=findings,
    )


def _findings(table: Table, known: Profile, choice: Choice, progress: ProgressCallback) -> Iterator[Finding]:
    """Relations that nearly always hold, counted on every row."""
    suspects = [_Suspect(function, known, table.schema) for function in _near(known, choice)]
    done = 0
    for batch in table.batches() if suspects else ():
        rows = pa.Table.from_batches([batch])
        for suspect in suspects:
            suspect.add(known.columns(rows), done)
        done += batch.num_rows
        progress(0.7 + 0.3 * done / max(1, table.rows), "check")
    for suspect in sorted(suspects, key=lambda suspect: suspect.wrong):
        if suspect.wrong and suspect.wrong <= (1 - _NEARLY) * suspect.compared:
            yield suspect.finding()


def _near(known: Profile, choice: Choice) -> list[AnyFunction]:
    """Functions that give nearly all cells of the sample, the simplest of each target's of a kind."""
    near: dict[tuple[str, str], AnyFunction] = {}
    sums: set[frozenset[str]] = set()
    for weighed in choice.judged:
        function = weighed.function
        plain = not isinstance(function, Linear) or (len(function.models) == 1 and function.models[0].denominator == 1)
        if not plain or function.kind == "running" or (function.target, function.kind) in near:
            continue
        # a = b + c, b = a − c and c = a − b are one relation.
        involved = frozenset({function.target, *function.references})
        if function.kind in ("linear", "arithmetic", "copy") and involved in sums:
            continue
        suspect = _Suspect(function, known, known.sample.schema)
        suspect.add(known.columns(known.sample), 0)
        if 0 < suspect.wrong <= (1 - _NEARLY) * suspect.compared:
            near[function.target, function.kind] = function
            sums.add(involved)
    return list(near.values())[:_MOST_FINDINGS]


class _Suspect:
    """A relation, and the rows in which it does not hold. Rows in which the target is null do not count."""

    def __init__(self, function: AnyFunction, known: Profile, schema: pa.Schema) -> None:
        self._function, self._known, self._type = function, known, schema.field(function.target).type
        self.compared = self.wrong = 0
        self._examples: list[WrongRow] = []
        self._builders = {
            table: TableBuilder(size, pa.float64() if function.kind == "arithmetic" else self._value_type)
            for table, size in function.tables.items()
        }

    @property
    def _value_type(self) -> pa.DataType:
        return self._type.value_type if pa.types.is_dictionary(self._type) else self._type

    def add(self, columns: Columns, start: int) -> None:
        """Rows from number `start` on."""
        self._function.learn(columns, self._builders)
        columns = columns.with_tables({table: builder.table() for table, builder in self._builders.items()})
        target, expected = columns.array(self._function.target), self._expected(columns)
        wrong: Mask = ~columns.nulls(self._function.target) & ~same_cells(target, expected) & ~nulls_of(expected)
        self.compared += int((~columns.nulls(self._function.target)).sum())
        self.wrong += int(wrong.sum())
        for row in np.flatnonzero(wrong)[: _EXAMPLES - len(self._examples)]:
            self._examples.append(WrongRow(start + int(row), _text(target[int(row)]), _text(expected[int(row)])))

    def _expected(self, columns: Columns) -> pa.Array:
        """What the formula alone gives."""
        if isinstance(self._function, Linear):
            values, nulls = self._function.without({"residual", "switch"}).integers(columns, {})
            return array_of(values, nulls, self._value_type, self._function.view)
        stripped = self._function.without(
            {"exceptions", "nulls", "null_where", "ulps"} & type(self._function).model_fields.keys()
        )
        return stripped.decode(columns, {}, self._value_type)

    def finding(self) -> Finding:
        return Finding(
            target=self._function.target,
            references=self._function.references,
            kind=self._function.kind,
            formula=self._function.formula(self._known.views),
            rows_compared=self.compared,
            rows_wrong=self.wrong,
            examples=tuple(self._examples),
        )


def _text(cell: pa.Scalar) -> str:
    text = pc.cast(cell, pa.large_string(), safe=False) if not pa.types.is_binary(cell.type) else cell
    buffer = text.as_buffer()
    return buffer.to_pybytes().decode("utf-8", errors="replace") if buffer is not None else ""
