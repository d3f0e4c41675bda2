"""`docker compose up`, for real: the demo job through the gateway, more workers, every container restarted, and down.

Run by `make test-compose`; needs a Docker engine and the images (`docker compose build`).
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from gristmill_client import Gristmill

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "services/compression-service/data/yellow_taxi_10k.parquet"
KEY = "gm_rehearsal_of_the_first_key"
PORT = 8471
PARTS = ("redis", "postgres", "compression-api", "compression-worker", "dispatcher", "gateway")

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

ENVIRONMENT = os.environ | {
    "POSTGRES_PASSWORD": "rehearsal", "GRISTMILL_BOOTSTRAP_KEY": KEY, "GRISTMILL_PORT": f"127.0.0.1:{PORT}",
    "COMPOSE_PROJECT_NAME": "gristmill-rehearsal",
}  # fmt: skip


def docker_compose() -> list[str]:
    """The command, as plugin or as program of its own. Skips, with the reason, where there is no engine."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if (
            shutil.which(command[0])
            and subprocess.run([*command, "version"], capture_output=True, check=False).returncode == 0
        ):
            break
    else:
        pytest.skip("there is no docker compose here")
    if subprocess.run(["docker", "info"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no Docker engine answers here")
    return command


def compose(*arguments: str) -> str:
    done = subprocess.run(
        [*docker_compose(), *arguments], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def mill() -> Iterator[Gristmill]:
    compose("down", "--volumes", "--remove-orphans")
    compose("up", "--detach", "--no-build", "--wait")
    try:
        with Gristmill(f"http://127.0.0.1:{PORT}", KEY) as client:
            yield client
    finally:
        compose("down", "--volumes", "--timeout", "10")


def demo_job(mill: Gristmill) -> None:
    result = mill.compression.compress(file=TABLE).wait(timeout=120).result
    assert result.bytes_out < result.bytes_plain
    query = mill.compression.query(sql="SELECT count(*) FROM trips", tables={"trips": result.file})
    assert query.wait(timeout=120).result.rows == [[9_999]]


def eventually_answers(mill: Gristmill) -> None:
    deadline = time.monotonic() + 90
    while True:
        try:
            next(mill.jobs(), None)
            return
        except Exception:
            assert time.monotonic() < deadline
            time.sleep(0.5)


def test_the_demo_job_through_the_gateway(mill: Gristmill) -> None:
    demo_job(mill)


def test_keys_are_demanded(mill: Gristmill) -> None:
    assert httpx.get(f"http://127.0.0.1:{PORT}/v1/jobs").status_code == 401


def test_events_come_through_unbuffered(mill: Gristmill) -> None:
    job = mill.compression.compress(file=TABLE)
    assert [event["type"] for event in job.events() if event["type"] != "progress"] == [
        "queued",
        "started",
        "succeeded",
    ]


def test_an_upload_past_nginx_limits_passes(mill: Gristmill, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(os.urandom(20 * 2**20))
    file = mill.upload(large)
    assert mill.download(file, tmp_path / "back.bin").read_bytes() == large.read_bytes()


def test_more_workers(mill: Gristmill) -> None:
    compose("up", "--detach", "--no-build", "--wait", "--scale", "compression-worker=3")
    table = mill.upload(TABLE)
    jobs = [mill.compression.compress(file=table, seed=seed) for seed in range(12)]
    workers = set()
    for job in jobs:
        job.wait(timeout=120)
        workers |= {event["data"]["worker"] for event in job.events() if event["type"] == "started"}
    assert len(workers) > 1


@pytest.mark.parametrize("part", PARTS)
def test_every_container_may_be_restarted(mill: Gristmill, part: str) -> None:
    job = mill.compression.compress(file=TABLE)
    compose("restart", "--timeout", "10", part)
    eventually_answers(mill)
    assert job.wait(timeout=120).status == "succeeded"
    demo_job(mill)


def test_nothing_runs_as_root(mill: Gristmill) -> None:
    for part in ("compression-api", "compression-worker", "dispatcher"):
        assert compose("exec", "-T", part, "id", "-u").strip() == "10001"
