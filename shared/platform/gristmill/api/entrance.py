"""What every request passes first: a request id, the Host and Origin check where there are no keys, a bound on the body."""

import re
import time
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gristmill.api.problems import problem_response
from gristmill.errors import Problem
from gristmill.ids import new_id
from gristmill.settings import Settings
from gristmill.telemetry.metrics import REQUEST_SECONDS, REQUESTS

MAX_JSON_BYTES = 16 * 2**20
UPLOAD_PATH = "/v1/files"
_REQUEST_ID = re.compile(r"^[A-Za-z0-9_.-]{1,64}$")


class Entrance:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.match(given) else new_id("req")
        scope.setdefault("state", {})["request_id"] = request_id

        started, status = time.perf_counter(), 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                out = MutableHeaders(scope=message)
                out["X-Request-ID"] = request_id
                out["X-Content-Type-Options"] = "nosniff"
            await send(message)

        try:
            with structlog.contextvars.bound_contextvars(request_id=request_id):
                problem = self._refusal(headers) or self._too_long(scope, headers)
                if problem is not None:
                    await problem_response(problem, request_id)(scope, receive, send_with_id)
                else:
                    body = receive if scope["path"] == UPLOAD_PATH else _bounded(receive)
                    await self._app(scope, body, send_with_id)
        finally:
            # The route's pattern and not the path: a path has ids in it.
            route = getattr(scope.get("route"), "path", "unknown")
            REQUESTS.labels(scope["method"], route, status).inc()
            REQUEST_SECONDS.labels(scope["method"], route).observe(time.perf_counter() - started)

    def _refusal(self, headers: Headers) -> Problem | None:
        """Without keys, a web page elsewhere must not be able to reach this one through the reader's browser."""
        if self._settings.require_keys:
            return None
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        allowed = {name.strip("[]") for name in self._settings.allowed_hosts}
        if host not in allowed:
            return Problem(
                403,
                "forbidden-host",
                f"Host {host!r} is not served here; GRISTMILL_ALLOWED_HOSTS lists those that are.",
            )
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).hostname not in allowed:
            return Problem(403, "forbidden-origin", f"Pages of {origin!r} may not call this API.")
        return None

    def _too_long(self, scope: Scope, headers: Headers) -> Problem | None:
        length = headers.get("content-length", "0")
        if scope["path"] != UPLOAD_PATH and length.isdigit() and int(length) > MAX_JSON_BYTES:
            return Problem(413, "too-large", f"A request body may have {MAX_JSON_BYTES} bytes; upload a file instead.")
        return None


def _bounded(receive: Receive) -> Receive:
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MAX_JSON_BYTES:
            raise Problem(413, "too-large", f"A request body may have {MAX_JSON_BYTES} bytes; upload a file instead.")
        return message

    return bounded
