"""The job kinds of the compression service."""

import datetime
import decimal
import time
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from gristmill.errors import InvalidInput
from gristmill.worker.context import Context
from gristmill_compression import specs, virtual
from gristmill_compression.virtual.query import QueryError, QueryLimits, run_query


def compress(spec: specs.CompressSpec, context: Context) -> specs.CompressResult:
    source = context.input(spec.input)
    output = context.scratch / "compressed.parquet"
    options = virtual.Options(
        codec=spec.codec,
        level=spec.level if spec.level is not None or spec.codec != "zstd" else 3,
        keep_raw=frozenset(spec.keep_raw),
        max_references=spec.max_references,
        sample_rows=spec.sample_rows,
        row_group_rows=spec.row_group_rows,
        seed=spec.seed,
    )
    try:
        report = virtual.compress(
            context.path(spec.input), output, options, format=source.format, progress=context.progress
        )
    except virtual.NotLosslessError:
        raise  # a defect of ours, not of the data
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/input") from error
    return specs.CompressResult(
        file=context.save(output, f"{_stem(source.name)}.virtual.parquet"),
        rows=report.rows,
        columns=report.columns,
        bytes_in=report.bytes_in,
        bytes_plain=report.bytes_plain,
        bytes_out=report.bytes_out,
        ratio=report.bytes_out / report.bytes_plain,
        no_gain=not report.functions,
        functions=[
            specs.FunctionFound(
                target=f.target,
                references=list(f.references),
                formula=f.formula,
                exact=f.exact,
                bytes_before=f.bytes_before,
                bytes_after=f.bytes_after,
            )
            for f in report.functions
        ],
        verified=True,
        seconds=report.seconds,
    )


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
    except pa.ArrowNotImplementedError as error:
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
        with run_query(spec.sql, tables, limits, context.scratch / "spill") as reader:
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
    columns = [column.to_pylist() for column in pa.Table.from_batches(held, reader.schema).columns]
    rows = [[_json_value(cell) for cell in row] for row in zip(*columns, strict=True)] if columns else []
    return rows, count, None


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


def _json_value(cell: Any) -> Any:
    """Cells as JSON: moments in ISO 8601, decimals as text so that no digit is lost, bytes in hex."""
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    if isinstance(cell, datetime.timedelta):
        return cell.total_seconds()
    if isinstance(cell, decimal.Decimal):
        return str(cell)
    if isinstance(cell, bytes):
        return cell.hex()
    if isinstance(cell, list):
        return [_json_value(inner) for inner in cell]
    if isinstance(cell, dict):
        return {str(key): _json_value(inner) for key, inner in cell.items()}
    return cell


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
