"""Compressing a table file: profile, find functions, survey every row, write, verify.

Everything streams: the table is read batch by batch in four passes, and no more than a few row groups are held in memory.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from gristmill_compression.virtual.choice import Choice, Scale, best_of, worth_a_function
from gristmill_compression.virtual.columns import Columns
from gristmill_compression.virtual.encodings import Codec
from gristmill_compression.virtual.errors import CompressionError, NotLosslessError
from gristmill_compression.virtual.finding import FAMILIES, Search, find_candidates
from gristmill_compression.virtual.functions import Running
from gristmill_compression.virtual.layout import KEY
from gristmill_compression.virtual.names import Names
from gristmill_compression.virtual.objectives import THRESHOLDS, Objective
from gristmill_compression.virtual.profile import Profile, profile
from gristmill_compression.virtual.reading import open as open_compressed
from gristmill_compression.virtual.report import ColumnSize, FunctionReport, Refused, Report
from gristmill_compression.virtual.verification import wrong_columns
from gristmill_compression.virtual.writing import Encoder, FileWriter, Stored, row_groups
from gristmill_ml.tables import FORMATS, Table, UnreadableTableError, open_parquet, open_table

ProgressCallback = Callable[[float, str], None]
_ROW_GROUP_ROWS = 262_144
_ROW_GROUP_BYTES = 64 * 2**20


@dataclass(frozen=True)
class Options:
    """How to compress.

    Attributes:
        codec, level: Parquet's codec and its level (zstd, snappy, lz4, gzip or none).
        objective: what a function must be worth: any byte (`size`), clearly more than reading its references costs
            (`balanced`), or a large part of the column, by a cheap formula (`speed`).
        families: the kinds of functions looked for, keys of `finding.FAMILIES`; None: all.
        encodings: search for the best Parquet encoding of each column; off, every column gets a dictionary.
        keep_raw: columns that are stored as they are.
        max_references: most columns that one column may be computed from; all of them must be read to get it back.
        sample_rows: rows on which functions are looked for. Every function is then checked on all rows.
        row_group_rows: rows a row group, a few of which are held in memory; None: as many as take 64 MiB, at most 262 144.
        seed: of the sample; the same seed gives the same file.
    """

    codec: str = "zstd"
    level: int | None = 3
    objective: Objective = "balanced"
    families: frozenset[str] | None = None
    encodings: bool = True
    keep_raw: frozenset[str] = field(default_factory=frozenset)
    max_references: int = 32
    sample_rows: int = 65_536
    row_group_rows: int | None = None
    seed: int = 0

    def __post_init__(self) -> None:
        """Raises CompressionError for a value that cannot be."""
        level = {"zstd": (1, 22), "gzip": (1, 9)}.get(self.codec)
        wrong = {
            "codec": self.codec not in ("zstd", "snappy", "gzip", "lz4", "none"),
            "level": self.level is not None and level is not None and not level[0] <= self.level <= level[1],
            "objective": self.objective not in THRESHOLDS,
            "max_references": self.max_references < 1,
            "sample_rows": self.sample_rows < 1,
            "row_group_rows": self.row_group_rows is not None and self.row_group_rows < 1,
            "seed": self.seed < 0,
        }
        for name in (name for name, is_wrong in wrong.items() if is_wrong):
            raise CompressionError(f"{name} cannot be {getattr(self, name)!r}.")


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
    return _Compression(source, destination, options or Options(), format or format_of(source), progress).run()


def format_of(path: Path) -> str:
    """The format that a file's suffix names. Raises CompressionError when it names none."""
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
        plain_path = self._destination.with_name(self._destination.name + ".plain")
        virtual_path = self._destination.with_name(self._destination.name + ".virtual")
        try:
            with self._phase("profile", 0.0):
                table = open_checked(self._source, self._format, self._options)
                known = self._profile(table)
            with self._phase("find", 0.2):
                group_rows = self._options.row_group_rows or fitting_rows(known.sample)
                choice = find(known, table, self._options, self._codec, group_rows)
            plain, virtual, choice = self._encode(table, known, choice, group_rows, plain_path, virtual_path)
            used = bool(choice.functions) and _size(virtual_path) < _size(plain_path)
            kept = virtual_path if used else plain_path
            with self._phase("verify", 0.8):
                self._verify(kept, table, known)
            report = self._report(table, known, choice, virtual if used else plain, plain_path, kept)
            kept.replace(self._destination)
            return report
        except UnreadableTableError as error:
            raise CompressionError(str(error)) from error
        finally:
            plain_path.unlink(missing_ok=True)
            virtual_path.unlink(missing_ok=True)

    def _encode(
        self, table: Table, known: Profile, choice: Choice, group_rows: int, plain_path: Path, virtual_path: Path
    ) -> tuple[Encoder, Encoder, Choice]:
        """Write the file without functions and the one with them. What does not pay in the whole file is given up, once."""
        plain = Encoder(known, table.schema, (), choice.plain)
        virtual = Encoder(known, table.schema, choice.functions, choice.stored)
        both = {plain_path: plain, virtual_path: virtual}
        self._write(table, known, both if choice.functions else {plain_path: plain}, choice, group_rows)
        reports = self._function_reports(known, choice, virtual, plain_path, virtual_path)
        losing = {report.target for report in reports if report.gain_bytes < 0}
        if losing:
            choice = choice.without(losing)
            virtual = Encoder(known, table.schema, choice.functions, choice.stored)
            self._write(table, known, {virtual_path: virtual}, choice, group_rows)
        return plain, virtual, choice

    @contextmanager
    def _phase(self, name: str, start: float) -> Iterator[None]:
        self._progress(start, name)
        started = time.perf_counter()
        yield
        self._seconds[name] = round(self._seconds.get(name, 0.0) + time.perf_counter() - started, 4)

    def _profile(self, table: Table) -> Profile:
        options = self._options
        return profile(table, options.sample_rows, options.seed, lambda done: self._progress(0.2 * done, "profile"))

    def _survey(self, table: Table, known: Profile, encoders: list[Encoder], group_rows: int) -> list[Stored] | None:
        """Let the encoders see every row. Gives the stored columns when one row group holds them all."""
        held: list[Stored] = []
        done = 0
        for columns in _row_groups(table, known, group_rows):
            held = [encoder.survey(columns) for encoder in encoders]
            done += columns.rows
            self._progress(0.4 + 0.15 * done / max(1, table.rows), "survey")
        for encoder in encoders:
            encoder.settle()
        return held if table.rows <= group_rows else None

    def _write(
        self, table: Table, known: Profile, encoders: dict[Path, Encoder], choice: Choice, group_rows: int
    ) -> None:
        """Write files beside each other: in a first pass the encoders see every row, in a second they write."""
        encodings = {name: e for way in choice.plain.values() for name, e in way.encodings.items()} | choice.encodings
        with self._phase("survey", 0.4):
            held = self._survey(table, known, list(encoders.values()), group_rows)
        with self._phase("write", 0.55), ExitStack() as stack:
            writers = [
                stack.enter_context(FileWriter(path, encoder, encodings, self._codec))
                for path, encoder in encoders.items()
            ]
            if held is not None:
                for writer, stored in zip(writers, held, strict=True):
                    writer.write(stored)
            else:
                done = 0
                for columns in _row_groups(table, known, group_rows):
                    for writer, encoder in zip(writers, encoders.values(), strict=True):
                        writer.write(encoder.encode(columns))
                    done += columns.rows
                    self._progress(0.55 + 0.25 * done / table.rows, "write")
            for writer, encoder in zip(writers, encoders.values(), strict=True):
                writer.finish(encoder.layout(group_rows, known.digests))

    def _verify(self, path: Path, table: Table, known: Profile) -> None:
        """Read the file back and compare every cell, by digest, with what was read at first."""
        try:
            restored = open_compressed(path)
            if not restored.schema.equals(table.schema, check_metadata=True):
                raise NotLosslessError("The compressed file has another schema than the table.")
            wrong = wrong_columns(
                restored.batches(), known.digests, table.rows, lambda done: self._progress(0.8 + 0.2 * done, "verify")
            )
        except NotLosslessError:
            raise
        except CompressionError as error:
            raise NotLosslessError(f"The compressed file cannot be read: {error}") from error
        if wrong:
            raise NotLosslessError(f"The compressed file does not give the table back: {', '.join(wrong)}.")

    def _report(
        self, table: Table, known: Profile, choice: Choice, encoder: Encoder, plain: Path, kept: Path
    ) -> Report:
        reports = self._function_reports(known, choice, encoder, plain, kept)
        instead = {report.target: report.bytes_after for report in reports}
        ways = choice.stored if reports else choice.plain
        before, after = column_bytes(plain), column_bytes(kept)
        sizes = [
            ColumnSize(
                name,
                sum(before[stored] for stored in choice.plain[name].encodings),
                instead[name] if name in instead else sum(after[stored] for stored in ways[name].encodings),
            )
            for name in table.schema.names
        ]
        return Report(
            rows=table.rows,
            columns=len(table.schema),
            bytes_in=_size(self._source),
            bytes_plain=_size(plain),
            bytes_out=_size(kept),
            sizes=tuple(sizes),
            functions=tuple(sorted(reports, key=lambda report: -report.gain_bytes)),
            refused=refusals(choice, known),
            seconds=self._seconds,
        )

    def _function_reports(
        self, known: Profile, choice: Choice, encoder: Encoder, plain: Path, virtual: Path
    ) -> list[FunctionReport]:
        """What each function of the file saves, counted in the two files."""
        if not encoder.functions:
            return []
        before, after = column_bytes(plain), column_bytes(virtual)
        # What naming the functions takes in the footer is shared out by the length of their names, so to speak.
        described = (_size(virtual) - sum(after.values())) - (_size(plain) - sum(before.values()))
        lengths = [len(function.model_dump_json(exclude_defaults=True)) for function in encoder.functions]
        return [
            FunctionReport(
                function.target,
                function.references,
                function.kind,
                function.formula(known.views),
                not function.auxiliaries,
                sum(before[name] for name in choice.plain[function.target].encodings),
                sum(after[name] for name in (*function.auxiliaries.values(), *function.tables))
                + round(described * length / sum(lengths)),
            )
            for function, length in zip(encoder.functions, lengths, strict=True)
        ]


