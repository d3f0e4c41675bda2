"""What the job store promises when its parts die. Every test has a real stack of its own and hurts it."""

import os
import signal
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import psutil
import psycopg
import pytest
import redis

from gristmill.files.blobs import open_blobs
from gristmill.local.stack import Stack
from gristmill.queue import Doorbell
from gristmill.store import jobs as sql
from gristmill.store.database import Database, Row, jsonb
from gristmill.testing import StackClient, open_client
from gristmill.worker.supervisor import Supervisor

Start = Callable[..., Stack]
Watched = tuple[Stack, StackClient]


@pytest.fixture
def watched(fresh_stack: Start) -> Watched:
    """A stack whose dead parts are started again, as under `gristmill up`."""
    stack = fresh_stack(watched=True)
    return stack, open_client(stack)


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def status(client: StackClient, job_id: str) -> str:
    return str(client.get(f"/v1/jobs/{job_id}").json()["status"])


def counted(client: StackClient, job_id: str) -> float:
    return float(client.get(f"/v1/jobs/{job_id}").json()["progress"]["fraction"])


def rows(stack: Stack, statement: str, *parameters: object) -> list[tuple[object, ...]]:
    with psycopg.connect(stack.settings.database_url) as connection:
        return connection.execute(statement, parameters).fetchall()


def pid(stack: Stack, name: str) -> int:
    process = stack.parts[name].process
    assert process is not None
    return process.pid


def test_a_worker_killed_in_mid_job_loses_nothing(watched: Watched) -> None:
    stack, client = watched
    job = client.job("testbed", "count", {"steps": 40, "seconds_per_step": 0.1}, wait=0)
    until(lambda: counted(client, job["id"]) > 0.2)
    worker = psutil.Process(pid(stack, "worker"))
    children = worker.children(recursive=True)
    worker.kill()
    ended = client.wait(job["id"])
    assert ended["status"] == "succeeded"
    assert ended["attempt"] == 2
    assert ended["result"]["resumed_from"] >= 8
    until(lambda: not any(child.is_running() for child in children))
    events = client.get(f"/v1/jobs/{job['id']}/events").json()["items"]
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert [event["type"] for event in events].count("succeeded") == 1


def test_a_worker_that_is_told_to_stop_gives_its_jobs_back(watched: Watched) -> None:
    stack, client = watched
    job = client.job("testbed", "count", {"steps": 30, "seconds_per_step": 0.1}, wait=0)
    until(lambda: counted(client, job["id"]) > 0.2)
    os.kill(pid(stack, "worker"), signal.SIGTERM)
    ended = client.wait(job["id"])
    assert (ended["status"], ended["attempt"]) == ("succeeded", 1)
    assert ended["result"]["resumed_from"] > 0
    events = [event["type"] for event in client.get(f"/v1/jobs/{job['id']}/events").json()["items"]]
    assert "released" in events


def test_a_worker_that_lost_its_lease_cannot_write(watched: Watched) -> None:
    stack, client = watched
    job = client.job("testbed", "count", {"steps": 60, "seconds_per_step": 0.1}, wait=0)
    until(lambda: counted(client, job["id"]) > 0.1)
    worker = pid(stack, "worker")
    os.kill(worker, signal.SIGSTOP)
    until(lambda: status(client, job["id"]) == "queued", 20)
    fence = rows(stack, "SELECT fence FROM jobs WHERE id = %s", job["id"])[0][0]
    os.kill(worker, signal.SIGCONT)
    ended = client.wait(job["id"])
    assert (ended["status"], ended["attempt"]) == ("succeeded", 2)
    stale = {"id": job["id"], "fence": fence, "result": jsonb({}), "progress": jsonb({}), "cpu_seconds": 0.0,
             "artifacts": jsonb([]), "inspection": None}  # fmt: skip
    with psycopg.connect(stack.settings.database_url) as connection:
        assert connection.execute(sql.SUCCEED, stale).fetchall() == []


def test_five_rings_are_one_run(watched: Watched) -> None:
    stack, client = watched
    job = client.job("testbed", "count", {"steps": 10, "seconds_per_step": 0.1}, wait=0)
    bell = Doorbell(stack.settings.redis_url)
    for _ in range(5):
        bell.ring("testbed.heavy")
    ended = client.wait(job["id"])
    types = [event["type"] for event in client.get(f"/v1/jobs/{job['id']}/events").json()["items"]]
    assert (ended["attempt"], types.count("started"), types.count("succeeded")) == (1, 1, 1)


def test_a_broker_killed_and_emptied_delays_and_loses_nothing(watched: Watched) -> None:
    stack, client = watched
    ids = [client.job("testbed", "count", {"steps": 2, "seconds_per_step": 0.1}, wait=0)["id"] for _ in range(10)]
    redis.Redis.from_url(stack.settings.redis_url).flushall()
    ids += [client.job("testbed", "noop", {"payload": n}, wait=0)["id"] for n in range(10)]
    os.kill(pid(stack, "valkey"), signal.SIGKILL)
    ids += [client.job("testbed", "noop", {"payload": n}, wait=0)["id"] for n in range(10)]
    for job_id in ids:
        assert client.wait(job_id, 60)["status"] == "succeeded"


