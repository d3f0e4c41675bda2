"""The client and the command, against a real stack."""

import asyncio
import inspect
import json
import math
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from gristmill.local.stack import Stack
from gristmill_client import (
    AsyncGristmill,
    ConflictError,
    Gristmill,
    GristmillError,
    InvalidRequestError,
    JobCancelledError,
    JobFailedError,
    NotFoundError,
    TooManyRequestsError,
    UnreachableError,
)

TABLE = Path(__file__).resolve().parents[4] / "services/compression-service/data/yellow_taxi_10k.parquet"


@pytest.fixture
def mill(stack: Stack) -> Iterator[Gristmill]:
    with Gristmill(stack.url) as client:
        yield client


def test_in_a_line(mill: Gristmill, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = mill.compression.compress(file=TABLE).wait(progress=True).download(tmp_path / "out.parquet")
    assert pq.read_table(path).num_rows == 9_999
    assert capsys.readouterr().out == ""


def test_upload_submit_and_download(mill: Gristmill, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    file = mill.upload(TABLE, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (TABLE.stat().st_size, TABLE.stat().st_size)
    job = mill.compression.compress(file=file, codec="gzip", labels={"from": "client"}).wait()
    assert job.result.verified and job.view["spec"]["codec"] == "gzip"
    path = mill.download(job.result.file, tmp_path / "out.parquet")
    assert path.stat().st_size == job.result.bytes_out
    answer = mill.compression.calls.query(sql="SELECT count(*) FROM taxi", tables={"taxi": path})
    assert answer.rows == [[job.result.rows]]
    assert [own.id for own in job.files()] == [job.result.file]
    assert job.id in {own.id for own in mill.jobs(labels={"from": "client"})}
    assert [event["type"] for event in job.events()][-1] == "succeeded"
    assert mill.file(file).table is not None
    assert len(mill.preview(file).rows) > 3
    again = mill.job(job.id)
    assert again.result["bytes_out"] == job.result.bytes_out
    assert next(mill.files()).id


def test_with_a_key_of_ones_own_it_is_one_job(mill: Gristmill) -> None:
    file = mill.upload(TABLE)
    first = mill.compression.analyze(file=file, idempotency_key="nightly")
    assert mill.compression.analyze(file=file, idempotency_key="nightly").id == first.id
    with pytest.raises(InvalidRequestError, match="Idempotency-Key"):
        mill.compression.analyze(file=file, objective="size", idempotency_key="nightly")


def test_tasks_do_the_same(stack: Stack, tmp_path: Path) -> None:
    async def both() -> list[int]:
        async with AsyncGristmill(stack.url) as mill:
            jobs = [await mill.compression.compress(file=str(TABLE), seed=seed) for seed in (1, 2)]
            await asyncio.gather(*(job.wait() for job in jobs))
            await jobs[0].download(tmp_path)
            assert [event["type"] async for event in jobs[0].events()][-1] == "succeeded"
            assert jobs[0].id in [job.id async for job in mill.jobs(service="compression")]
            return [job.result.rows for job in jobs]

    assert asyncio.run(both()) == [9_999, 9_999]
    assert [path.name for path in tmp_path.iterdir()] == ["yellow_taxi_10k.virtual.parquet"]


def test_what_lives_on_the_server(mill: Gristmill) -> None:
    study = mill.hpo.studies.create(parameters=[{"name": "x", "low": 0, "high": 1}], sampler="random")
    asked = study.ask(count=2)
    study.tell(trials=[{"number": own.number, "values": [own.parameters["x"]]} for own in asked.trials])
    assert study.best().complete == 2
    assert len(mill.hpo.studies.get(study.id).state.trials) == 2
    assert study.id in [own.id for own in mill.hpo.studies.list()]
    study.delete()
    with pytest.raises(NotFoundError):
        study.refresh()


def test_services_that_it_was_not_made_for(mill: Gristmill) -> None:
    assert mill.submit("testbed", "count", {"steps": 3}).wait().result["counted"] == 3
    counter = mill.create("testbed", "counters", {"start": 2})["id"]
    assert [mill.operate("testbed", "counters", counter, "add", {"by": 3})["value"] for _ in range(2)] == [5, 8]


def test_problems_and_failures_are_exceptions(mill: Gristmill, tmp_path: Path) -> None:
    file = mill.upload(TABLE)
    with pytest.raises(InvalidRequestError, match="no column 'x'") as refused:
        mill.compression.compress(file=file, keep_raw=["x"])
    assert (refused.value.status, refused.value.errors[0]["pointer"]) == (422, "/keep_raw/0")
    assert refused.value.type == "urn:gristmill:problem:invalid-request"
    with pytest.raises(JobFailedError, match="third column"):
        mill.submit("testbed", "misbehave", {"how": "invalid"}).wait()
    with pytest.raises(FileNotFoundError):
        mill.compression.compress(file=tmp_path / "missing.parquet")
    with pytest.raises(UnreachableError, match="cannot be reached"):
        Gristmill("http://127.0.0.1:9", patience=0.3).usage()
    with pytest.raises(NotFoundError):
        mill.job("job_01kb5w0y7m8q2v3x4z5a6b7c8d")


def test_a_job_that_is_not_done(mill: Gristmill, tmp_path: Path) -> None:
    job = mill.submit("testbed", "count", {"steps": 1000})
    with pytest.raises(TimeoutError):
        job.wait(timeout=0.5)
    with pytest.raises(GristmillError, match="wait for it"):
        _ = job.result
    job.cancel()
    with pytest.raises(JobCancelledError):
        job.wait(timeout=20)
    with pytest.raises(GristmillError, match="has made none"):
        job.download(tmp_path / "nothing")
    job.delete()


def test_every_field_of_every_kind_is_a_parameter() -> None:
    document = json.loads((Path(__file__).resolve().parents[3] / "gristmill.json").read_text())
    schemas, mill = document["components"]["schemas"], Gristmill("http://127.0.0.1:9")
    for path, item in document["paths"].items():
        service, _, *rest = path.split("/")[1:]
        if len(rest) == 1 and path != "/v1/keys" and "requestBody" in item.get("post", {}) and "get" not in item:
            spec = item["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
            method = getattr(getattr(mill, service), rest[0].replace("-", "_"))
            names = {"file" if name == "input" else name for name in schemas[spec]["properties"]}
            assert names < inspect.signature(method).parameters.keys(), path


Answer = tuple[int, dict[str, str], bytes]


@contextmanager
def scripted(
    *script: Callable[[BaseHTTPRequestHandler], Answer | None],
) -> Iterator[tuple[str, list[BaseHTTPRequestHandler]]]:
    """A server that answers by a script, a line a request; None breaks the connection. Its address, and what it was asked."""
    asked = list[BaseHTTPRequestHandler]()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked.append(self)
            answer = script[min(len(asked), len(script)) - 1](self)
            self.close_connection = True
            if answer is not None:
                status, headers, body = answer
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body)), "Connection": "close"} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        do_GET = do_POST = do_DELETE = answer  # noqa: N815

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def says(value: object, status: int = 200, **headers: str) -> Callable[[object], Answer]:
    return lambda _: (
        status,
        {name.replace("_", "-"): own for name, own in headers.items()},
        json.dumps(value).encode(),
    )


def breaks(_: object) -> None:
    return None


def events(*found: tuple[int, str]) -> Callable[[object], Answer]:
    """A stream that ends before its time."""
    text = "".join(
        f'event: {kind}\ndata: {{"seq": {seq}, "type": "{kind}", "data": {{"words": "a\u2028b"}}}}\n\n'
        for seq, kind in found
    )
    return lambda _: (200, {"Content-Type": "text/event-stream", "Content-Length": "100000"}, text.encode())


RUNNING = {"id": "job_1", "status": "running", "result": None}
DONE = RUNNING | {"status": "succeeded", "result": {"value": None}, "non_finite": ["/value"]}


def test_what_may_be_tried_again_shortly_is() -> None:
    inspected = says({"detail": "It is still being inspected."}, 409, Retry_After="1")
    with scripted(inspected) as (url, asked), Gristmill(url, patience=0.5) as hasty:
        with pytest.raises(ConflictError, match="being inspected") as refused:
            hasty.submit("compression", "compress", {})
        assert refused.value.retry_after == 1 and len(asked) == 1
    with scripted(inspected, breaks, says(RUNNING, 202)) as (url, asked), Gristmill(url) as mill:
        assert mill.submit("compression", "compress", {}).id == "job_1"
        assert len({own.headers["Idempotency-Key"] for own in asked}) == 1 and len(asked) == 3


def test_what_would_be_done_twice_is_not_tried_again() -> None:
    with scripted(breaks) as (url, asked), Gristmill(url) as mill, pytest.raises(UnreachableError):
        mill.create_key("ci")
    assert len(asked) == 1
    full = says({"detail": "There is no room."}, 429)
    with scripted(full) as (url, asked), Gristmill(url) as mill, pytest.raises(TooManyRequestsError):
        mill.submit("compression", "compress", {})
    assert len(asked) == 1


def test_what_is_gone_was_deleted() -> None:
    with scripted(breaks, says({"detail": "There is none."}, 404)) as (url, asked), Gristmill(url) as mill:
        mill.delete_file("file_01kb5w0y7m8q2v3x4z5a6b7c8d")
        assert len(asked) == 2


def test_a_download_goes_on_where_it_broke(tmp_path: Path) -> None:
    content = os.urandom(3_000_000)

    def half(_: BaseHTTPRequestHandler) -> Answer:
        return 200, {"ETag": '"a"', "Content-Length": str(len(content))}, content[:2_000_000]

    def rest(asked: BaseHTTPRequestHandler) -> Answer:
        begin = int(asked.headers["Range"].removeprefix("bytes=").removesuffix("-"))
        assert asked.headers["If-Range"] == '"a"'
        return 206, {"ETag": '"a"'}, content[begin:]

    with scripted(half, breaks, rest) as (url, asked), Gristmill(url) as mill:
        mill.download("file_01kb5w0y7m8q2v3x4z5a6b7c8d", tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == content and len(asked) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    with (
        scripted(half, says({"detail": "gone"}, 404)) as (url, _),
        Gristmill(url) as mill,
        pytest.raises(NotFoundError),
    ):
        mill.download("file_01kb5w0y7m8q2v3x4z5a6b7c8d", tmp_path / "y")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_no_event_is_lost_when_a_stream_breaks() -> None:
    script = (
        says(RUNNING), events((1, "queued"), (2, "started")), says(DONE), says({}, 502), says(DONE), events((3, "progress")), says(DONE),
        events((4, "succeeded")),
    )  # fmt: skip
    with scripted(*script) as (url, asked), Gristmill(url) as mill:
        assert [own["type"] for own in mill.job("job_1").events()] == ["queued", "started", "progress", "succeeded"]
    assert [own.headers["Last-Event-ID"] for own in asked if own.headers["Last-Event-ID"]] == ["0", "2", "2", "3"]


def test_waiting_survives_a_server_that_restarts() -> None:
    with scripted(says(RUNNING), says({}, 500), says({}, 504), breaks, says(DONE)) as (url, _), Gristmill(url) as mill:
        assert math.isnan(mill.job("job_1").wait().result["value"])


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
    watched = command(stack, "watch", job.id)
    assert json.loads(watched.stdout)["counted"] == 3
