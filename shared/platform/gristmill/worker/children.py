"""The supervisor's side of child processes: starting them ahead of need, watching their memory, killing their whole group."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil

from gristmill.worker.wire import Message, wire_pair

_SAMPLE_SECONDS = 0.2
# What a child inherits. Not the database, the broker, the file store or any key.
_KEPT_VARIABLES = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "PYTHONPATH",
                   "CUDA_VISIBLE_DEVICES", "GRISTMILL_MODELS", "HF_HOME", "HF_HUB_OFFLINE", "XDG_CACHE_HOME")  # fmt: skip
# Large arrays go back to the system when they are freed; else glibc learns to keep them, and a job's memory only grows.
_MALLOC = {"MALLOC_MMAP_THRESHOLD_": str(4 * 2**20)}


class Child:
    """One child process and the wire to it."""

    def __init__(self, threads: int, preload: list[str]) -> None:
        self.wire, theirs = wire_pair()
        caps = {name: str(threads) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS",
                                                "NUMEXPR_MAX_THREADS", "GRISTMILL_THREADS")}  # fmt: skip
        environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ} | caps | _MALLOC
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gristmill.worker.child", str(theirs), *preload],
            pass_fds=[theirs], stdin=subprocess.DEVNULL, start_new_session=True, env=environment, cwd="/",
        )  # fmt: skip
        os.close(theirs)
        self._make_first_victim()
        self.modules = set(preload)
        self._greeted = False
        self._sampled_at = 0.0
        self.rss_bytes = 0
        self.cpu_seconds = 0.0

    def _make_first_victim(self) -> None:
        """When the machine runs out of memory, the kernel should take a job, not its supervisor."""
        try:
            Path(f"/proc/{self._process.pid}/oom_score_adj").write_text("500")
        except OSError:
            return

    def start(self, job: Message) -> None:
        """Hand over a job. Raises EOFError or OSError when the child is dead."""
        if not self._greeted:
            self.wire.receive()
            self._greeted = True
        self.modules.add(job["run"].partition(":")[0])
        self.wire.send(job)

    def sample(self) -> None:
        """Refresh `rss_bytes` and `cpu_seconds` over the child's process group, a few times a second at most."""
        now = time.monotonic()
        if now - self._sampled_at < _SAMPLE_SECONDS:
            return
        self._sampled_at = now
        rss, cpu = 0, 0.0
        try:
            family = psutil.Process(self._process.pid)
            for process in [family, *family.children(recursive=True)]:
                with process.oneshot():
                    rss += process.memory_info().rss
                    times = process.cpu_times()
                    cpu += times.user + times.system
        except psutil.Error:
            return
        self.rss_bytes, self.cpu_seconds = rss, cpu

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> int | None:
        """Kill the whole process group and return the exit status."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self.wire.close()
        return self._process.wait()


class ChildPool:
    """Children of one lane, started before they are needed so that a job does not wait for an interpreter.

    Heavy children serve one job; light ones are used again until they have grown past `recycle_mb`.
    """

    def __init__(self, *, spares: int, threads: int, preload: list[str], recycle_mb: int = 512) -> None:
        self._threads, self._preload, self._recycle = threads, preload, recycle_mb * 2**20
        self._lock = threading.Lock()
        self._closed = False
        self._idle: list[Child] = []
        self._spares = spares

    def warm_up(self) -> None:
        with self._lock:
            while not self._closed and len(self._idle) < self._spares:
                self._idle.append(Child(self._threads, self._preload))

    def take(self, module: str) -> Child:
        """A live child; one that has the module loaded if there is one."""
        with self._lock:
            while self._idle:
                best = max(self._idle, key=lambda child: module in child.modules)
                self._idle.remove(best)
                if best.alive:
                    return best
                best.kill()
        return Child(self._threads, self._preload)

    def give_back(self, child: Child) -> None:
        """Return a light child for its next job."""
        child.sample()
        if child.rss_bytes > self._recycle or self._closed:
            child.kill()
            self.warm_up()
        else:
            with self._lock:
                self._idle.append(child)

    def discard(self, child: Child) -> int | None:
        """End a child for good and start another in its place."""
        status = child.kill()
        self.warm_up()
        return status

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for child in idle:
            child.kill()
