"""Prometheus metrics. An API process shows its own at `/metrics`; workers and dispatchers at `GRISTMILL_METRICS_PORT`."""

from prometheus_client import Counter, Gauge, Histogram, start_http_server

_RUN_BUCKETS = (0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600, 4 * 3600, 24 * 3600)

REQUESTS = Counter("gristmill_requests_total", "HTTP requests", ["method", "route", "status"])
REQUEST_SECONDS = Histogram("gristmill_request_seconds", "Time to the last byte of an answer", ["method", "route"])
JOBS = Counter("gristmill_jobs_total", "Runs of jobs by how they ended", ["service", "kind", "outcome"])
QUEUE_SECONDS = Histogram("gristmill_job_queue_seconds", "Time a job waited", ["service", "kind"], buckets=_RUN_BUCKETS)
RUN_SECONDS = Histogram("gristmill_job_run_seconds", "Time a job ran", ["service", "kind"], buckets=_RUN_BUCKETS)
QUEUED = Gauge("gristmill_queued_jobs", "Jobs that wait", ["queue"])


def serve_metrics(port: int) -> None:
    """Show this process's metrics on a port of their own; 0 shows none."""
    if port:
        start_http_server(port)