def test_a_broker_that_dies_again_and_again_costs_no_request(watched: Watched) -> None:
    stack, client = watched
    for _ in range(2):
        os.kill(pid(stack, "valkey"), signal.SIGKILL)
        for _ in range(12):  # for longer than it is left alone after a failure
            assert client.post("/testbed/v1/noop", json={}).status_code == 202
            time.sleep(0.1)


class LosesAnswers(Database):
    """The first time that each of these statements is carried out, nobody hears of it."""

    def __init__(self, url: str, *statements: str) -> None:
        super().__init__(url)
        self._heard = dict.fromkeys(statements, False)

    def one(self, statement: str, params: Mapping[str, Any] | None = None) -> Row | None:
        found = super().one(statement, params)
        if not self._heard.get(statement, True):
            self._heard[statement] = True
            raise psycopg.OperationalError("server closed the connection unexpectedly")
        return found


def test_nothing_is_lost_with_an_answer(fresh_stack: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    stack = fresh_stack()
    worker = stack.parts["worker"].process
    assert worker is not None
    worker.terminate()
    worker.wait()
    supervisor = Supervisor(stack.settings, ["testbed.heavy"], open_blobs(stack.settings), lambda queue: None, [])
    monkeypatch.setattr(supervisor, "_durable", LosesAnswers(stack.settings.database_url, sql.SUCCEED, sql.CHECKPOINT))
    supervisor.start()
    with open_client(stack) as client:
        large = client.job("testbed", "misbehave", {"how": "large"}, wait=0)
        counting = client.job("testbed", "count", {"steps": 50, "seconds_per_step": 0.1}, wait=0)
        serving = threading.Thread(target=supervisor.serve, args=("testbed.heavy",))
        serving.start()
        until(lambda: counted(client, counting["id"]) > 0)
        supervisor.drain()
        serving.join()
        # What the first job saved is there, although it was told twice that the job is done.
        ended = client.get(f"/v1/jobs/{large['id']}").json()
        assert ended["status"] == "succeeded"
        assert len(client.get(f"/v1/files/{ended['result_file']}/content").content) > 2**20
        # And what the second kept, although it kept it twice.
        stack.parts["worker"].process = stack.parts["worker"].start()
        ended = client.wait(counting["id"])
        assert ended["status"] == "succeeded" and ended["result"]["resumed_from"] > 0


def test_a_database_restarted_under_load_is_503_and_then_whole(watched: Watched) -> None:
    stack, client = watched
    long = client.job("testbed", "count", {"steps": 60, "seconds_per_step": 0.1}, wait=0)["id"]
    accepted: list[str] = []
    answers: list[int] = []
    stop = threading.Event()

    def submit() -> None:
        with open_client(stack) as mine:
            while not stop.is_set():
                try:
                    answer = mine.post("/testbed/v1/noop", json={"payload": 1})
                except httpx.TransportError:
                    continue
                answers.append(answer.status_code)
                if answer.status_code == 202:
                    accepted.append(answer.json()["id"])
                time.sleep(0.02)

    threads = [threading.Thread(target=submit) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(1)
    before = len(accepted)
    os.kill(pid(stack, "postgres"), signal.SIGQUIT)  # PostgreSQL's immediate shutdown: recovery from the log follows
    until(lambda: len(accepted) > before + 20, 60)
    stop.set()
    for thread in threads:
        thread.join()
    assert set(answers) <= {202, 503}, set(answers)
    for job_id in [*accepted, long]:
        assert client.wait(job_id, 60)["status"] == "succeeded"


def test_a_search_killed_in_mid_way_repeats_no_trial(watched: Watched) -> None:
    stack, client = watched
    job = client.job("testbed", "minimise", {"trials": 30, "batch": 3, "seconds_per_trial": 0.2}, wait=0)
    until(lambda: client.get(f"/v1/jobs/{job['id']}").json()["trials"] is not None)
    for _ in range(2):
        time.sleep(1)
        os.kill(pid(stack, "worker"), signal.SIGKILL)
        time.sleep(1)
    ended = client.wait(job["id"], 100)
    assert (ended["status"], ended["result"]["trials"]) == ("succeeded", 30)
    trials = client.get("/v1/jobs", params={"parent": job["id"], "limit": 100}).json()["items"]
    assert sorted(trial["trial_number"] for trial in trials) == list(range(30))
    for trial in trials:
        types = [event["type"] for event in client.get(f"/v1/jobs/{trial['id']}/events").json()["items"]]
        assert types.count("succeeded") == 1


def test_a_post_whose_answer_was_lost_is_repeated_safely(watched: Watched) -> None:
    _, client = watched
    headers = {"Idempotency-Key": "lost-answer"}
    with pytest.raises(httpx.ReadTimeout):
        client.post("/testbed/v1/count", json={"steps": 30}, headers=headers | {"Prefer": "wait=5"}, timeout=0.3)
    again = client.post("/testbed/v1/count", json={"steps": 30}, headers=headers)
    assert again.status_code == 202
    assert len(client.get("/v1/jobs", params={"kind": "count"}).json()["items"]) == 1


def test_durability_is_on(watched: Watched) -> None:
    stack, _ = watched
    settings = dict(
        rows(
            stack,
            "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
        )
    )
    assert settings == {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
