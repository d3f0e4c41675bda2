"""The application: the platform's routes, and those of the services this process serves."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

import gristmill.api.console
import gristmill.api.files
import gristmill.api.health
import gristmill.api.jobs
import gristmill.api.keys
import gristmill.api.usage
from gristmill.api.documents import documents_router
from gristmill.api.entrance import Entrance
from gristmill.api.platform import Platform
from gristmill.api.problems import ProblemDetails, install_problem_handlers
from gristmill.api.services import service_router
from gristmill.api.throttle import Throttle
from gristmill.files.blobs import open_blobs
from gristmill.jobs.waiting import Listener
from gristmill.online import OnlineQueue
from gristmill.queue import Doorbell
from gristmill.service import Service
from gristmill.settings import Settings
from gristmill.store.database import AsyncDatabase

DESCRIPTION = """Machine-learning methods as services. Send a **job**, follow it, fetch its result and its **files**.

Errors are [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem details."""


def create_app(settings: Settings, services: list[Service]) -> FastAPI:
    """An application that serves `services`. Nothing is opened before it starts."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        listener = Listener(settings.database_url)
        online = OnlineQueue(settings.redis_url)
        async with AsyncDatabase(settings.database_url) as database, online.running():
            app.state.platform = Platform(
                settings,
                services,
                database,
                open_blobs(settings),
                Doorbell(settings.redis_url),
                listener,
                online,
                Throttle(settings.limits.requests_per_second),
            )
            listening = asyncio.create_task(listener.run())
            yield
            listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await listening

    app = FastAPI(title="Gristmill", version="1", description=DESCRIPTION, lifespan=lifespan, redoc_url=None)
    app.add_middleware(Entrance, settings=settings)
    install_problem_handlers(app)
    for service in services:
        app.include_router(service_router(service))
    for router in (
        gristmill.api.jobs.router,
        gristmill.api.files.router,
        gristmill.api.keys.router,
        gristmill.api.usage.router,
        gristmill.api.health.router,
        gristmill.api.console.router,
        documents_router(app, services),
    ):
        app.include_router(router)
    app.mount("/assets", gristmill.api.console.Assets())
    _describe_problems(app)
    return app


def _describe_problems(app: FastAPI) -> None:
    """Put the schema of problem details into the OpenAPI document, where every route refers to it."""
    plain = app.openapi

    def openapi() -> dict[str, object]:
        if not app.openapi_schema:
            schema = plain()
            schemas = schema.setdefault("components", {}).setdefault("schemas", {})
            problem = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas |= problem.pop("$defs") | {"ProblemDetails": problem}
            for unused in ("HTTPValidationError", "ValidationError"):
                schemas.pop(unused, None)
        return app.openapi_schema or {}

    app.openapi = openapi  # type: ignore[method-assign]
