"""Fixtures for the tests of the platform and of every service: a real embedded stack, shared by a test session.

Use with `pytest_plugins = ["gristmill.testing"]`.
"""

import io
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.local.stack import Stack
from gristmill.settings import Settings


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class StackClient(httpx.Client):
    """HTTP to a stack, with the few moves that tests make all the time."""

    def job(self, service: str, kind: str, spec: dict[str, Any], *, wait: int = 30, **query: Any) -> dict[str, Any]:
        """Submit and wait; the job as it is then."""
        answer = self.post(
            f"/{service}/v1/{kind}", json=spec, params=query, headers={"Prefer": f"wait={wait}"} if wait else {}
        )
        assert answer.status_code in (200, 202), answer.text
        job: dict[str, Any] = answer.json()
        return job

    def wait(self, job_id: str, seconds: int = 60) -> dict[str, Any]:
        job: dict[str, Any] = self.get(
            f"/v1/jobs/{job_id}", headers={"Prefer": f"wait={seconds}"}, timeout=seconds + 10
        ).json()
        return job

    def upload(self, content: bytes | Path, name: str) -> dict[str, Any]:
        body = content.read_bytes() if isinstance(content, Path) else content
        answer = self.post("/v1/files", content=body, params={"name": name})
        assert answer.status_code == 201, answer.text
        file: dict[str, Any] = answer.json()
        return file

    def ended(self, service: str, kind: str, spec: dict[str, Any], seconds: int = 170, **query: Any) -> dict[str, Any]:
        """Submit, and wait for a job that takes a while."""
        return self.wait(self.job(service, kind, spec, wait=0, **query)["id"], seconds)

    def upload_table(self, table: pa.Table) -> str:
        """As Parquet; the file's id."""
        buffer = io.BytesIO()
        pq.write_table(table, buffer)
        return str(self.upload(buffer.getvalue(), "table.parquet")["id"])

    def table(self, file_id: str) -> pa.Table:
        """Of a Parquet file."""
        return pq.read_table(io.BytesIO(self.get(f"/v1/files/{file_id}/content").content))

    def inspected(self, file_id: str, seconds: float = 20) -> dict[str, Any]:
        """The file once its inspection has ended."""
        deadline = time.monotonic() + seconds
        while True:
            file: dict[str, Any] = self.get(f"/v1/files/{file_id}").json()
            if file["inspection"] != "pending" or time.monotonic() > deadline:
                return file
            time.sleep(0.02)


def kill_worker(stack: Stack) -> None:
    """At once, with all that it runs."""
    worker = stack.parts["worker"].process
    assert worker is not None
    os.killpg(worker.pid, signal.SIGKILL)


def past(share: float) -> Callable[[dict[str, Any]], bool]:
    """Whether a job is so far."""
    return lambda job: job["progress"]["fraction"] >= share


def finished(trials: int) -> Callable[[dict[str, Any]], bool]:
    """Whether so many of a job's trials have ended."""
    return lambda job: bool(job["trials"]) and job["trials"]["finished"] >= trials


def interrupted(
    stack: Stack,
    client: StackClient,
    service: str,
    kind: str,
    spec: dict[str, Any],
    when: Callable[[dict[str, Any]], bool],
) -> dict[str, Any]:
    """The end of a job whose worker is killed in mid way. The stack must be watched, so that another worker starts."""
    job = client.job(service, kind, spec, wait=0)
    deadline = time.monotonic() + 90
    while not when(client.get(f"/v1/jobs/{job['id']}").json()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    kill_worker(stack)
    return client.wait(job["id"], 170)


def open_client(stack: Stack, **arguments: Any) -> StackClient:
    return StackClient(base_url=stack.url, timeout=60, **arguments)


def key_of(stack: Stack, tenant: str, *options: str) -> str:
    """A new key of a tenant, which is made if need be; as an operator makes it."""
    command = [str(Path(sys.executable).with_name("gristmill")), "keys", "create", "test", "--tenant", tenant, *options]
    made = subprocess.run(command, env=stack.environment(), capture_output=True, text=True, check=True)
    return made.stdout.strip()


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """An embedded stack with every installed service, for tests that leave it as they found it."""
    with make_stack(tmp_path_factory.mktemp("stack")) as running:
        yield running


@pytest.fixture
def client(stack: Stack) -> Iterator[StackClient]:
    with open_client(stack) as http:
        yield http


def make_stack(home: Path, **settings: Any) -> Stack:
    """A stack of its own, quick to notice what is wrong, for tests that hurt it."""
    defaults: dict[str, Any] = {"lease_seconds": 3.0, "poll_seconds": 0.3, "cancel_grace_seconds": 1.5, "slots": 2}
    return Stack(Settings(home=home, **(defaults | settings)), port=free_port())


@pytest.fixture
def fresh_stack(tmp_path: Path) -> Iterator[Callable[..., Stack]]:
    """Starts stacks of the test's own; settings are passed on. They are stopped at the end.

    What dies of a stack that is `watched` is started again.
    """
    running: list[Stack] = []

    def start(*, watched: bool = False, **settings: Any) -> Stack:
        stack = make_stack(tmp_path / f"stack{len(running)}", **settings)
        stack.start()
        if watched:
            threading.Thread(target=stack.watch, daemon=True).start()
        running.append(stack)
        return stack

    yield start
    for stack in running:
        stack.stop()
