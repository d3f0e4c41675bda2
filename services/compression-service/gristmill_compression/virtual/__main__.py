"""The command line: `python -m gristmill_compression.virtual`, or `gristmill-virtual`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from gristmill_compression.virtual import (
    CompressionError,
    Options,
    Session,
    analyze,
    compare,
    compress,
    open,
    verify,
    view_sql,
)
from gristmill_compression.virtual.finding import FAMILIES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 1 for a file that fails `verify`, or 2 for an error."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except (CompressionError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gristmill-virtual", description="Tables made smaller by computing columns from other columns, exactly."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = _command(commands, "compress", _compress, "compress a Parquet, CSV, Arrow or JSON-lines file")
    command.add_argument("source", type=Path)
    command.add_argument("destination", type=Path)
    _add_options(command)
    command = _command(commands, "analyze", _analyze, "say what would be saved, and by which relations; write nothing")
    command.add_argument("source", type=Path)
    _add_options(command)
    command = _command(commands, "compare", _compare, "size and time beside plain Parquet")
    command.add_argument("source", type=Path)
    _add_options(command)
    command = _command(
        commands, "restore", _restore, "get the original table back, as Parquet, Arrow or CSV by the suffix"
    )
    command.add_argument("source", type=Path)
    command.add_argument("destination", type=Path)
    command.add_argument("--columns", nargs="+", metavar="NAME", help="only these columns")
    command = _command(
        commands, "verify", _verify, "compute every cell again and compare it with the original's digest"
    )
    command.add_argument("source", type=Path)
    command = _command(commands, "query", _query, "run one SELECT; the file is the table `t`")
    command.add_argument("source", type=Path)
    command.add_argument("sql")
    command = _command(commands, "view-sql", _view_sql, "print a SELECT that restores the table in any DuckDB")
    command.add_argument("source", type=Path)
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: object, help: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help)
    command.set_defaults(run=run)
    return command


def _add_options(command: argparse.ArgumentParser) -> None:
    defaults = Options()
    command.add_argument("--codec", default=defaults.codec, choices=["zstd", "snappy", "gzip", "lz4", "none"])
    command.add_argument("--level", type=int, help="of zstd or gzip")
    command.add_argument("--objective", default=defaults.objective, choices=["size", "balanced", "speed"])
    command.add_argument(
        "--families", nargs="+", choices=list(FAMILIES), help="kinds of functions to look for (default: all)"
    )
    command.add_argument("--keep-raw", nargs="+", default=[], metavar="NAME", help="columns to store as they are")
    command.add_argument("--max-references", type=int, default=defaults.max_references)
    command.add_argument("--seed", type=int, default=defaults.seed)


def _options(given: argparse.Namespace) -> Options:
    return Options(
        codec=given.codec,
        level=given.level if given.level is not None else (3 if given.codec == "zstd" else None),
        objective=given.objective,
        families=frozenset(given.families) if given.families else None,
        keep_raw=frozenset(given.keep_raw),
        max_references=given.max_references,
        seed=given.seed,
    )


def _compress(given: argparse.Namespace) -> None:
    report = compress(given.source, given.destination, _options(given))
    print(
        f"{report.rows:,} rows, {report.columns} columns: {report.bytes_plain:,} bytes with the best encodings, ",
        end="",
    )
    print(
        f"{report.bytes_out:,} with functions ({1 - report.bytes_out / report.bytes_plain:.1%} less); every cell verified"
    )
    for function in report.functions:
        print(f"  {function.gain_bytes:>12,}  {function.formula}{'' if function.exact else '  (with corrections)'}")


def _analyze(given: argparse.Namespace) -> None:
    analysis = analyze(given.source, _options(given))
    print(
        f"{analysis.rows:,} rows, {analysis.columns} columns: about {analysis.bytes_plain:,} bytes with the best encodings, ",
        end="",
    )
    print(f"{analysis.bytes_out:,} with functions")
    for relation in analysis.relations:
        print(f"  {relation.bytes_before - relation.bytes_after:>12,}  {relation.formula}")
    for finding in analysis.findings:
        print(f"  {finding.rows_wrong:,} of {finding.rows_compared:,} rows differ: {finding.formula}")
        for example in finding.examples[:3]:
            print(f"    row {example.row}: {example.cell}, not {example.expected}")


def _compare(given: argparse.Namespace) -> None:
    for contender in compare(given.source, _options(given)):
        print(
            f"{contender.name:<16} {contender.bytes:>14,} bytes   written in {contender.write_seconds:7.2f} s, "
            f"read in {contender.read_seconds:6.2f} s"
        )


def _restore(given: argparse.Namespace) -> None:
    reader = open(given.source).reader(given.columns)
    writers = {".parquet": pq.ParquetWriter, ".arrow": pa.ipc.new_file, ".csv": pa.csv.CSVWriter}
    make = writers.get(given.destination.suffix)
    if make is None:
        raise CompressionError(f"{given.destination.name}: the suffix must be one of {', '.join(writers)}.")
    partial = given.destination.with_name(given.destination.name + ".partial")
    try:
        with make(partial, reader.schema) as writer:
            for batch in reader:
                writer.write(batch)
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid) as error:
        raise CompressionError(f"{given.destination.suffix} cannot hold this table: {error}") from error
    else:
        partial.replace(given.destination)
    finally:
        partial.unlink(missing_ok=True)


def _verify(given: argparse.Namespace) -> int:
    wrong = verify(given.source)
    print(f"not what they were: {', '.join(wrong)}" if wrong else "every cell is what it was")
    return 1 if wrong else 0


def _query(given: argparse.Namespace) -> None:
    with (
        Session({"t": given.source}) as session,
        session.query(given.sql) as rows,
        pa.csv.CSVWriter(sys.stdout.buffer, rows.schema) as writer,
    ):
        for batch in rows:
            writer.write(batch)


def _view_sql(given: argparse.Namespace) -> None:
    print(view_sql(open(given.source)))


if __name__ == "__main__":
    sys.exit(main())
