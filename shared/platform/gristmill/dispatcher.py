"""The dispatcher: rings for what waits, takes jobs back from dead workers, removes what is old.

Any number may run; the one that holds the advisory lock works and the others wait to take over.
"""

import threading
import time
from datetime import UTC, datetime, timedelta

import psycopg
import redis
import structlog

from gristmill.errors import WorkerLost
from gristmill.files.blobs import Blobs, open_blobs
from gristmill.queue import Doorbell
from gristmill.settings import Settings
from gristmill.store import files as file_sql
from gristmill.store import jobs as sql
from gristmill.store import resources as resource_sql
from gristmill.store import tenants as tenant_sql
from gristmill.store.database import Database, jsonb
from gristmill.telemetry.metrics import QUEUED, serve_metrics

log = structlog.get_logger("gristmill.dispatcher")

_LOCK = 0x67726973746D696C  # "gristmil"
_MOST_RINGS = 32
_HOUSEKEEPING_SECONDS = 60.0
_CLOCKS_APART = timedelta(minutes=5)  # those of the job store and of the file store, at most
_LOST = WorkerLost("The worker that ran the job died. The job was started again as often as it may be.").as_dict()


class Dispatcher:
    """Runs until `stop` is set."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._doorbell = Doorbell(settings.redis_url)
        self._redis = redis.Redis.from_url(settings.redis_url, socket_timeout=2)
        self._blobs = open_blobs(settings)
        self.stop = threading.Event()
        self._next_housekeeping = time.monotonic() + _HOUSEKEEPING_SECONDS

    def run(self) -> None:
        """Wait to be elected, then work; a lost connection is a lost election."""
        serve_metrics(self._settings.metrics_port)
        while not self.stop.is_set():
            try:
                with psycopg.connect(self._settings.database_url, autocommit=True) as election:
                    while not self.stop.is_set():
                        row = election.execute("SELECT pg_try_advisory_lock(%s)", (_LOCK,)).fetchone()
                        if row and row[0]:
                            self._work(election)
                        self.stop.wait(self._settings.poll_seconds)
            except psycopg.Error as error:
                log.warning("database_away", error=str(error))
                self.stop.wait(self._settings.poll_seconds)

    def _work(self, election: psycopg.Connection[tuple[object, ...]]) -> None:
        with Database(self._settings.database_url, size=2) as database:
            while not self.stop.is_set():
                election.execute("SELECT 1")  # still the one
                self.tick(database)
                self.stop.wait(self._settings.poll_seconds)

    def tick(self, database: Database) -> None:
        """One round."""
        for row in database.all(sql.REAP, {"error": jsonb(_LOST), "backoff_seconds": 1.0}):
            log.warning("lease_expired", job_id=row["id"], status=row["status"])
        database.all(sql.CANCEL_ABANDONED_TRIALS)
        database.all(sql.WAKE_OVERDUE)
        self._ring(database)
        if time.monotonic() >= self._next_housekeeping:
            self._next_housekeeping = time.monotonic() + _HOUSEKEEPING_SECONDS
            self.housekeep(database)

    def _ring(self, database: Database) -> None:
        """Ring once for every job that waits, less the rings already on their way."""
        depths = database.all(sql.DEPTHS)
        QUEUED.clear()
        for row in depths:
            QUEUED.labels(row["queue"]).set(row["queued"])
            try:
                under_way = self._redis.llen(row["queue"])
            except redis.RedisError as error:
                log.warning("broker_away", error=str(error))
                return
            for _ in range(min(row["queued"], _MOST_RINGS) - int(under_way)):
                self._doorbell.ring(row["queue"])

    def housekeep(self, database: Database) -> None:
        """Remove expired jobs, forgotten idempotency keys, and blobs that nothing names."""
        removed = database.all(sql.EXPIRE, {"days": self._settings.keep_jobs_days})
        database.run(tenant_sql.FORGET_IDEMPOTENCY_KEYS)
        database.run(resource_sql.EXPIRE)
        swept = sweep_blobs(database, self._blobs, timedelta(hours=self._settings.keep_orphans_hours))
        if removed or swept:
            log.info("housekeeping", jobs_removed=len(removed), blobs_removed=swept)


def sweep_blobs(database: Database, blobs: Blobs, age: timedelta) -> int:
    """Delete blobs older than `age` that neither a file nor a checkpoint names; return how many.

    What a job saves is named when it ends: nothing goes that may be of one that is running.
    """
    swept = 0
    moment = datetime.now(UTC) - age
    running = database.one(sql.RUNNING_SINCE)
    if running is not None and running["since"] is not None:
        moment = min(moment, running["since"] - _CLOCKS_APART)
    for keys in blobs.older_than(moment):
        ids = [key.rpartition("/")[2] for key in keys]
        known = {row["id"] for row in database.all(file_sql.KNOWN, {"ids": ids})}
        kept = {row["key"] for row in database.all(sql.CHECKPOINTS, {"keys": keys})}
        for key, blob_id in zip(keys, ids, strict=True):
            if blob_id not in known and key not in kept:
                blobs.delete(key)
                swept += 1
    return swept
