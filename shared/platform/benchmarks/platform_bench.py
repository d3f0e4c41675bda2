"""`make bench-platform`: what durability costs, beside a bare FastAPI + Celery + Valkey app measured in the same run.

Both stand side by side and are measured in turn, so that a slow moment of the machine hits both. Ratios are medians over the
repetitions. QUICK=1 makes fewer and leaves out the demo. Writes build/bench/platform.json.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
from figures import QUICK, ROOT, Bound, Figures
from load import Target, median_seconds, per_second

from gristmill.local.stack import Stack
from gristmill.local.valkey import Valkey
from gristmill.queue import broker_url
from gristmill.settings import Limits, Settings
from gristmill.testing import free_port

TESTBED = ROOT / "shared/platform/tests/testbed"
REPETITIONS, ONE_BY_ONE, CLIENTS, EACH = (3, 100, 32, 10) if QUICK else (7, 300, 32, 40)
UPLOAD_BYTES = 2**30

os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(TESTBED), os.environ.get("PYTHONPATH")]))
sys.path.insert(0, str(TESTBED))


@contextmanager
def bare(folder: Path) -> Iterator[tuple[int, psutil.Process]]:
    """The bare app: its port and its API process."""
    valkey = Valkey(folder / "bare", folder / "bare.log")
    broker, port = valkey.start(), free_port()
    environment = os.environ | {"BARE_REDIS_URL": broker_url(valkey.url)}
    here = Path(__file__).parent
    quiet = {"cwd": here, "env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    worker = subprocess.Popen([sys.executable, "-m", "celery", "-A", "bare_app:celery", "worker", "-c", "2"], **quiet)  # type: ignore[call-overload]
    api = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "bare_app:app", "--port", str(port), "--no-access-log"], **quiet
    )  # type: ignore[call-overload]
    try:
        _until_answers(f"http://127.0.0.1:{port}/noop")
        yield port, psutil.Process(api.pid)
    finally:
        for process in (api, worker, broker):
            process.terminate()
            process.wait()


def _until_answers(address: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if httpx.post(address, json={}, timeout=35).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")


def compare(stack: Stack, folder: Path) -> dict[str, float]:
    """Round trip, throughput, call and CPU of the API, ours over the bare app's."""
    process = stack.parts["api"].process
    assert process is not None
    our_api = psutil.Process(process.pid)
    ours = Target.post(stack.port, "/testbed/v1/noop", {"payload": 1}, Prefer="wait=30")
    call = Target.post(stack.port, "/testbed/v1/calls/double", {"x": 1})
    with bare(folder) as (port, bare_api):
        theirs = Target.post(port, "/noop", {"payload": 1})
        rows = []
        for target in (ours, theirs, call):
            per_second(target, 4, 25)  # warm
        for _ in range(REPETITIONS):
            row = {
                "roundtrip": median_seconds(ours, ONE_BY_ONE), "bare_roundtrip": median_seconds(theirs, ONE_BY_ONE),
                "call": median_seconds(call, ONE_BY_ONE),
            }  # fmt: skip
            for name, target, api in (("", ours, our_api), ("bare_", theirs, bare_api)):
                before = sum(api.cpu_times()[:2])
                row[f"{name}throughput"] = per_second(target, CLIENTS, EACH)
                row[f"{name}cpu"] = (sum(api.cpu_times()[:2]) - before) / (CLIENTS * EACH)
            rows.append(row)
            print("  " + "  ".join(f"{name} {value:.4g}" for name, value in row.items()), flush=True)
    middle = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
    return {
        "roundtrip_p50_ratio": statistics.median(r["roundtrip"] / r["bare_roundtrip"] for r in rows),
        "throughput_ratio": statistics.median(r["throughput"] / r["bare_throughput"] for r in rows),
        "call_p50_ratio": statistics.median(r["call"] / r["bare_roundtrip"] for r in rows),
        "api_cpu_ratio": statistics.median(r["cpu"] / r["bare_cpu"] for r in rows),
        "roundtrip_p50_ms": 1000 * middle["roundtrip"], "bare_roundtrip_p50_ms": 1000 * middle["bare_roundtrip"],
        "call_p50_ms": 1000 * middle["call"], "jobs_per_s": middle["throughput"], "bare_jobs_per_s": middle["bare_throughput"],
        "api_rss_mb": our_api.memory_info().rss / 2**20,
    }  # fmt: skip


