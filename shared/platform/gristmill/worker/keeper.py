"""Keeps one online worker running for each service that has calls or resources."""

import subprocess
import sys
import threading
import time

import structlog

log = structlog.get_logger("gristmill.worker")


class OnlineKeeper:
    """Starts online workers and starts again those that end."""

    def __init__(self, services: list[str]) -> None:
        self._services = services
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="online-keeper", daemon=True)

    def start(self) -> None:
        for service in self._services:
            self._launch(service)
        self._thread.start()

    def _launch(self, service: str) -> None:
        self._processes[service] = subprocess.Popen(
            [sys.executable, "-m", "gristmill.worker.online", service], stdin=subprocess.DEVNULL, start_new_session=True
        )

    def _watch(self) -> None:
        while not self._stopping.wait(0.5):
            for service, process in list(self._processes.items()):
                if process.poll() is not None and not self._stopping.is_set():
                    log.warning("online_worker_ended", service=service, status=process.returncode)
                    self._launch(service)

    def stop(self) -> None:
        self._stopping.set()
        for process in self._processes.values():
            process.terminate()
        deadline = time.monotonic() + 5
        for process in self._processes.values():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
