"""`gristmill up`: the whole platform on this machine, started, watched and stopped together."""

import fcntl
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import httpx

from gristmill.local.postgres import Postgres
from gristmill.local.processes import STOP_WITH_PARENT
from gristmill.local.valkey import Valkey
from gristmill.settings import Settings

_RESTART_PAUSE_SECONDS = 0.5
_READY_SECONDS = 60.0
Popen = subprocess.Popen[bytes]


class AlreadyRunningError(RuntimeError):
    """Another stack has this home."""


@dataclass
class _Part:
    """A process of the stack. `stop_signal` ends it in good order."""

    name: str
    start: Callable[[], Popen]
    stop_signal: signal.Signals
    process: Popen | None = None
    restarts: list[float] = field(default_factory=list)


class Stack:
    """The embedded stack. Use as a context manager, or `start`, `watch` and `stop`.

    Args:
        settings: `home` says where state lives; the database and broker addresses are filled in here.
        host, port: where the API listens.
    """

    def __init__(self, settings: Settings, *, host: str = "127.0.0.1", port: int = 8000) -> None:
        self.host, self.port = host, port
        self._home = settings.home.absolute()
        self._logs = self._home / "logs"
        digest = hashlib.sha256(str(self._home).encode()).hexdigest()[:12]
        sockets = Path(tempfile.gettempdir()) / f"gristmill-{digest}"
        self._postgres = Postgres(self._home / "postgres", sockets / "pg", self._logs / "postgres.log")
        self._valkey = Valkey(sockets / "valkey", self._logs / "valkey.log")
        self.settings = settings.model_copy(
            update={"home": self._home, "database_url": self._postgres.url, "redis_url": self._valkey.url}
        )
        self._stopping = threading.Event()
        self._lock: IO[str] | None = None
        self._ready_file = self._home / "worker.ready"
        self.parts = {
            part.name: part
            for part in (
                _Part("postgres", self._postgres.start, signal.SIGINT),
                _Part("valkey", self._valkey.start, signal.SIGTERM),
                _Part("api", lambda: self._python("api", "--host", host, "--port", str(port)), signal.SIGTERM),
                _Part("dispatcher", lambda: self._python("dispatcher"), signal.SIGTERM),
                _Part("worker", lambda: self._python("worker"), signal.SIGTERM),
            )
        }

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    def __enter__(self) -> "Stack":
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start everything and return when jobs can run. Raises RuntimeError when a part does not come up."""
        self._take_home()
        try:
            self._ready_file.unlink(missing_ok=True)
            starting = threading.Thread(target=self._start_part, args=("valkey",))
            starting.start()
            self._start_part("postgres")
            starting.join()
            self._migrate()
            for name in ("api", "worker", "dispatcher"):
                self._start_part(name)
            self._wait_until_ready()
        except BaseException:
            self.stop()
            raise

    def _take_home(self) -> None:
        self._logs.mkdir(parents=True, exist_ok=True)
        self._lock = (self._home / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            raise AlreadyRunningError(f"A Gristmill is already running on {self._home}.") from error

    def _migrate(self) -> None:
        from gristmill.store.migrate import migrate

        migrate(self.settings)

    def _start_part(self, name: str) -> None:
        part = self.parts[name]
        part.process = part.start()

    def environment(self) -> dict[str, str]:
        """The variables that point another process at this stack."""
        return os.environ | self.settings.as_environment()

    def _python(self, *command: str) -> Popen:
        log = (self._logs / f"{command[0]}.log").open("ab")
        with log:
            return subprocess.Popen(
                [sys.executable, "-m", "gristmill.cli", *command], stdin=subprocess.PIPE, stdout=log, stderr=log,
                env=self.environment() | {STOP_WITH_PARENT: "1", "GRISTMILL_READY_FILE": str(self._ready_file)},
                start_new_session=True,
            )  # fmt: skip

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _READY_SECONDS
        while time.monotonic() < deadline:
            for name, part in self.parts.items():
                if part.process is not None and part.process.poll() is not None:
                    raise RuntimeError(f"{name} ended at once; its log is {self._logs / name}.log")
            if self._ready_file.exists() and self._api_ready():
                return
            time.sleep(0.03)
        raise RuntimeError(f"not ready within {_READY_SECONDS:.0f} seconds; the logs are in {self._logs}")

    def _api_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/readyz", timeout=2).status_code == 200
        except httpx.TransportError:
            return False

    def watch(self) -> None:
        """Start again whatever ends by itself, until `request_stop`."""
        while not self._stopping.wait(0.2):
            for part in self.parts.values():
                if part.process is not None and part.process.poll() is not None and not self._stopping.is_set():
                    self._restart(part)

    def _restart(self, part: _Part) -> None:
        recent = [moment for moment in part.restarts if time.monotonic() - moment < 60]
        part.restarts = [*recent, time.monotonic()]
        self._stopping.wait(min(10.0, _RESTART_PAUSE_SECONDS * 2 ** len(recent)))
        if not self._stopping.is_set():
            part.process = part.start()

    def request_stop(self) -> None:
        self._stopping.set()

    def stop(self) -> None:
        """Stop everything in good order: the doors, the workers, then what they stand on."""
        self._stopping.set()
        for names in (("api", "worker", "dispatcher"), ("valkey", "postgres")):
            running = [part for name in names if (part := self.parts[name]).process is not None]
            for part in running:
                assert part.process is not None
                if part.process.poll() is None:
                    part.process.send_signal(part.stop_signal)
            for part in running:
                assert part.process is not None
                self._reap(part.process)
                part.process = None
        if self._lock is not None:
            self._lock.close()

    @staticmethod
    def _reap(process: Popen) -> None:
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stdin is not None:
            process.stdin.close()
