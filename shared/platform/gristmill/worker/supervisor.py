"""The supervisor: claims jobs, keeps their leases, runs each in a child process, writes how it ended.

One thread runs one job; one more thread sends the heartbeat of all of them. The heartbeat lives here and not in the child,
so a child that is busy in native code cannot cost a lease.
"""

import os
import random
import shutil
import signal
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import orjson
import psutil
import psycopg
import structlog

from gristmill.errors import InternalError, JobTimeout, OutOfMemory
from gristmill.files.blobs import Blobs
from gristmill.files.formats import sniff
from gristmill.ids import new_id
from gristmill.service import JobKind, Lane
from gristmill.settings import Settings
from gristmill.store import jobs as sql
from gristmill.store.database import Database, Row, jsonb
from gristmill.telemetry.metrics import JOBS, QUEUE_SECONDS, RUN_SECONDS
from gristmill.worker.children import Child, ChildPool
from gristmill.worker.registry import job_kind
from gristmill.worker.wire import Message

log = structlog.get_logger("gristmill.worker")

FLUSH_SECONDS = 0.5
MAX_INLINE_RESULT = 2**20
_CHECK_SECONDS = 0.2
_EXIT_OF_NOBODY = -signal.SIGKILL
_WIRE_BROKE = (EOFError, ConnectionError)

Stop = Literal["cancel", "drain", "lost", "timeout", "memory"]


@dataclass
class Run:
    """A claimed job on this worker."""

    row: Row
    kind: JobKind
    scratch: Path
    started: float = field(default_factory=time.monotonic)
    stop: Stop | None = None
    stop_at: float = 0.0
    artifacts: list[Row] = field(default_factory=list)
    trial_files: list[Row] = field(default_factory=list)
    pending_progress: Row | None = None
    points: list[Row] = field(default_factory=list)
    flushed_at: float = 0.0
    uncertain: bool = False  # the answer to a statement was lost, which may have been carried out

    @property
    def downloads(self) -> Path:
        """Where inputs from object storage go; beside the scratch folder, which is the job's own."""
        return self.scratch.with_name(f"{self.scratch.name}.downloads")

    @property
    def token(self) -> Row:
        return {"id": self.row["id"], "fence": self.row["fence"]}

    def request_stop(self, why: Stop) -> None:
        if self.stop is None or why == "lost":
            self.stop, self.stop_at = why, time.monotonic()


