"""Hearing of changes: one LISTEN connection a process, shared by every request that waits for a job."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import orjson
import psycopg
import structlog

from gristmill.store import jobs as sql
from gristmill.store.database import AsyncDatabase, Row
from gristmill.store.jobs import CHANNEL

log = structlog.get_logger("gristmill.waiting")

TERMINAL = frozenset({"succeeded", "failed", "cancelled"})
SAFETY_POLL_SECONDS = 5.0


class Subscription:
    """Changes of one job. `status` is the newest one heard of, `outcome` what came with it."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()
        self.status: str | None = None
        self.outcome: Row | None = None

    def notify(self, status: str | None, outcome: str = "") -> None:
        self.status = status or self.status
        if outcome:
            self.outcome = orjson.loads(outcome)
            for moment in ("started_at", "finished_at"):
                self.outcome[moment] = datetime.fromisoformat(self.outcome[moment])
        self._changed.set()

    async def changed(self, timeout: float) -> None:
        """Return when something changed, or after `timeout` seconds; notifications may be lost, so look either way."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), timeout)
        self._changed.clear()


class Listener:
    """Spreads notifications to subscriptions; reconnects for as long as it lives."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._subscriptions: dict[str, set[Subscription]] = defaultdict(set)

    @asynccontextmanager
    async def subscribe(self, job_id: str) -> AsyncIterator[Subscription]:
        subscription = Subscription()
        self._subscriptions[job_id].add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions[job_id].discard(subscription)
            if not self._subscriptions[job_id]:
                del self._subscriptions[job_id]

    async def run(self) -> None:
        while True:
            try:
                connection = await psycopg.AsyncConnection.connect(self._url, autocommit=True)
                async with connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self._wake_all()  # whatever was missed while away
                    async for notice in connection.notifies():
                        job_id, _, status, *outcome = notice.payload.split(" ", 3)
                        for subscription in self._subscriptions.get(job_id, ()):
                            subscription.notify(status, *outcome)
            except psycopg.Error as error:
                log.warning("listener_disconnected", error=str(error))
                await asyncio.sleep(0.5)

    def _wake_all(self) -> None:
        for subscriptions in self._subscriptions.values():
            for subscription in subscriptions:
                subscription.notify(None)


async def wait_for_job(database: AsyncDatabase, row: Row, subscription: Subscription, seconds: float) -> Row:
    """The job's row once it has ended, or as it is after `seconds`."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while row["status"] not in TERMINAL and (left := deadline - loop.time()) > 0:
        patience = min(left, SAFETY_POLL_SECONDS)
        before = loop.time()
        await subscription.changed(patience)
        if subscription.outcome is not None:
            return row | subscription.outcome
        if subscription.status in TERMINAL or loop.time() - before >= patience:
            newer = await database.one(sql.GET, {"id": row["id"], "tenant_id": row["tenant_id"]})
            row = newer or row
    return row
