"""`gristmill up` as a process: it starts, says where, and leaves nothing running however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import psutil
import pytest

from gristmill.testing import free_port


def start_up(home: Path, port: int) -> subprocess.Popen[str]:
    environment = os.environ | {"GRISTMILL_HOME": str(home)}
    process = subprocess.Popen(
        [sys.executable, "-m", "gristmill_client.cli", "up", "--port", str(port)],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Ready: "):
            assert f"http://127.0.0.1:{port}" in line
            return process
    raise AssertionError("".join(lines))


def family(process: subprocess.Popen[str]) -> list[psutil.Process]:
    return psutil.Process(process.pid).children(recursive=True)


def gone(processes: list[psutil.Process], seconds: float = 20) -> bool:
    _, alive = psutil.wait_procs(processes, timeout=seconds)
    return not [p for p in alive if p.status() != psutil.STATUS_ZOMBIE]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_stop_everything(tmp_path: Path, number: signal.Signals) -> None:
    process = start_up(tmp_path / "home", free_port())
    started = family(process)
    assert len(started) >= 5
    process.send_signal(number)
    assert process.wait(30) == 0
    assert gone(started)


def test_the_start_after_a_kill_stops_what_was_left(tmp_path: Path) -> None:
    port = free_port()
    process = start_up(tmp_path / "home", port)
    left = family(process)
    job = httpx.post(
        f"http://127.0.0.1:{port}/testbed/v1/noop", json={"payload": "kept"}, headers={"Prefer": "wait=10"}
    ).json()
    process.kill()
    process.wait()
    python = [p for p in left if p.is_running() and "python" in p.name()]
    assert gone(python), "the API, the dispatcher and the worker end with their parent"
    again = start_up(tmp_path / "home", port)
    try:
        assert gone(left), "the database and the broker of the earlier run are stopped by the next"
        assert httpx.get(f"http://127.0.0.1:{port}/v1/jobs/{job['id']}").json()["result"] == {"payload": "kept"}
    finally:
        again.terminate()
        again.wait(30)


def test_two_on_one_home_are_refused_in_words(tmp_path: Path) -> None:
    process = start_up(tmp_path / "home", free_port())
    try:
        second = subprocess.run(
            [sys.executable, "-m", "gristmill_client.cli", "up", "--port", str(free_port())],
            env=os.environ | {"GRISTMILL_HOME": str(tmp_path / "home")}, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert second.returncode == 1
        assert "already running" in second.stderr
    finally:
        process.terminate()
        process.wait(30)


def test_without_keys_only_loopback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gristmill_client.cli", "up", "--host", "0.0.0.0"],
        env=os.environ | {"GRISTMILL_HOME": str(tmp_path)}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "loopback" in done.stderr
