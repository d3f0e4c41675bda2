"""Compressing a table file: profile, find functions, check them on every row, write, verify.

Everything streams: the table is read batch by batch in four passes, and no more than one row group is held in memory.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill_compression.virtual.choice import Choice, Codec, choose, residual_array
from gristmill_compression.virtual.digests import ColumnDigest
from gristmill_compression.virtual.drilling import find_candidates
from gristmill_compression.virtual.errors import CompressionError, NotLosslessError
from gristmill_compression.virtual.functions import Copy, Linear, formula
from gristmill_compression.virtual.integers import nulls_of
from gristmill_compression.virtual.layout import (
    KEY,
    Layout,
    StoredView,
    encode_schema,
    residual_name,
    with_layout,
)
from gristmill_compression.virtual.profile import Profile, profile
from gristmill_compression.virtual.reading import open as open_compressed
from gristmill_compression.virtual.report import FunctionReport, Report
from gristmill_ml.tables import FORMATS, Table, UnreadableTableError, open_parquet, open_table

ProgressCallback = Callable[[float, str], None]


@dataclass(frozen=True)
class Options:
    """How to compress.

    Attributes:
        codec, level: Parquet's codec and its level (zstd, snappy, lz4, gzip or none).
        keep_raw: columns that are stored as they are.
        max_references: most columns that one column may be computed from; all of them must be read to get it back.
        sample_rows: rows on which functions are looked for. Every function is then checked on all rows.
        row_group_rows: rows a row group; one of them is held in memory.
        seed: of the sample; the same seed gives the same file.
    """

    codec: str = "zstd"
    level: int | None = 3
    keep_raw: frozenset[str] = field(default_factory=frozenset)
    max_references: int = 32
    sample_rows: int = 10_000
    row_group_rows: int = 262_144
    seed: int = 0


def compress(
    source: Path | str,
    destination: Path | str,
    options: Options | None = None,
    *,
    format: str | None = None,
    progress: ProgressCallback = lambda fraction, phase: None,
) -> Report:
    """Compress a table file into a Parquet file that `open` reads back bit for bit.

    Args:
        source: a Parquet, CSV, Arrow or JSON-lines file.
        destination: where to write; appears when everything has been verified, or not at all.
        format: of the source, if its suffix does not say.
        progress: called with the share of the work done, in [0, 1], and the name of the phase. May raise to stop.

    Raises:
        CompressionError: the table cannot be compressed; says why.
        NotLosslessError: a defect: the written file did not give the table back. Nothing is left behind.
    """
    source, destination = Path(source), Path(destination)
    return _Compression(source, destination, options or Options(), format or _format_of(source), progress).run()


def _format_of(path: Path) -> str:
    suffix = path.suffix.lower().removeprefix(".")
    known = {"feather": "arrow", "ipc": "arrow", "pq": "parquet", "tsv": "csv", "ndjson": "jsonl"}
    format = known.get(suffix, suffix)
    if format not in FORMATS:
        raise CompressionError(
            f"{path.name}: the suffix does not say what it is; pass format= one of {', '.join(FORMATS)}."
        )
    return format


class _Compression:
    """One run. Each phase is a method; `run` reads as the list of them."""

    def __init__(
        self, source: Path, destination: Path, options: Options, format: str, progress: ProgressCallback
    ) -> None:
        self._source, self._destination, self._options = source, destination, options
        self._codec = Codec(options.codec, options.level if options.codec in ("zstd", "gzip") else None)
        self._format = format
        self._progress = progress
        self._seconds: dict[str, float] = {}

    def run(self) -> Report:
        plain = self._destination.with_name(self._destination.name + ".plain")
        virtual = self._destination.with_name(self._destination.name + ".virtual")
        try:
            with self._phase("profile", 0.0):
                table = self._open()
                known = profile(
                    table, self._options.sample_rows, self._options.seed, lambda f: self._progress(0.3 * f, "profile")
                )
            with self._phase("find", 0.3):
                choices = self._find(table, known)
            with self._phase("check", 0.4):
                functions = self._check(table, known, [choice.function for choice in choices])
            with self._phase("write", 0.55):
                layout = self._write(table, known, functions, plain, virtual)
            kept, functions = (virtual, functions) if layout and _size(virtual) < _size(plain) else (plain, [])
            with self._phase("verify", 0.8):
                self._verify(kept, table, known)
            report = self._report(table, known, functions, plain, kept)
            kept.replace(self._destination)
            return report
        finally:
            plain.unlink(missing_ok=True)
            virtual.unlink(missing_ok=True)

    @contextmanager
    def _phase(self, name: str, fraction: float) -> Iterator[None]:
        self._progress(fraction, name)
        started = time.perf_counter()
        yield
        self._seconds[name] = time.perf_counter() - started

    def _open(self) -> Table:
        try:
            table = open_table(self._source, self._format)
        except UnreadableTableError as error:
            raise CompressionError(str(error)) from error
        names = table.schema.names
        if not names:
            raise CompressionError("The table has no columns.")
        if len(set(names)) < len(names):
            repeated = sorted({name for name in names if names.count(name) > 1})
            raise CompressionError(f"Several columns are called {repeated[0]!r}. Give every column a name of its own.")
        if KEY in (table.schema.metadata or {}):
            raise CompressionError("The file is compressed already.")
        if unknown := self._options.keep_raw - set(names):
            raise CompressionError(f"keep_raw names {sorted(unknown)[0]!r}, which is not a column.")
        for column in table.schema:
            self._demand_storable(column)
        return table

    def _demand_storable(self, column: pa.Field) -> None:
        try:
            pq.write_table(pa.schema([column]).empty_table(), pa.BufferOutputStream())
        except pa.ArrowException as error:
            words = f"The column {column.name!r} has the type {column.type}, which Parquet cannot store."
            raise CompressionError(words) from error

    def _find(self, table: Table, known: Profile) -> list[Choice]:
        if known.sample.num_rows == 0:
            return []
        targets = set(table.schema.names) - self._options.keep_raw
        candidates = find_candidates(known.sample, known, self._options.max_references, targets)
        return choose(candidates, known.sample, known, table.rows, self._codec)

    def _check(self, table: Table, known: Profile, functions: list[Copy | Linear]) -> list[Copy | Linear]:
        """Try the functions on every row: copies that do not hold are dropped, residuals that are all 0 need not be stored."""
        if not functions:
            return []
        needed = {name for function in functions for name in (function.target, *function.references)}
        checks = [_Check(function, known) for function in functions]
        for batch in table.batches([name for name in table.schema.names if name in needed]):
            for check in checks:
                check.add(batch)
        taken = set(table.schema.names)
        kept: list[Copy | Linear] = []
        available = needed - {function.target for function in functions}
        for check in checks:
            if check.holds and all(name in available for name in check.function.references):
                kept.append(check.settled(residual_name(check.function.target, taken)))
            available.add(check.function.target)  # computed, or stored after all
        return kept

    def _write(
        self, table: Table, known: Profile, functions: list[Copy | Linear], plain: Path, virtual: Path
    ) -> Layout | None:
        """Write the plain file, and beside it the one with functions if there are any."""
        virtual_names = {function.target for function in functions}
        stored = [field for field in table.schema if field.name not in virtual_names]
        residuals = [f for f in functions if isinstance(f, Linear) and f.residual is not None]
        fields = stored + [pa.field(f.residual, pa.int64()) for f in residuals]
        layout = self._layout(table, known, functions) if functions else None
        with ExitStack() as stack:
            options = self._codec.writer_options()
            plain_writer = stack.enter_context(pq.ParquetWriter(plain, table.schema, **options))
            writer = None
            if layout is not None:
                schema = with_layout(pa.schema(fields, metadata=table.schema.metadata), layout)
                writer = stack.enter_context(pq.ParquetWriter(virtual, schema, **options))
            done = 0
            for group in _row_groups(table, self._options.row_group_rows):
                plain_writer.write_table(group, row_group_size=max(1, group.num_rows))
                if writer is not None:
                    columns = [group[field.name] for field in stored] + [
                        residual_array(f, group, known) for f in residuals
                    ]
                    writer.write_table(pa.table(columns, schema=writer.schema), row_group_size=max(1, group.num_rows))
                done += group.num_rows
                self._progress(0.55 + 0.25 * done / max(1, table.rows), "write")
        return layout

    def _layout(self, table: Table, known: Profile, functions: list[Copy | Linear]) -> Layout:
        references = {name for f in functions if isinstance(f, Linear) for name in f.references}
        return Layout(
            arrow_schema=encode_schema(table.schema),
            rows=table.rows,
            functions=tuple(functions),
            views={
                name: StoredView(scale=known.views[name].scale, unit=known.views[name].unit)
                for name in sorted(references)
            },
            digests=known.digests,
        )

    def _verify(self, path: Path, table: Table, known: Profile) -> None:
        """Read the file back and compare every cell, by digest, with what was read at first."""
        restored = open_compressed(path, schema=table.schema)
        digests = {name: ColumnDigest() for name in table.schema.names}
        rows = 0
        for batch in restored.batches():
            if batch.schema != table.schema:
                raise NotLosslessError("The compressed file has another schema than the table.")
            for name, column in zip(batch.schema.names, batch.columns, strict=True):
                digests[name].add(column)
            rows += batch.num_rows
            self._progress(0.8 + 0.2 * rows / max(1, table.rows), "verify")
        wrong = [name for name, digest in digests.items() if digest.hexdigest() != known.digests[name]]
        if rows != table.rows or wrong:
            raise NotLosslessError(
                f"The compressed file does not give the table back: {', '.join(wrong) or 'rows are missing'}."
            )

    def _report(self, table: Table, known: Profile, functions: list[Copy | Linear], plain: Path, kept: Path) -> Report:
        before, after = _column_bytes(plain), _column_bytes(kept)
        reports = [
            FunctionReport(
                function.target,
                function.references,
                formula(function, known.views),
                isinstance(function, Copy) or function.residual is None,
                before[function.target],
                after.get(function.residual or "", 0) if isinstance(function, Linear) else 0,
            )
            for function in functions
        ]
        return Report(
            rows=table.rows,
            columns=len(table.schema),
            bytes_in=_size(self._source),
            bytes_plain=_size(plain),
            bytes_out=_size(kept),
            functions=tuple(sorted(reports, key=lambda report: -report.gain_bytes)),
            seconds=self._seconds,
        )


class _Check:
    """What holds for one function in every row."""

    def __init__(self, function: Copy | Linear, known: Profile) -> None:
        self.function = function
        self.holds = True
        self._known = known
        self._all_zero = True
        self._null_where: list[str] = list(function.references)

    def add(self, batch: pa.RecordBatch) -> None:
        if isinstance(self.function, Copy):
            self.holds = self.holds and _same(batch.column(self.function.target), batch.column(self.function.reference))
            return
        residual = residual_array(self.function, batch, self._known)
        nulls = nulls_of(residual)
        if self._all_zero:
            self._all_zero = not np.any(residual.fill_null(0).to_numpy())
        self._null_where = [name for name in self._null_where if np.array_equal(nulls_of(batch.column(name)), nulls)]

    def settled(self, residual: str) -> Copy | Linear:
        """The function as it is to be stored."""
        function = self.function
        if isinstance(function, Copy):
            return function
        nullable = self._known.null_counts[function.target] > 0
        if self._all_zero and (not nullable or self._null_where):
            return function.model_copy(
                update={"residual": None, "null_where": self._null_where[0] if nullable else None}
            )
        return function.model_copy(update={"residual": residual})


def _same(left: pa.Array, right: pa.Array) -> bool:
    digests = ColumnDigest(), ColumnDigest()
    for digest, array in zip(digests, (left, right), strict=True):
        digest.add(array)
    return digests[0].hexdigest() == digests[1].hexdigest()


def _row_groups(table: Table, rows: int) -> Iterator[pa.Table]:
    """The table in pieces of `rows` rows; one empty piece for a table without rows."""
    pending: list[pa.RecordBatch] = []
    count = 0
    for batch in table.batches():
        while count + batch.num_rows >= rows:
            head = batch.slice(0, rows - count)
            yield pa.Table.from_batches([*pending, head], table.schema)
            batch, pending, count = batch.slice(rows - count), [], 0
        if batch.num_rows:
            pending.append(batch)
            count += batch.num_rows
    if count or table.rows == 0:
        yield pa.Table.from_batches(pending, table.schema)


def _size(path: Path) -> int:
    return path.stat().st_size


def _column_bytes(path: Path) -> dict[str, int]:
    """Bytes of each top-level column's data."""
    file = open_parquet(path)
    totals = dict.fromkeys(file.schema_arrow.names, 0)
    for group in range(file.metadata.num_row_groups):
        for index in range(file.metadata.num_columns):
            column = file.metadata.row_group(group).column(index)
            name = column.path_in_schema.split(".")[0]
            if name in totals:
                totals[name] += column.total_compressed_size
    return totals
