"""Probes: alive, ready."""

import asyncio

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.concurrency import run_in_threadpool

from gristmill.api.requests import ThePlatform, json_response
from gristmill.errors import Problem

router = APIRouter(tags=["operations"])


@router.get("/healthz", operation_id="healthz", include_in_schema=False)
async def healthz() -> Response:
    """The process answers."""
    return json_response({"status": "ok"})


@router.get("/metrics", operation_id="metrics", include_in_schema=False)
async def metrics() -> Response:
    """Prometheus metrics of this process."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


@router.get("/readyz", operation_id="readyz", include_in_schema=False)
async def readyz(platform: ThePlatform) -> Response:
    """The store and the file store answer. The broker is not asked: without it jobs are accepted and run a little later."""
    parts = {"database": True, "files": True}
    try:
        await asyncio.wait_for(platform.database.one("SELECT 1 AS ok FROM alembic_version"), 2)
    except (TimeoutError, Problem):
        parts["database"] = False
    try:
        await run_in_threadpool(platform.blobs.check)
    except Exception:
        parts["files"] = False
    return json_response(
        {"status": "ok" if all(parts.values()) else "unavailable", **parts}, 200 if all(parts.values()) else 503
    )
