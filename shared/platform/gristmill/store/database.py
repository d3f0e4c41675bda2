"""Connections: one asynchronous pool for the API, synchronous ones for workers and the dispatcher.

Every statement commits on its own (autocommit). Submission and finish wait for the disk; claims, heartbeats and progress,
which can be repeated or lost without harm, go through a pool opened with `durable=False`.
"""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import orjson
import psycopg
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb, set_json_dumps, set_json_loads
from psycopg_pool import AsyncConnectionPool, ConnectionPool, PoolTimeout

from gristmill.errors import Problem

Row = dict[str, Any]
UNAVAILABLE = (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout)

set_json_loads(orjson.loads)
set_json_dumps(orjson.dumps)


def jsonb(value: Any) -> Jsonb:
    return Jsonb(value)


def _pool_arguments(durable: bool) -> dict[str, Any]:
    # Statements are planned once: planning takes longer than running them, and JIT longer still.
    options = "-c jit=off -c plan_cache_mode=force_generic_plan -c TimeZone=UTC" + (
        "" if durable else " -c synchronous_commit=off"
    )
    return {"autocommit": True, "row_factory": dict_row, "options": options, "prepare_threshold": 2}


class Database:
    """A synchronous pool. Safe to share between threads; open it after a fork, never before."""

    def __init__(self, url: str, *, durable: bool = True, size: int = 4) -> None:
        self._pool: ConnectionPool[psycopg.Connection[Row]] = ConnectionPool(
            url, min_size=1, max_size=size, kwargs=_pool_arguments(durable), open=False, timeout=10, max_idle=300,
            reconnect_timeout=3600, check=None,
        )  # fmt: skip

    def __enter__(self) -> Self:
        self._pool.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()

    def all(self, statement: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        with self._pool.connection() as connection:
            return connection.execute(statement, params).fetchall()

    def one(self, statement: str, params: Mapping[str, Any] | None = None) -> Row | None:
        with self._pool.connection() as connection:
            return connection.execute(statement, params).fetchone()

    def run(self, statement: str, params: Mapping[str, Any] | None = None) -> int:
        """Execute a statement that answers no rows; return the number of rows it touched."""
        with self._pool.connection() as connection:
            return connection.execute(statement, params).rowcount


class AsyncDatabase:
    """The API's pool. An unreachable database is a 503, not a 500: the caller should try again."""

    def __init__(self, url: str, *, size: int = 16) -> None:
        self._pool: AsyncConnectionPool[psycopg.AsyncConnection[Row]] = AsyncConnectionPool(
            url, min_size=2, max_size=size, kwargs=_pool_arguments(durable=True), open=False, timeout=5, max_idle=300,
            reconnect_timeout=3600,
        )  # fmt: skip

    async def __aenter__(self) -> Self:
        await self._pool.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._pool.close()

    async def all(self, statement: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        try:
            async with self._pool.connection() as connection:
                return await (await connection.execute(statement, params)).fetchall()
        except UNAVAILABLE as error:
            raise database_unavailable() from error

    async def one(self, statement: str, params: Mapping[str, Any] | None = None) -> Row | None:
        rows = await self.all(statement, params)
        return rows[0] if rows else None


def database_unavailable() -> Problem:
    return Problem(503, "unavailable", "The job store cannot be reached just now. Try again shortly.", retry_after=1)
