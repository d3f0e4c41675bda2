"""SQL over compressed files, in a DuckDB that can see these files and nothing else."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.reading import open as open_compressed
from gristmill_compression.virtual.view import quoted, view_sql


class QueryError(CompressionError):
    """The statement is not a single SELECT, is wrong, or hit a limit; the message says which."""


@dataclass(frozen=True)
class QueryLimits:
    memory_mb: int = 1024
    seconds: float = 60
    threads: int = 2


@contextmanager
def run_query(
    sql: str, tables: Mapping[str, Path], limits: QueryLimits, scratch: Path
) -> Iterator[pa.RecordBatchReader]:
    """Run one SELECT over `tables`, which maps the names used in the statement to compressed or plain Parquet files.

    Args:
        scratch: a folder for the parts of large sorts and joins that do not fit in memory.

    Raises:
        QueryError: the caller's statement is at fault.
    """
    with duckdb.connect(
        config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    ) as connection:
        _lock_down(connection, tables.values(), limits, scratch)
        for name, path in tables.items():
            connection.execute(f"CREATE VIEW {quoted(name)} AS {view_sql(open_compressed(path))}")
        _demand_select(connection, sql)
        timer = threading.Timer(limits.seconds, connection.interrupt)
        timer.start()
        try:
            yield connection.sql(sql).to_arrow_reader(16_384)
        except duckdb.InterruptException as error:
            raise QueryError(f"The query was stopped after {limits.seconds:g} seconds.") from error
        except duckdb.OutOfMemoryException as error:
            raise QueryError(f"The query needs more than {limits.memory_mb} MB of memory.") from error
        except (duckdb.Error, pa.ArrowException) as error:
            raise QueryError(_words(error)) from error
        finally:
            timer.cancel()


def _lock_down(
    connection: duckdb.DuckDBPyConnection, paths: Iterable[Path], limits: QueryLimits, scratch: Path
) -> None:
    allowed = ", ".join("'" + str(path).replace("'", "''") + "'" for path in paths)
    temporary = str(scratch).replace("'", "''")
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
