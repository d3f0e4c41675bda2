"""The client and the command, against a real stack."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from gristmill.local.stack import Stack
from gristmill_client import Gristmill, GristmillError, JobFailedError
from gristmill_client.generated.api.compression import compression_submit_compress
from gristmill_client.generated.models import CompressJob, CompressSpec

TABLE = Path(__file__).resolve().parents[4] / "services/compression-service/data/yellow_taxi_10k.parquet"


@pytest.fixture
def mill(stack: Stack) -> Gristmill:
    return Gristmill(stack.url)


def test_upload_run_and_download(mill: Gristmill, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    file = mill.upload(TABLE, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (TABLE.stat().st_size, TABLE.stat().st_size)
    job = mill.run("compression", "compress", {"input": file["id"]}, labels={"from": "client"})
    path = mill.download(job["result"]["file"], tmp_path / "out.parquet")
    assert path.stat().st_size == job["result"]["bytes_out"]
    answer = mill.call("compression", "query", {"sql": "SELECT count(*) FROM taxi", "tables": {"taxi": file["id"]}})
    assert answer["rows"] == [[job["result"]["rows"]]]
    assert [a["id"] for a in mill.artifacts(job["id"])] == [job["result"]["file"]]
    assert job["id"] in {j["id"] for j in mill.jobs(label=["from=client"])}
    assert [e["type"] for e in mill.events(job["id"])][-1] == "succeeded"


def test_typed_requests_on_the_same_connection(mill: Gristmill) -> None:
    file = mill.upload(TABLE)
    job = compression_submit_compress.sync(client=mill.api, body=CompressSpec(input_=file["id"]), prefer="wait=60")
    assert isinstance(job, CompressJob)
    assert job.status == "succeeded"
    assert job.result is not None
    assert job.result.verified


def test_resources(mill: Gristmill) -> None:
    counter = mill.create("testbed", "counters", {"start": 2})["id"]
    assert [mill.operate("testbed", "counters", counter, "add", {"by": 3})["value"] for _ in range(2)] == [5, 8]


def test_problems_and_failures_are_exceptions(mill: Gristmill) -> None:
    with pytest.raises(GristmillError, match="no column 'x'") as refused:
        mill.submit("compression", "compress", {"input": mill.upload(TABLE)["id"], "keep_raw": ["x"]})
    assert refused.value.status == 422
    with pytest.raises(JobFailedError, match="third column"):
        mill.run("testbed", "misbehave", {"how": "invalid"})
    job = mill.submit("testbed", "count", {"steps": 1000})
    with pytest.raises(TimeoutError):
        mill.wait(job["id"], timeout=0.5)
    mill.cancel(job["id"])


@pytest.fixture
def busy() -> Iterator[tuple[str, list[str]]]:
    """A server that asks to come again in a second, twice; its address, and the idempotency keys that it was sent."""
    keys = list[str]()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            keys.append(self.headers["Idempotency-Key"])
            done = len(keys) > 2
            body = json.dumps({"id": "job_1"} if done else {"detail": "It is still being inspected."}).encode()
            self.send_response(202 if done else 409)
            self.send_header("Retry-After", "1")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", keys
        server.shutdown()


def test_what_may_be_tried_again_shortly_is(busy: tuple[str, list[str]]) -> None:
    url, keys = busy
    with Gristmill(url, timeout=0.5) as hasty, pytest.raises(GristmillError, match="being inspected") as refused:
        hasty.submit("compression", "compress", {})
    assert refused.value.retry_after == 1 and len(keys) == 1
    with Gristmill(url) as mill:
        assert mill.submit("compression", "compress", {})["id"] == "job_1"
    assert len(keys) == 3 and keys[1] == keys[2] != keys[0]


def command(stack: Stack, *arguments: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"GRISTMILL_URL": stack.url, "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "gristmill_client.cli", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_submits_and_saves(stack: Stack, tmp_path: Path) -> None:
    done = command(
        stack, "submit", "compression", "compress", "--file", TABLE, "seed=3", "--label", "by=shell", "-o", tmp_path
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["verified"] is True
    assert [path.name for path in tmp_path.iterdir()] == ["yellow_taxi_10k.virtual.parquet"]
    listed = command(stack, "jobs", "--label", "by=shell", "--json")
    assert json.loads(listed.stdout.splitlines()[0])["spec"]["seed"] == 3
    spec = ["sql=SELECT count(*) AS n FROM trips", "--file", f"tables.trips={TABLE}"]
    assert json.loads(command(stack, "submit", "compression", "query", *spec).stdout)["rows"] == [[9_999]]


def test_exit_codes_and_words(stack: Stack, tmp_path: Path) -> None:
    failed = command(stack, "submit", "testbed", "misbehave", "how=invalid")
    assert (failed.returncode, "third column" in failed.stderr) == (1, True)
    refused = command(stack, "submit", "testbed", "count", "steps=-1")
    assert (refused.returncode, "/steps" in refused.stderr or "greater" in refused.stderr) == (3, True)
    assert command(stack, "submit", "testbed", "noop", "not a pair").returncode == 2
    assert command(stack, "submit", "compression", "compress", "--file", tmp_path / "missing").returncode == 2
    away = command(stack, "jobs", "--url", "http://127.0.0.1:9")
    assert (away.returncode, "cannot be reached" in away.stderr) == (4, True)
    for done in (failed, refused, away):
        assert "Traceback" not in done.stderr


def test_files_and_watch(stack: Stack, tmp_path: Path) -> None:
    uploaded = command(stack, "files", "--upload", TABLE).stdout.split()[0]
    assert command(stack, "files", "--download", uploaded, "-o", tmp_path).returncode == 0
    assert (tmp_path / TABLE.name).read_bytes() == TABLE.read_bytes()
    assert TABLE.name in command(stack, "files").stdout
    job = Gristmill(stack.url).submit("testbed", "count", {"steps": 3})
    watched = command(stack, "watch", job["id"])
    assert json.loads(watched.stdout)["counted"] == 3