class Supervisor:
    """Runs jobs of some queues. `serve` answers one ring; `drain` gives back what runs and ends.

    `after_ring` rings a queue, when a job that ended here has put another one into it.
    """

    def __init__(
        self, settings: Settings, queues: list[str], blobs: Blobs, ring: Callable[[str], None], preload: list[str]
    ) -> None:
        self._settings = settings
        self._blobs = blobs
        self._ring = ring
        self.name = f"{socket.gethostname()}:{os.getpid()}"
        self._scratch = settings.scratch / self.name
        size = settings.slots + settings.light_slots + 2
        self._durable = Database(settings.database_url, size=size)
        self._quick = Database(settings.database_url, durable=False, size=size)
        threads = max(1, (os.cpu_count() or 1) // settings.slots)
        self._lanes: dict[Lane, _LaneSlots] = {
            "heavy": _LaneSlots([q for q in queues if q.endswith(".heavy")], settings.slots,
                                ChildPool(spares=1, threads=threads, preload=preload)),
            "light": _LaneSlots([q for q in queues if q.endswith(".light")], settings.light_slots,
                                ChildPool(spares=min(2, settings.light_slots), threads=1, preload=preload)),
        }  # fmt: skip
        self._runs: dict[str, Run] = {}
        self._runs_lock = threading.Lock()
        self._draining = threading.Event()
        self._stopped = threading.Event()
        self._heart = threading.Thread(target=self._beat, name="heartbeat", daemon=True)

    def start(self) -> None:
        self._clear_scratch()
        self._durable.__enter__()
        self._quick.__enter__()
        for lane in self._lanes.values():
            if lane.queues:
                lane.pool.warm_up()
        self._heart.start()

    def drain(self) -> None:
        """Ask every job to stop at its next progress call, kill those that do not, give all of them back, and end."""
        self._draining.set()
        with self._runs_lock:
            for run in self._runs.values():
                run.request_stop("drain")
        deadline = time.monotonic() + self._settings.cancel_grace_seconds + 5
        while self._runs and time.monotonic() < deadline:
            time.sleep(0.02)
        self._stopped.set()
        for lane in self._lanes.values():
            lane.pool.close()
        self._durable.__exit__(None, None, None)
        self._quick.__exit__(None, None, None)

    def serve(self, queue: str) -> None:
        """Answer a ring: run jobs of its lane until none is left, if a slot is free.

        A ring that finds no slot is dropped; whoever holds a slot looks again before letting go of it.
        """
        lane = self._lanes["light" if queue.endswith(".light") else "heavy"]
        lane.rung.set()
        while lane.rung.is_set() and not self._draining.is_set() and lane.slots.acquire(blocking=False):
            try:
                lane.rung.clear()
                more = True
                while more and not self._draining.is_set() and (row := self._claim(lane)) is not None:
                    self._run(row, lane)
                    more = row["more"] or lane.rung.is_set()
            finally:
                lane.slots.release()

    def _claim(self, lane: "_LaneSlots") -> Row | None:
        try:
            return self._quick.one(
                sql.CLAIM,
                {
                    "queues": lane.queues,
                    "worker": self.name,
                    "lease_seconds": self._settings.lease_seconds,
                    "running_jobs": self._settings.limits.running_jobs,
                },
            )
        except psycopg.Error as error:
            log.warning("claim_failed", error=str(error))
            return None

    def _run(self, row: Row, lane: "_LaneSlots") -> None:
        scratch = self._scratch / f"{row['id']}-{row['fence']}"
        run = Run(row, job_kind(row["service"], row["kind"]), scratch)
        context = {"job_id": row["id"], "kind": f"{row['service']}/{row['kind']}", "request_id": row["request_id"]}
        with structlog.contextvars.bound_contextvars(**context), self._runs_lock:
            self._runs[row["id"]] = run
        try:
            with structlog.contextvars.bound_contextvars(**context):
                scratch.mkdir(parents=True)
                outcome = self._supervise(run, lane)
                self._settle(run, outcome)
                self._measure(run, outcome)
        except Exception:
            # The lease runs out and the job is tried again; one bad job must not end the worker.
            log.exception("supervision_failed", job_id=row["id"])
        finally:
            with self._runs_lock:
                self._runs.pop(row["id"], None)
            shutil.rmtree(run.scratch, ignore_errors=True)
            shutil.rmtree(run.downloads, ignore_errors=True)

    def _measure(self, run: Run, outcome: Message) -> None:
        names = run.kind.service, run.kind.name
        ended = str(run.stop) if outcome["type"] == "killed" else outcome["type"]
        JOBS.labels(*names, outcome["error"]["code"] if ended == "failed" else ended).inc()
        QUEUE_SECONDS.labels(*names).observe(run.row["queue_seconds"])
        RUN_SECONDS.labels(*names).observe(time.monotonic() - run.started)

    # -- while it runs ------------------------------------------------------------------------------------------------

    def _supervise(self, run: Run, lane: "_LaneSlots") -> Message:
        """Hand the job to a child, serve its requests until it ends, and see to it that no child is left behind."""
        child = lane.pool.take(run.kind.run.partition(":")[0])
        reusable = False
        try:
            outcome = self._converse(run, child)
            reusable = outcome["type"] != "killed" and run.kind.lane == "light"
        except _WIRE_BROKE:
            return self._death(run, child, child.kill())
        except (OSError, psycopg.Error) as error:
            log.warning("request_not_served", error=str(error))
            away = InternalError("The file store or the job store could not be reached.")
            outcome = {"type": "failed", "error": away.as_dict(), "retry": True, "cpu_seconds": child.cpu_seconds}
        finally:
            if reusable:
                lane.pool.give_back(child)
            else:
                lane.pool.discard(child)
        return outcome

    def _converse(self, run: Run, child: Child) -> Message:
        """Talk with the child until it says how the job ended, or it has to be killed."""
        child.start(self._job_message(run))
        while True:
            if child.wire.ready(_CHECK_SECONDS):
                message = child.wire.receive()
                if message["type"] not in _REQUESTS:
                    return message
                child.wire.send(_REQUESTS[message["type"]](self, run, message))
            # Also between messages: a child that talks all the time has limits like any other.
            if (ended := self._police(run, child)) is not None:
                return ended

    def _job_message(self, run: Run) -> Message:
        row = run.row
        checkpoint = self._blobs.fetch(row["checkpoint"]["key"], run.downloads) if row["checkpoint"] else None
        return {
            "id": row["id"], "service": row["service"], "kind": row["kind"], "spec": row["spec"],
            "spec_version": row["spec_version"], "attempt": row["attempt"], "run": run.kind.run, "search": run.kind.is_search,
            "scratch": str(run.scratch), "files": row["files"], "checkpoint": str(checkpoint) if checkpoint else None,
            "memory_mb": row["memory_mb"], "age_seconds": row["age_seconds"],
        }  # fmt: skip

    def _police(self, run: Run, child: Child) -> Message | None:
        """Enforce time, memory and stops. Returns an outcome once the child has been given up on."""
        now = time.monotonic()
        child.sample()
        if child.rss_bytes > run.row["memory_mb"] * 2**20:
            run.request_stop("memory")
            return {"type": "killed", "cpu_seconds": child.cpu_seconds}
        if run.stop is None and now - run.started > run.row["timeout_seconds"]:
            run.request_stop("timeout")
            return {"type": "killed", "cpu_seconds": child.cpu_seconds}
        if run.stop == "lost" or (run.stop is not None and now - run.stop_at > self._settings.cancel_grace_seconds):
            return {"type": "killed", "cpu_seconds": child.cpu_seconds}
        self._flush(run)
        return None

    def _death(self, run: Run, child: Child, status: int | None) -> Message:
        """The child died by itself. A SIGKILL that nobody here sent is the kernel reclaiming memory."""
        if status == _EXIT_OF_NOBODY and run.stop is None:
            run.request_stop("memory")
            return {"type": "killed", "cpu_seconds": child.cpu_seconds}
        log.error("child_died", status=status)
        error = InternalError(f"The process that ran the job ended unexpectedly (status {status}).")
        return {"type": "failed", "error": error.as_dict(), "retry": True, "cpu_seconds": child.cpu_seconds}

    def _on_progress(self, run: Run, message: Message) -> Message:
        run.pending_progress = {key: message[key] for key in ("fraction", "message", "metrics")}
        run.points.append({"at": time.time(), **run.pending_progress})
        self._flush(run)
        return {"stop": "cancel" if run.stop == "cancel" else "drain" if run.stop else None}

    def _flush(self, run: Run) -> None:
        """Write progress at most twice a second; all points since the last time go into one event."""
        now = time.monotonic()
        if run.pending_progress is None or now - run.flushed_at < FLUSH_SECONDS:
            return
        run.flushed_at = now
        try:
            row = self._quick.one(
                sql.PROGRESS,
                run.token | {"progress": jsonb(run.pending_progress), "event": jsonb({"points": run.points[-200:]})},
            )
        except psycopg.Error as error:
            log.warning("progress_not_written", error=str(error))
            return
        run.pending_progress, run.points = None, []
        if row is None:
            run.request_stop("lost")
        elif row["cancel_requested"]:
            run.request_stop("cancel")

    def _on_limit(self, run: Run, message: Message) -> Message:
        run.row["timeout_seconds"] = min(
            run.row["timeout_seconds"], round(time.monotonic() - run.started + message["seconds"], 1)
        )
        return {}

    def _on_path(self, run: Run, message: Message) -> Message:
        file = next(f for f in [*run.row["files"], *run.trial_files] if f["id"] == message["id"])
        return {"path": str(self._blobs.fetch(f"{file['tenant_id']}/{file['id']}", run.downloads))}

    def _on_save(self, run: Run, message: Message) -> Message:
        file_id, path = new_id("file"), Path(message["path"])
        stored = self._blobs.put_file(f"{run.row['tenant_id']}/{file_id}", path)
        kind, media_type = sniff(stored.head, message["name"])
        run.artifacts.append(
            {"id": file_id, "name": message["name"], "bytes": stored.size, "sha256": stored.sha256,
             "media_type": media_type, "format": kind, "inspection": message["inspection"]}
        )  # fmt: skip
        return {"id": file_id}

    def _on_trials(self, run: Run, message: Message) -> Message:
        trials = self._durable.all(sql.TRIALS, {"id": run.row["id"]})
        run.trial_files = [file for trial in trials for file in trial["files"]]
        return {"trials": trials}

    def _on_checkpoint(self, run: Run, message: Message) -> Message:
        key = f"{run.row['tenant_id']}/{new_id('checkpoint')}"
        self._blobs.put_file(key, Path(message["path"]))
        row = self._patiently(run, sql.CHECKPOINT, run.token | {"checkpoint": jsonb({"key": key})})
        if row is None:
            run.request_stop("lost")
            self._forget(run, key)
            return {"path": None}
        if row["previous"] and row["previous"]["key"] != key:  # the same where it is written for the second time
            self._blobs.delete(row["previous"]["key"])
        run.row["checkpoint"] = {"key": key}
        return {"path": str(self._blobs.fetch(key, run.downloads))}

    # -- how it ended -------------------------------------------------------------------------------------------------

    def _settle(self, run: Run, outcome: Message) -> None:
        """Write the outcome. Every statement carries the fence, so a run that lost its lease changes nothing."""
        cpu = {"cpu_seconds": outcome.get("cpu_seconds", 0.0)}
        kept = False
        match outcome["type"]:
            case "done":
                kept = self._succeed(run, outcome, cpu)
            case "suspend":
                suspended = self._write(run, sql.SUSPEND, self._suspension(run, outcome) | cpu)
                if suspended is None:  # cancelled while it was thinking, or the lease is lost and this changes nothing
                    self._write(run, sql.CANCELLED, run.token | cpu)
                else:
                    for key in suspended["dropped"]:
                        self._blobs.delete(key)
            case "cancelled":
                self._write(run, sql.CANCELLED, run.token | cpu)
            case "interrupted":
                self._write(run, sql.RELEASE, run.token | cpu)
            case "failed":
                if "traceback" in outcome:
                    log.error("job_raised", traceback=outcome["traceback"])
                self._fail(run, outcome["error"], outcome["retry"], cpu)
            case "killed":
                self._settle_killed(run, cpu)
        if not kept:
            for artifact in run.artifacts:
                self._forget(run, f"{run.row['tenant_id']}/{artifact['id']}")

    def _succeed(self, run: Run, outcome: Message, cpu: Row) -> bool:
        result = outcome["result"]
        inspection = result["inspection"] if run.kind.internal else None
        progress: Row = (run.pending_progress or {}) | {"fraction": 1.0}
        if outcome["non_finite"]:
            progress["non_finite"] = outcome["non_finite"]
        if len(encoded := orjson.dumps(result)) > MAX_INLINE_RESULT:
            path = run.scratch / "result.json"
            path.write_bytes(encoded)
            progress["result_file"] = self._on_save(run, {"path": path, "name": path.name, "inspection": None})["id"]
            result = None
        params = run.token | cpu | {
            "result": None if result is None else jsonb(result), "progress": jsonb(progress), "artifacts": jsonb(run.artifacts),
            "inspection": jsonb(inspection) if inspection else None,
        }  # fmt: skip
        row = self._write(run, sql.SUCCEED, params)
        if row is not None and run.row["checkpoint"]:
            self._blobs.delete(run.row["checkpoint"]["key"])
        return row is not None

    def _suspension(self, run: Run, outcome: Message) -> Row:
        trial = job_kind(run.kind.service, str(run.kind.trial_kind))
        trials = [t | {"id": new_id("job")} for t in outcome["trials"]]
        return run.token | {
            "trials": jsonb(trials), "new_trials": len(trials), "seen": outcome["seen"], "wake_on_each": outcome["wake_on_each"],
            "progress": jsonb(run.pending_progress or {}), "trial_kind": trial.name, "trial_queue": trial.queue,
            "trial_spec_version": trial.spec_version, "trial_max_attempts": trial.max_attempts,
            "trial_timeout_seconds": outcome["timeout_seconds"] or trial.timeout_seconds
                or self._settings.job_timeout_seconds,
            "trial_memory_mb": outcome["memory_mb"] or trial.memory_mb or self._settings.job_memory_mb,
            "wake_after": outcome["wake_after"], "dropped": outcome["dropped"],
        }  # fmt: skip

    def _settle_killed(self, run: Run, cpu: Row) -> None:
        match run.stop:
            case "cancel":
                self._write(run, sql.CANCELLED, run.token | cpu)
            case "drain":
                self._write(run, sql.RELEASE, run.token | cpu)
            case "timeout":
                words = f"The job ran for its {run.row['timeout_seconds']} seconds and was stopped. Allow more time, or ask for less."
                self._fail(run, JobTimeout(words).as_dict(), False, cpu)
            case "memory":
                words = f"The job needed more than its {run.row['memory_mb']} MB of memory. Send less data, or ask for more."
                self._fail(run, OutOfMemory(words).as_dict(), False, cpu)
            case _:
                log.warning("lease_lost")

    def _fail(self, run: Run, error: Row, retry: bool, cpu: Row) -> None:
        params = run.token | cpu | {
            "error": jsonb(error), "retry": retry, "backoff_seconds": backoff_seconds(run.row["attempt"]),
        }  # fmt: skip
        self._write(run, sql.FAIL, params)

    def _forget(self, run: Run, key: str) -> None:
        """Remove a blob that came to nothing; where that is not certain, it is left for the dispatcher to sweep."""
        if not run.uncertain:
            self._blobs.delete(key)

    def _write(self, run: Run, statement: str, params: Row) -> Row | None:
        """Write an outcome, and ring for what it put into a queue."""
        row = self._patiently(run, statement, params)
        if row is None:
            log.warning("lease_lost")
        elif row.get("ring"):
            self._ring(row["ring"])
        elif row.get("status") == "queued" and "queue" in row:
            self._ring(row["queue"])
        return row

    def _patiently(self, run: Run, statement: str, params: Row) -> Row | None:
        """Run a durable statement; a database that is away is waited for, since the work is done and worth keeping.

        It may then be carried out twice. None, which is otherwise a lost lease, may be that its second time changed nothing.
        """
        deadline = time.monotonic() + max(60, 4 * self._settings.lease_seconds)
        while True:
            try:
                return self._durable.one(statement, params)
            except psycopg.OperationalError as error:
                if time.monotonic() > deadline:
                    raise
                run.uncertain = True
                log.warning("not_written_yet", error=str(error))
                time.sleep(0.2)

    # -- leases -------------------------------------------------------------------------------------------------------

    def _beat(self) -> None:
        """Extend all leases in one statement, and learn what was cancelled or lost."""
        period = min(1.0, self._settings.lease_seconds / 5)
        while not self._stopped.wait(period):
            with self._runs_lock:
                runs = list(self._runs.values())
            if not runs:
                continue
            try:
                rows = self._quick.all(
                    sql.HEARTBEAT,
                    {
                        "ids": [r.row["id"] for r in runs],
                        "fences": [r.row["fence"] for r in runs],
                        "lease_seconds": self._settings.lease_seconds,
                    },
                )
            except psycopg.Error as error:
                log.warning("heartbeat_failed", error=str(error))
                continue
            held = {row["id"]: row["cancel_requested"] for row in rows}
            for run in runs:
                if run.row["id"] not in held:
                    run.request_stop("lost")
                elif held[run.row["id"]]:
                    run.request_stop("cancel")

    def _clear_scratch(self) -> None:
        """Remove the folders of supervisors of this host that are no more."""
        self._scratch.mkdir(parents=True, exist_ok=True)
        for folder in self._settings.scratch.iterdir():
            host, _, pid = folder.name.rpartition(":")
            if host == socket.gethostname() and not (pid.isdigit() and psutil.pid_exists(int(pid))):
                shutil.rmtree(folder, ignore_errors=True)


@dataclass
class _LaneSlots:
    queues: list[str]
    count: int
    pool: ChildPool
    rung: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.slots = threading.BoundedSemaphore(self.count)


def backoff_seconds(attempt: int, *, first: float = 1.0, most: float = 300.0) -> float:
    """Time to wait before another attempt: doubling, with full jitter so that retries do not come in herds."""
    return random.uniform(0.5, 1.0) * min(most, first * 2.0 ** (attempt - 1))  # noqa: S311 - jitter is no secret


_REQUESTS: dict[str, Callable[[Supervisor, Run, Message], Message]] = {
    "progress": Supervisor._on_progress,
    "limit": Supervisor._on_limit,
    "path": Supervisor._on_path,
    "save": Supervisor._on_save,
    "checkpoint": Supervisor._on_checkpoint,
    "trials": Supervisor._on_trials,
}