def _row_groups(table: Table, known: Profile, rows: int) -> Iterator[Columns]:
    """The table in pieces of `rows` rows; what is a single piece and all in the sample is not read again."""
    if known.sample.num_rows == table.rows <= rows:
        return iter([known.sample_columns])
    return map(known.columns, row_groups(table, rows))


def open_checked(source: Path, format: str, options: Options) -> Table:
    """Open a table that can be compressed. Raises CompressionError for any other."""
    try:
        table = open_table(source, format)
    except ValueError as error:  # unreadable, or of a format that there is not
        raise CompressionError(str(error)) from error
    names = table.schema.names
    if not names:
        raise CompressionError("The table has no columns.")
    if len(set(names)) < len(names):
        repeated = sorted({name for name in names if names.count(name) > 1})
        raise CompressionError(f"Several columns are called {repeated[0]!r}. Give every column a name of its own.")
    if KEY in (table.schema.metadata or {}):
        raise CompressionError("The file is compressed already.")
    if unknown := options.keep_raw - set(names):
        raise CompressionError(f"keep_raw names {sorted(unknown)[0]!r}, which is not a column.")
    if strange := set(options.families or ()) - FAMILIES.keys():
        raise CompressionError(f"There is no family {sorted(strange)[0]!r}; these are: {', '.join(FAMILIES)}.")
    for column in table.schema:
        _demand_storable(column)
    return table