def upload(stack: Stack) -> dict[str, float]:
    """One upload of 1 GiB: speed, and how far the API's memory grew meanwhile."""
    process = stack.parts["api"].process
    assert process is not None
    api = psutil.Process(process.pid)
    before = peak = api.memory_info().rss
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.01):
            peak = max(peak, api.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    block = os.urandom(2**20)
    content = (block for _ in range(UPLOAD_BYTES // len(block)))
    started = time.perf_counter()
    answer = httpx.post(
        f"{stack.url}/v1/files", content=content, headers={"Content-Length": str(UPLOAD_BYTES)}, timeout=600
    )
    seconds = time.perf_counter() - started
    done.set()
    watcher.join()
    assert answer.status_code == 201, answer.text
    httpx.delete(f"{stack.url}/v1/files/{answer.json()['id']}")
    return {"upload_mb_per_s": UPLOAD_BYTES / 1e6 / seconds, "upload_rss_growth_mb": (peak - before) / 2**20}


def second_start(settings: Settings) -> dict[str, float]:
    started = time.perf_counter()
    with Stack(settings, port=free_port()) as stack:
        answer = httpx.post(f"{stack.url}/testbed/v1/noop", json={}, headers={"Prefer": "wait=30"}, timeout=40)
        assert answer.json()["status"] == "succeeded"
        return {"ready_seconds": time.perf_counter() - started}


def demo(folder: Path) -> dict[str, float]:
    """`make demo` in a fresh clone; packages are downloaded beforehand, so that the network is not measured."""
    clone, wheels = folder / "clone", folder / "wheels"
    subprocess.run(["git", "clone", "-q", ROOT, clone], check=True)
    local = [
        clone / part
        for part in ("shared/ml", "shared/platform", "openapi/clients/python", "services/compression-service")
    ]
    wanted = [requirement for path in local for requirement in _requirements(path)]
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "-d",
        wheels,
        "-c",
        clone / "constraints.txt",
        "setuptools>=77",
        *wanted,
    ]
    subprocess.run(pip, check=True, stderr=subprocess.DEVNULL)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}
    started = time.perf_counter()
    subprocess.run(["make", "-s", "demo"], cwd=clone, env=environment, check=True)
    return {"demo_seconds": time.perf_counter() - started}


def _requirements(package: Path) -> list[str]:
    import tomllib

    project = tomllib.loads((package / "pyproject.toml").read_text())["project"]
    optional = project.get("optional-dependencies", {})
    everything = [*project["dependencies"], *optional.get("embedded", []), *optional.get("service", [])]
    return [requirement for requirement in everything if not requirement.startswith("gristmill")]


def main() -> None:
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="gristmill-bench-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        limits = Limits(requests_per_second=10**6)
        settings = Settings(home=folder / "home", limits=limits, log_level="WARNING")
        with Stack(settings, port=free_port()) as stack:
            found |= compare(stack, folder)
            found |= upload(stack)
        found |= second_start(settings)
        if not QUICK:
            found |= demo(folder)
    figures = Figures("platform", BOUNDS)
    for name, value in found.items():
        figures.add(name, value)
    print()
    figures.print()
    figures.write()
    if not QUICK:
        packages = ("celery", "fastapi", "psycopg", "redis", "uvicorn")
        figures.keep(Path(__file__).parent / "results", packages, repetitions=REPETITIONS)


BOUNDS: dict[str, Bound] = {
    "roundtrip_p50_ratio": ("at most", 2.0), "throughput_ratio": ("at least", 0.6), "call_p50_ratio": ("at most", 1.2),
    "api_cpu_ratio": ("at most", 1.6), "api_rss_mb": ("at most", 180.0), "upload_rss_growth_mb": ("at most", 64.0),
}  # fmt: skip


if __name__ == "__main__":
    main()
