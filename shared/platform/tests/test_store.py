"""The store: migrations make the models, and every query of the API has its index."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from gristmill.local.stack import Stack
from gristmill.store import files, jobs
from gristmill.store.database import jsonb
from gristmill.store.migrate import sqlalchemy_url
from gristmill.store.models import Base


def test_the_migrations_from_zero_equal_the_models(stack: Stack) -> None:
    with create_engine(sqlalchemy_url(stack.settings.database_url)).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


@pytest.fixture(scope="module")
def crowded(stack: Stack) -> Iterator[psycopg.Connection[Any]]:
    """A transaction, never committed, with many tenants, jobs, events and files, so that plans are those of a busy store."""
    with psycopg.connect(stack.settings.database_url) as connection:
        connection.execute("INSERT INTO tenants (id, name) SELECT 't' || i, 'x' FROM generate_series(1, 50) i")
        connection.execute("""
            INSERT INTO jobs (id, tenant_id, service, kind, queue, spec, spec_version, max_attempts, timeout_seconds, memory_mb,
                              status, finished_at, labels)
            SELECT 'job_' || i, 't' || 1 + i % 50, 's' || i % 3, 'k' || i % 5, 'q' || i % 3, '{}', 1, 1, 1, 1,
                CASE WHEN i % 100 = 0 THEN 'queued' ELSE 'succeeded' END, CASE WHEN i % 100 = 0 THEN NULL ELSE now() END,
                jsonb_build_object('n', (i % 1000)::text)
            FROM generate_series(1, 40000) i""")
        connection.execute("""
            INSERT INTO job_events (job_id, seq, type)
            SELECT 'job_' || i, s, 'progress' FROM generate_series(1, 40000, 10) i, generate_series(1, 5) s""")
        connection.execute("""
            INSERT INTO files (id, tenant_id, name, bytes, sha256, media_type, format, job_id)
            SELECT 'file_' || i, 't' || 1 + i % 50, 'x', 1, 'x', 'x', 'x', 'job_' || i FROM generate_series(1, 40000) i""")
        connection.execute("""
            INSERT INTO api_keys (id, tenant_id, name, hash, hint)
            SELECT 'key_' || i, 't' || 1 + i % 50, 'x', decode(md5(i::text), 'hex'), 'x' FROM generate_series(1, 5000) i""")
        connection.execute("ANALYZE")
        yield connection
        connection.rollback()


EVERYTHING: dict[str, Any] = {
    "id": "job_77", "tenant_id": "t7", "ids": ["file_1", "file_2"], "before": "job_~", "limit": 50, "after": 0, "service": "s1",
    "kind": "k1", "status": "queued", "labels": jsonb({"n": "7"}), "parent": "job_5", "queues": ["q1"], "worker": "w",
    "lease_seconds": 1, "running_jobs": 5, "key_hash": b"x" * 32, "queued_jobs": 5, "days": 30, "fences": [1, 1], "keys": ["a"],
}  # fmt: skip
STATEMENTS = {
    "get": jobs.GET,
    "events": jobs.EVENTS,
    "artifacts": jobs.ARTIFACTS,
    "trials": jobs.TRIALS,
    "claim": jobs.CLAIM,
    "heartbeat": jobs.HEARTBEAT,
    "delete": jobs.DELETE,
    "abandoned": jobs.CANCEL_ABANDONED_TRIALS,
    "cancel trials": jobs.CANCEL_TRIALS,
    "file": files.GET,
    "file list": files.LIST,
    "files": files.GET_MANY,
    "delete file": files.DELETE,
    **{f"list by {' '.join(sorted(f)) or 'nothing'}": jobs.list_statement(f)
       for f in ({*()}, {"service"}, {"service", "kind"}, {"status"}, {"labels"}, {"parent"})},
}  # fmt: skip


@pytest.mark.parametrize("name", STATEMENTS)
def test_no_query_reads_a_whole_table(crowded: psycopg.Connection[Any], name: str) -> None:
    plan = "\n".join(row[0] for row in crowded.execute("EXPLAIN " + STATEMENTS[name], EVERYTHING).fetchall())
    for table in ("jobs", "job_events", "files", "api_keys"):
        assert f"Seq Scan on {table}" not in plan, plan


def test_statements_use_nothing_newer_than_postgresql_15() -> None:
    text = "".join(path.read_text() for path in Path(jobs.__file__).parent.glob("*.py")).upper()
    for newer in ("MERGE", "ANY_VALUE(", "JSON_TABLE", "RETURNING OLD", "RETURNING NEW", "UUIDV7"):
        assert newer not in text.replace("MERGES", "")
