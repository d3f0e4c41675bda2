"""SQL over compressed files, in a DuckDB that can see these files and nothing else."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb
import pyarrow as pa

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.reading import open as open_compressed
from gristmill_compression.virtual.shortcuts import Statement, prepare
from gristmill_compression.virtual.view import quoted, view_sql

_BATCH_ROWS = 16_384
_REMEMBERED = 256  # statements of a session


class QueryError(CompressionError):
    """The statement is not a single SELECT, is wrong, or hit a limit; the message says which."""


@dataclass(frozen=True)
class QueryLimits:
    memory_mb: int = 1024
    seconds: float = 60
    threads: int = 2


class Session:
    """A DuckDB in which compressed or plain Parquet files are tables, and nothing else can be reached.

    Args:
        tables: the files, by the names that statements use.
        scratch: a folder for the parts of large sorts and joins that do not fit in memory.

    Raises CompressionError for a file that is not readable.
    """

    def __init__(
        self, tables: Mapping[str, Path], limits: QueryLimits | None = None, scratch: Path | None = None
    ) -> None:
        self._limits = limits or QueryLimits()
        self._tables = {name: open_compressed(path) for name, path in tables.items()}
        self._connection = duckdb.connect(
            config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}
        )
        self._statements: dict[str, Statement] = {}
        self._shown: dict[str, tuple[list[str] | None, list[tuple[int, int]] | None]] = {}
        try:
            _lock_down(self._connection, tables.values(), self._limits, scratch)
            prepare(self._connection)
            for name in self._tables:
                self._show(name, None, None)
        except duckdb.Error as error:
            raise CompressionError(f"The files cannot be queried: {_words(error)}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    @contextmanager
    def query(self, sql: str) -> Iterator[pa.RecordBatchReader]:
        """The rows of one SELECT, while the context lasts. Raises QueryError when the statement is at fault."""
        over = threading.Event()
        threading.Thread(target=self._interrupt_after, args=(over,), daemon=True).start()
        try:
            statement = self._statement(sql)
            if statement.answer is not None:
                yield statement.answer.to_reader()
            else:
                self._narrow(statement)
                yield self._connection.sql(sql).to_arrow_reader(_BATCH_ROWS)
        except duckdb.InterruptException as error:
            raise QueryError(f"The query was stopped after {self._limits.seconds:g} seconds.") from error
        except duckdb.OutOfMemoryException as error:
            raise QueryError(f"The query needs more than {self._limits.memory_mb} MB of memory.") from error
        except (duckdb.Error, pa.ArrowException, OSError, OverflowError) as error:
            raise QueryError(_words(error)) from error
        finally:
            over.set()

    def _interrupt_after(self, over: threading.Event) -> None:
        """Stop the query once its time is up. An interrupt is lost on a statement that is not running yet, so it is repeated."""
        left = self._limits.seconds
        while not over.wait(left):
            self._connection.interrupt()
            left = 0.1

    def _statement(self, sql: str) -> Statement:
        """What is known of a statement; remembered, since the files do not change."""
        if sql not in self._statements:
            _demand_select(self._connection, sql)
            while len(self._statements) >= _REMEMBERED:
                self._statements.pop(next(iter(self._statements)))
            self._statements[sql] = statement = Statement(self._connection, sql, self._tables)
            self._narrow(statement)
            statement.work_out()
        return self._statements[sql]

    def _narrow(self, statement: Statement) -> None:
        """Let the views have no more columns and row groups than the statement can need."""
        for name in self._tables:
            self._show(name, statement.columns[name], statement.spans if name == statement.name else None)

    def _show(self, name: str, columns: list[str] | None, spans: list[tuple[int, int]] | None) -> None:
        """Let a table's view have these columns and rows."""
        if self._shown.get(name) != (columns, spans):
            view = view_sql(self._tables[name], columns=columns, spans=spans)
            self._connection.execute(f"CREATE OR REPLACE VIEW {quoted(name)} AS {view}")
            self._shown[name] = columns, spans


def _lock_down(
    connection: duckdb.DuckDBPyConnection, paths: Iterable[Path], limits: QueryLimits, scratch: Path | None
) -> None:
    allowed = ", ".join("'" + str(path).replace("'", "''") + "'" for path in paths)
    temporary = str(scratch or "").replace("'", "''")
    for setting in (
        "python_enable_replacements = false",
        f"memory_limit = '{limits.memory_mb}MB'",
        f"threads = {limits.threads}",
        f"temp_directory = '{temporary}'",
        f"max_temp_directory_size = '{4 * limits.memory_mb}MB'",
        "preserve_insertion_order = true",
        "TimeZone = 'UTC'",
        f"allowed_paths = [{allowed}]",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {setting}")


def _demand_select(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    try:
        statements = connection.extract_statements(sql)
    except duckdb.Error as error:
        raise QueryError(_words(error)) from error
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise QueryError("Send one SELECT statement.")


def _words(error: Exception) -> str:
    """DuckDB's message, which points into the caller's own SQL, without its advice about settings."""
    return str(error).split("\nPossible solutions:")[0].strip()[:2000]
