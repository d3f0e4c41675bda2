"""What goes wrong: kills, stalls, a broker that forgets, a full disk, a store that is away, clocks that jump."""

import collections
import contextlib
import os
import random
import signal
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import redis
from proxy import FaultyProxy

from gristmill.local.stack import Stack

_PAUSE = (1.5, 5.0)  # seconds from one fault to the next
_LONGER_THAN_LEASE = 1.6


class FullDisk:
    """A small file system of its own under the file store, that can be filled. Needs leave to mount.

    Attributes:
        available: whether there is such leave here.
    """

    _MEGABYTES = 192

    def __init__(self, folder: Path) -> None:
        self._folder, self._balloon = folder, folder / ".incoming/balloon"
        folder.mkdir(parents=True, exist_ok=True)
        options = f"size={self._MEGABYTES}m,mode=0755"
        command = ["mount", "-t", "tmpfs", "-o", options, "campaign", str(folder)]
        self.available = subprocess.run(command, capture_output=True, check=False).returncode == 0

    def fill(self) -> None:
        with contextlib.suppress(OSError), self._balloon.open("wb") as file:
            while True:
                file.write(bytes(2**16))
                file.flush()

    def empty(self) -> None:
        self._balloon.unlink(missing_ok=True)

    def close(self) -> None:
        if self.available:
            subprocess.run(["umount", "--lazy", str(self._folder)], capture_output=True, check=False)


class Chaos:
    """One fault after another, drawn from the seed, until it is stopped; then everything is as it should be again.

    Attributes:
        injected: how many there were of each kind.
    """

    def __init__(
        self,
        stack: Stack,
        seed: int,
        *,
        door: FaultyProxy,
        store: FaultyProxy | None,
        disk: FullDisk | None,
        clock: Path,
    ) -> None:
        self._stack, self._random = stack, random.Random(seed)
        self._door, self._store, self._disk, self._clock = door, store, disk, clock
        self.injected: collections.Counter[str] = collections.Counter()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="chaos")
        self._faults: dict[str, Callable[[], None]] = {
            "worker killed": lambda: self._kill("worker"),
            "a job's process crashed": self._crash_child,
            "worker stopped beyond its lease": self._stall,
            "dispatcher killed": lambda: self._kill("dispatcher"),
            "API killed": lambda: self._kill("api"),
            "broker emptied": self._empty_broker,
            "broker killed": lambda: self._kill("valkey"),
            "database killed": lambda: self._kill("postgres"),
            "callers' connections reset": self._reset_callers,
            "worker's clock jumped": self._jump,
        }
        if disk is not None and disk.available:
            self._faults["disk full"] = self._fill_disk
        if store is not None:
            self._faults |= {"object store slow": self._slow_store, "object store away": self._lose_store}

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()
        for proxy in (self._door, self._store):
            if proxy is not None:
                proxy.heal()
        if self._disk is not None:
            self._disk.empty()

    def _run(self) -> None:
        while not self._stop.wait(self._random.uniform(*_PAUSE)):
            name = self._random.choice(list(self._faults))
            self._faults[name]()
            self.injected[name] += 1

    def _pid(self, part: str) -> int | None:
        process = self._stack.parts[part].process
        return process.pid if process is not None and process.poll() is None else None

    def _kill(self, part: str) -> None:
        if (pid := self._pid(part)) is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def _children(self) -> list[psutil.Process]:
        if (pid := self._pid("worker")) is None:
            return []
        with contextlib.suppress(psutil.Error):
            return psutil.Process(pid).children(recursive=True)
        return []

    def _crash_child(self) -> None:
        """Not by SIGKILL, which is taken for the kernel's, who wants memory back."""
        if children := self._children():
            with contextlib.suppress(psutil.Error):
                self._random.choice(children).send_signal(signal.SIGSEGV)

    def _stall(self) -> None:
        """The supervisor alone: what it started goes on, and so may finish a job that is another's by then."""
        if (pid := self._pid("worker")) is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP)
                self._stop.wait(_LONGER_THAN_LEASE * self._stack.settings.lease_seconds)
                os.kill(pid, signal.SIGCONT)

    def _empty_broker(self) -> None:
        with contextlib.suppress(redis.RedisError):
            redis.Redis.from_url(self._stack.settings.redis_url).flushall()

    def _reset_callers(self) -> None:
        self._door.resets = 0.2
        self._stop.wait(self._random.uniform(1, 3))
        self._door.heal()

    def _jump(self) -> None:
        self._clock.write_text(str(self._random.choice([-86_400, -60, 60, 86_400, 0])))

    def _fill_disk(self) -> None:
        assert self._disk is not None
        self._disk.fill()
        self._stop.wait(self._random.uniform(1, 3))
        self._disk.empty()

    def _slow_store(self) -> None:
        assert self._store is not None
        self._store.delay, self._store.resets = 0.3, 0.05
        self._stop.wait(self._random.uniform(1, 4))
        self._store.heal()

    def _lose_store(self) -> None:
        assert self._store is not None
        self._store.refuses = True
        self._store.resets = 1.0
        self._stop.wait(self._random.uniform(0.5, 2))
        self._store.heal()