def _demand_storable(column: pa.Field) -> None:
    if "list_view" in str(column.type):  # Arrow writes but does not read it
        raise CompressionError(f"The column {column.name!r} has the type {column.type}; make it a list.")
    try:
        pq.write_table(pa.schema([column]).empty_table(), pa.BufferOutputStream())
    except (pa.ArrowException, OSError) as error:
        words = f"The column {column.name!r} has the type {column.type}, which Parquet cannot store."
        raise CompressionError(words) from error


def find(known: Profile, table: Table, options: Options, codec: Codec, group_rows: int) -> Choice:
    """Find candidates on the sample and choose among them."""
    names = Names(table.schema.names)
    groups = max(1, -(-table.rows // group_rows))
    # Tables and running sums are read by row numbers, which DuckDB gives in a column of this name.
    numbered = "file_row_number" not in {name.lower() for name in table.schema.names}
    scale = Scale(
        known,
        names,
        codec,
        search=options.encodings,
        objective=options.objective,
        keep_raw=options.keep_raw,
        tables=numbered,
        row_groups=groups,
    )
    ways = scale.ways(table.schema.names)
    families = frozenset(FAMILIES) if options.families is None else options.families
    targets = {name: share for name, share in worth_a_function(ways).items() if name not in options.keep_raw}
    search = Search(known, names, targets, options.max_references)
    before = {name: found[0].size for name, found in ways.items()}
    candidates = [f for f in find_candidates(search, families) if numbered or not (f.tables or isinstance(f, Running))]
    return best_of(ways, scale.weigh(candidates, before), options.objective)


def fitting_rows(sample: pa.Table) -> int:
    """Rows of a row group that takes about 64 MiB, in steps of 1024."""
    width = sample.nbytes / max(1, sample.num_rows)
    return max(1024, min(_ROW_GROUP_ROWS, int(_ROW_GROUP_BYTES / max(1.0, width)) // 1024 * 1024))


def refusals(choice: Choice, known: Profile) -> tuple[Refused, ...]:
    """The candidates that were not used."""
    return tuple(
        Refused(
            w.function.target,
            w.function.references,
            w.function.kind,
            w.function.formula(known.views),
            round(w.gain),
            w.refused,
        )
        for w in choice.judged
        if w.refused
    )


def column_bytes(path: Path) -> dict[str, int]:
    """Bytes of each top-level column's data."""
    file = open_parquet(path)
    totals = dict.fromkeys(file.schema_arrow.names, 0)
    for group in range(file.metadata.num_row_groups):
        for index in range(file.metadata.num_columns):
            column = file.metadata.row_group(group).column(index)
            name = column.path_in_schema
            while name not in totals:  # a leaf of a nested column
                name = name.rpartition(".")[0]
            totals[name] += column.total_compressed_size
    return totals


def _size(path: Path) -> int:
    return path.stat().st_size
