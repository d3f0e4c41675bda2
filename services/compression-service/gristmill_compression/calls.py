"""The calls of the compression service. Files stay open between calls; a session answers one call at a time."""

import threading
import time
from itertools import islice
from pathlib import Path

from gristmill.errors import InvalidInput
from gristmill_compression import specs, virtual
from gristmill_compression.rows import json_rows

_LIMITS = virtual.QueryLimits(memory_mb=512, seconds=8, threads=2)


class OpenSession:
    """A query session, and the lock under which it is used."""

    def __init__(self, session: virtual.Session) -> None:
        self.session, self.lock = session, threading.Lock()


def open_session(paths: dict[str, Path]) -> OpenSession:
    try:
        return OpenSession(virtual.Session(paths, _LIMITS))
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/tables") from error


def query(opened: OpenSession, request: specs.QueryCall) -> specs.QueryAnswer:
    started = time.perf_counter()
    try:
        with opened.lock, opened.session.query(request.sql) as reader:
            columns = [specs.ResultColumn(name=field.name, type=str(field.type)) for field in reader.schema]
            held, count = [], 0
            for batch in reader:
                held.append(batch)
                count += batch.num_rows
                if count > request.limit:
                    break
            rows = list(islice(json_rows(held), request.limit))
    except virtual.QueryError as error:
        raise InvalidInput(str(error), pointer="/sql") from error
    return specs.QueryAnswer(
        columns=columns, rows=rows, more=count > request.limit, seconds=time.perf_counter() - started
    )


def open_table(path: Path) -> virtual.VirtualTable:
    try:
        return virtual.open(path)
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/input") from error


def view_sql(table: virtual.VirtualTable, request: specs.ViewSqlCall) -> specs.ViewSqlAnswer:
    try:
        return specs.ViewSqlAnswer(sql=virtual.view_sql(table, request.path))
    except virtual.CompressionError as error:
        raise InvalidInput(str(error), pointer="/input") from error
