"""The doorbell: a Celery task that says "something is queued in this queue", and nothing else.

A ring carries no job. It may be lost, doubled or late: the worker that answers claims the best queued job from PostgreSQL,
and the dispatcher rings again for whatever still waits.
"""

import logging
import threading
import time
from collections.abc import Iterable

from celery import Celery
from kombu.entity import Queue
from kombu.messaging import Producer

RING = "gristmill.ring"
_PAUSE_AFTER_FAILURE = 1.0

log = logging.getLogger(__name__)


def broker_url(redis_url: str) -> str:
    """Celery's spelling of a redis-py URL (unix sockets differ)."""
    return redis_url.replace("unix://", "redis+socket://", 1)


def make_celery(redis_url: str, queues: Iterable[str] = ()) -> Celery:
    """The Celery application; `queues` are those that a worker consumes.

    No acknowledgements and no results: recovery is by database lease, not by redelivery, and a ring that is lost is rung again.
    """
    app = Celery("gristmill", broker=broker_url(redis_url), set_as_current=False)
    app.conf.update(
        task_ignore_result=True,
        task_acks_late=False,
        task_queues=[Queue(name, routing_key=name, no_ack=True) for name in queues],
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
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
    """Rings queues. A broker that is down costs one failed attempt a second, never the caller's request.

    All rings are the same message, so it is made once and published over one connection: half the time of `send_task`.
    """

    def __init__(self, redis_url: str) -> None:
        self._celery = make_celery(redis_url)
        self._connection = self._celery.connection_for_write()
        self._message = self._celery.amqp.as_task_v2("ring", RING, args=(), kwargs={}, ignore_result=True)
        self._producer: Producer | None = None
        self._lock = threading.Lock()
        self._quiet_until = 0.0

    def ring(self, queue: str) -> None:
        with self._lock:
            if time.monotonic() < self._quiet_until:
                return
            try:
                self._publish(queue)
            except self._connection.recoverable_connection_errors as error:
                # A connection that was closed never opens again.
                self._connection.close()
                self._connection, self._producer = self._celery.connection_for_write(), None
                self._quiet_until = time.monotonic() + _PAUSE_AFTER_FAILURE
                log.warning("the broker cannot be reached; the dispatcher will ring later: %s", error)

    def _publish(self, queue: str) -> None:
        if self._producer is None:
            self._producer = Producer(self._connection.channel(), auto_declare=False)
        headers, properties, body, _ = self._message
        self._producer.publish(body, exchange="", routing_key=queue, serializer="json", headers=headers, **properties)
