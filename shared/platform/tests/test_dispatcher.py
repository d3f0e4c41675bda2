"""The dispatcher's housekeeping, and its election."""

import os
import time
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from gristmill.dispatcher import Dispatcher, sweep_blobs
from gristmill.files.blobs import open_blobs
from gristmill.local.stack import Stack
from gristmill.store.database import Database
from gristmill.testing import StackClient


def execute(stack: Stack, statement: str, *parameters: object) -> None:
    with psycopg.connect(stack.settings.database_url, autocommit=True) as connection:
        connection.execute(statement, parameters)


def test_old_jobs_go_with_what_they_made(client: StackClient, stack: Stack) -> None:
    table = client.upload(b"a,b\n1,2\n", "t.csv")
    old, young = (client.job("testbed", "columns", {"table": table["id"]}) for _ in range(2))
    search = client.job("testbed", "minimise", {"trials": 3})
    execute(
        stack, "UPDATE jobs SET finished_at = now() - interval '31 days' WHERE id = ANY(%s)", [old["id"], search["id"]]
    )
    with Database(stack.settings.database_url, size=1) as database:
        Dispatcher(stack.settings).housekeep(database)
    assert client.get(f"/v1/jobs/{old['id']}").status_code == client.get(f"/v1/jobs/{search['id']}").status_code == 404
    assert client.get("/v1/jobs", params={"parent": search["id"]}).json()["items"] == []
    assert client.get(f"/v1/files/{old['result']['copy_id']}").status_code == 404
    assert client.get(f"/v1/files/{young['result']['copy_id']}/content").status_code == 200
    assert client.get(f"/v1/files/{table['id']}").json()["inspection"] == "ready"


def test_blobs_that_nothing_names_are_swept(client: StackClient, stack: Stack) -> None:
    kept = client.upload(b"kept", "kept.txt")
    blobs = open_blobs(stack.settings)
    orphan = Path(stack.settings.home) / "orphan"
    orphan.write_bytes(b"orphan")
    blobs.put_file("local/file_orphan", orphan)
    files = stack.settings.home / "files/local"
    os.utime(files / "file_orphan", (time.time() - 3_600,) * 2)
    running = client.job("testbed", "count", {"steps": 100}, wait=0)
    while not client.get(f"/v1/jobs/{running['id']}").json()["progress"]["fraction"]:
        time.sleep(0.05)
    blobs.put_file("local/file_saved_by_it", orphan)  # as a job does that has not ended: nothing names it yet
    with Database(stack.settings.database_url, size=1) as database:
        assert sweep_blobs(database, blobs, timedelta(days=1)) == 0
        assert sweep_blobs(database, blobs, timedelta(seconds=-5)) >= 1
        assert client.get(f"/v1/files/{kept['id']}/content").content == b"kept"
        assert not (files / "file_orphan").exists() and (files / "file_saved_by_it").exists()
        assert client.wait(running["id"])["status"] == "succeeded"
        assert sweep_blobs(database, blobs, timedelta(seconds=-5)) >= 1
    assert not (files / "file_saved_by_it").exists()


def test_expired_resources_are_gone(client: StackClient, stack: Stack) -> None:
    counter = client.post("/testbed/v1/counters", json={}).json()
    execute(stack, "UPDATE resources SET expires_at = now() - interval '1 second' WHERE id = %s", counter["id"])
    assert client.get(f"/testbed/v1/counters/{counter['id']}").status_code == 404
    assert client.post(f"/testbed/v1/counters/{counter['id']}/add", json={}).status_code == 404


def test_idempotency_keys_are_forgotten_after_a_day(client: StackClient, stack: Stack) -> None:
    headers = {"Idempotency-Key": "a-day-ago", "Prefer": "wait=20"}
    first = client.post("/testbed/v1/noop", json={}, headers=headers).json()["id"]
    execute(stack, "UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE key = 'a-day-ago'")
    with Database(stack.settings.database_url, size=1) as database:
        Dispatcher(stack.settings).housekeep(database)
    assert client.post("/testbed/v1/noop", json={}, headers=headers).json()["id"] != first


def test_one_dispatcher_works_and_the_others_stand_by(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    second = Dispatcher(stack.settings)
    ticks: list[float] = []
    monkeypatch.setattr(second, "tick", lambda database: ticks.append(time.monotonic()))
    thread = threading.Thread(target=second.run)
    thread.start()
    time.sleep(1)
    assert ticks == []
    process = stack.parts["dispatcher"].process
    assert process is not None
    process.terminate()
    process.wait()
    deadline = time.monotonic() + 10
    while not ticks:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    second.stop.set()
    thread.join()
    stack.parts["dispatcher"].process = stack.parts["dispatcher"].start()
