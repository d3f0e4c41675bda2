"""A worker process: Celery's thread pool answers rings, the supervisor does the rest."""

import os
from pathlib import Path

from celery import signals

from gristmill.files.blobs import open_blobs
from gristmill.queue import RING, Doorbell, make_celery
from gristmill.service import Service
from gristmill.settings import Settings
from gristmill.telemetry.logs import configure_logging
from gristmill.telemetry.metrics import serve_metrics
from gristmill.worker.keeper import OnlineKeeper
from gristmill.worker.supervisor import Supervisor


def run_worker(settings: Settings, services: list[Service]) -> None:
    """Serve the queues of `services` until SIGTERM or SIGINT; then give back what runs."""
    configure_logging(settings, "worker")
    queues = sorted({queue for service in services for queue in service.queues})
    celery = make_celery(settings.redis_url, queues)
    modules = {
        kind.run.partition(":")[0] for service in services for kind in service.kinds.values() if not kind.internal
    }
    # With one service its code is worth loading ahead of need; with six it would be six times the memory.
    preload = sorted(modules) if len(services) == 2 else []
    supervisor = Supervisor(settings, queues, open_blobs(settings), Doorbell(settings.redis_url).ring, preload)

    @celery.task(name=RING, bind=True, ignore_result=True)  # type: ignore[untyped-decorator]
    def ring(task: object) -> None:
        supervisor.serve(task.request.delivery_info["routing_key"])  # type: ignore[attr-defined]

    @signals.worker_ready.connect(weak=False)  # type: ignore[untyped-decorator]
    def announce(**_: object) -> None:
        if path := os.environ.get("GRISTMILL_READY_FILE"):
            Path(path).touch()

    @signals.worker_shutting_down.connect(weak=False)  # type: ignore[untyped-decorator]
    def drain(**_: object) -> None:
        keeper.stop()
        supervisor.drain()

    serve_metrics(settings.metrics_port)
    keeper = OnlineKeeper([service.name for service in services if service.is_online])
    keeper.start()
    supervisor.start()
    celery.worker_main(
        ["worker", "--pool", "threads", "--concurrency", str(settings.slots + settings.light_slots + 1),
         "--queues", ",".join(queues), "--loglevel", "WARNING", "--without-gossip", "--without-mingle",
         "--without-heartbeat"]
    )  # fmt: skip
