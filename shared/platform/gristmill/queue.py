"""The doorbell: a Celery task that says "something is queued in this queue", and nothing else.

A ring carries no job. It may be lost, doubled or late: the worker that answers claims the best queued job from PostgreSQL,
and the dispatcher rings again for whatever still waits.
"""

import logging
import time

from celery import Celery
from kombu.exceptions import OperationalError

RING = "gristmill.ring"
_PAUSE_AFTER_FAILURE = 1.0

log = logging.getLogger(__name__)


def broker_url(redis_url: str) -> str:
    """Celery's spelling of a redis-py URL (unix sockets differ)."""
    return redis_url.replace("unix://", "redis+socket://", 1)


def make_celery(redis_url: str) -> Celery:
    """The Celery application. Early acknowledgement and no results: recovery is by database lease, not by redelivery."""
    app = Celery("gristmill", broker=broker_url(redis_url), set_as_current=False)
    app.conf.update(
        task_ignore_result=True,
        task_acks_late=False,
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_send_task_events=False,
        task_send_sent_event=False,
        worker_enable_remote_control=False,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={"socket_timeout": 5, "socket_connect_timeout": 1, "retry_on_timeout": False},
        task_default_queue="gristmill.none",
    )
    return app


class Doorbell:
    """Rings queues. A broker that is down costs one failed attempt a second, never the caller's request."""

    def __init__(self, redis_url: str) -> None:
        self._celery = make_celery(redis_url)
        self._quiet_until = 0.0

    def ring(self, queue: str) -> None:
        if time.monotonic() < self._quiet_until:
            return
        try:
            self._celery.send_task(RING, queue=queue, ignore_result=True, retry=False, expires=60)
        except OperationalError as error:
            self._quiet_until = time.monotonic() + _PAUSE_AFTER_FAILURE
            log.warning("the broker cannot be reached; the dispatcher will ring later: %s", error)
