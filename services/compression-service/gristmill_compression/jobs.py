"""The job kinds of the compression service."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from gristmill.errors import InvalidInput
from gristmill.worker.context import Context
from gristmill_compression import specs, virtual
from gristmill_compression.rows import json_rows
from gristmill_compression.virtual.query import QueryError, QueryLimits, Session
from gristmill_compression.virtual.report import Refused

_MOST_REFUSED, _MOST_SIZES = 100, 1_000


def compress(spec: specs.CompressSpec, context: Context) -> specs.CompressResult:
    source = context.input(spec.input)
    output = context.scratch / "compressed.parquet"
    with _data_at_fault():
        report = virtual.compress(
            context.path(spec.input), output, _options(spec), format=source.format, progress=context.progress
        )
    largest = sorted(report.sizes, key=lambda own: -own.bytes_plain)[:_MOST_SIZES]
    return specs.CompressResult(
        file=context.save(output, f"{_stem(source.name)}.virtual.parquet"),
        rows=report.rows,
        columns=report.columns,
        bytes_in=report.bytes_in,
        bytes_plain=report.bytes_plain,
        bytes_out=report.bytes_out,
        ratio=report.bytes_out / report.bytes_plain,
        no_gain=not report.functions,
        sizes=[specs.ColumnSize(**asdict(own)) for own in largest],
        functions=[
            specs.FunctionFound(
                target=f.target,
                references=list(f.references),
                kind=f.kind,
                formula=f.formula,
                exact=f.exact,
                bytes_before=f.bytes_before,
                bytes_after=f.bytes_after,
            )
            for f in report.functions
        ],
        refused=_refused(report.refused),
        verified=True,
        seconds=report.seconds,
    )


def analyze(spec: specs.AnalyzeSpec, context: Context) -> specs.AnalyzeResult:
    with _data_at_fault():
        analysis = virtual.analyze(
            context.path(spec.input),
            _options(spec),
            format=context.input(spec.input).format,
            progress=context.progress,
        )
    return specs.AnalyzeResult(
        rows=analysis.rows,
        columns=analysis.columns,
        bytes_in=analysis.bytes_in,
        bytes_plain=analysis.bytes_plain,
        bytes_out=analysis.bytes_out,
        relations=[specs.RelationUsed(**asdict(relation)) for relation in analysis.relations],
        refused=_refused(analysis.refused),
        findings=[specs.DataFinding(**asdict(finding)) for finding in analysis.findings],
    )


def compare(spec: specs.CompareSpec, context: Context) -> specs.CompareResult:
    with _data_at_fault():
        contenders = virtual.compare(
            context.path(spec.input),
            _options(spec),
            format=context.input(spec.input).format,
            scratch=context.scratch,
            progress=context.progress,
        )
    return specs.CompareResult(contenders=[specs.Contender(**asdict(contender)) for contender in contenders])


def verify(spec: specs.VerifySpec, context: Context) -> specs.VerifyResult:
    with _data_at_fault():
        wrong = virtual.verify(context.path(spec.input), progress=context.progress)
    return specs.VerifyResult(verified=not wrong, wrong=wrong)


@contextmanager
def _data_at_fault() -> Iterator[None]:
    """What the library says of the caller's data becomes the job's answer; a file that is not lossless is a defect of ours."""
    try:
        yield
    except virtual.NotLosslessError:
        raise
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/input") from error


def _options(spec: specs.TableOptions) -> virtual.Options:
    return virtual.Options(
        codec=spec.codec,
        level=spec.level if spec.level is not None or spec.codec != "zstd" else 3,
        objective=spec.objective,
        families=None if spec.families is None else frozenset(spec.families),
        encodings=spec.encodings,
        keep_raw=frozenset(spec.keep_raw),
        max_references=spec.max_references,
        sample_rows=spec.sample_rows,
        row_group_rows=spec.row_group_rows,
        seed=spec.seed,
    )


def _refused(relations: Sequence[Refused]) -> list[specs.RelationRefused]:
    return [specs.RelationRefused(**asdict(relation)) for relation in relations[:_MOST_REFUSED]]


def restore(spec: specs.RestoreSpec, context: Context) -> specs.RestoreResult:
    source = context.input(spec.input)
    output = context.scratch / f"restored.{spec.format}"
    try:
        table = virtual.open(context.path(spec.input))
        total, done = max(1, table.rows), 0
        reader = table.reader(spec.columns)
        with _writer(output, spec.format, reader.schema) as writer:
            for batch in reader:
                writer.write(batch)
                done += batch.num_rows
                context.progress(done / total, f"{done} rows")
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/input") from error
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid) as error:
        raise InvalidInput(f"{spec.format} cannot hold this table: {error}", pointer="/format") from error
    name = f"{_stem(source.name.removesuffix('.virtual.parquet'))}.{spec.format}"
    return specs.RestoreResult(
        file=context.save(output, name), rows=done, columns=len(reader.schema), bytes=output.stat().st_size
    )


def _writer(path: Any, format: str, schema: pa.Schema) -> Any:
    match format:
        case "parquet":
            return pq.ParquetWriter(path, schema, compression="zstd")
        case "arrow":
            return pa.ipc.new_file(path, schema)
        case _:
            return pa.csv.CSVWriter(path, schema)


def query(spec: specs.QuerySpec, context: Context) -> specs.QueryResult:
    started = time.perf_counter()
    limits = QueryLimits(memory_mb=spec.memory_mb, seconds=spec.time_limit_seconds, threads=context.threads)
    tables = {name: context.path(file_id) for name, file_id in spec.tables.items()}
    try:
        with Session(tables, limits, context.scratch / "spill") as session, session.query(spec.sql) as reader:
            rows, count, file = _collect(reader, spec.limit, context)
            columns = [specs.ResultColumn(name=field.name, type=str(field.type)) for field in reader.schema]
    except QueryError as error:
        raise InvalidInput(str(error), pointer="/sql") from error
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/tables") from error
    return specs.QueryResult(
        columns=columns, row_count=count, rows=rows, file=file, seconds=time.perf_counter() - started
    )


def _collect(
    reader: pa.RecordBatchReader, limit: int, context: Context
) -> tuple[list[list[Any]] | None, int, str | None]:
    """Rows for JSON when there are at most `limit`, else all of them in a Parquet file."""
    held: list[pa.RecordBatch] = []
    count = 0
    for batch in reader:
        held.append(batch)
        count += batch.num_rows
        if count > limit:
            return None, *_spill(reader, held, context)
    return json_rows(held), count, None


def _spill(reader: pa.RecordBatchReader, held: list[pa.RecordBatch], context: Context) -> tuple[int, str]:
    path, count = context.scratch / "rows.parquet", 0
    try:
        with pq.ParquetWriter(path, reader.schema, compression="zstd") as writer:
            for batches in (held, reader):
                for batch in batches:
                    writer.write_batch(batch)
                    count += batch.num_rows
                    context.progress(0.5, f"{count} rows")
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid) as error:
        raise InvalidInput(f"The rows cannot be written as Parquet: {error}", pointer="/sql") from error
    return count, context.save(path)


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
