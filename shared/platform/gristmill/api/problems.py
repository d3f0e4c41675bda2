"""Errors as RFC 9457 problem details: every answer above 399 has the same shape and no stack trace."""

from typing import Any

import orjson
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from gristmill.errors import FieldError, Problem
from gristmill.specs import escape_pointer

log = structlog.get_logger("gristmill.api")

TYPE_BASE = "urn:gristmill:problem:"
_TITLES = {
    400: "Bad request", 401: "Unauthorized", 403: "Forbidden", 404: "Not found", 405: "Method not allowed", 409: "Conflict",
    411: "Length required", 412: "Precondition failed", 413: "Too large", 415: "Unsupported media type",
    416: "Range not satisfiable", 422: "Invalid request", 429: "Too many requests", 500: "Internal error", 503: "Unavailable",
    504: "Timed out", 507: "Storage failed",
}  # fmt: skip


class FieldProblem(BaseModel):
    pointer: str | None = Field(None, description="JSON pointer into the request body")
    parameter: str | None = Field(None, description="name of the query, path or header parameter")
    detail: str


class ProblemDetails(BaseModel):
    """RFC 9457."""

    type: str = Field(examples=[TYPE_BASE + "invalid-request"])
    title: str
    status: int
    detail: str = Field(description="what is wrong and what to do about it")
    request_id: str | None = None
    errors: list[FieldProblem] = []


def problem_responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` argument of a route that may answer these problems."""
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
    return {status: {"description": _TITLES[status], "content": content} for status in statuses}


def problem_response(problem: Problem, request_id: str | None) -> Response:
    body = {
        "type": TYPE_BASE + problem.slug,
        "title": _TITLES.get(problem.status, "Error"),
        "status": problem.status,
        "detail": problem.detail,
        "request_id": request_id,
        "errors": [error.as_dict() for error in problem.errors],
        **problem.extensions,
    }
    headers = {"Retry-After": str(max(1, round(problem.retry_after)))} if problem.retry_after is not None else {}
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(orjson.dumps(body), problem.status, headers, media_type="application/problem+json")


def install_problem_handlers(app: FastAPI) -> None:
    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> Response:
        return problem_response(error, request_id_of(request))

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        errors = [_field_problem(item) for item in error.errors()]
        detail = errors[0].detail if len(errors) == 1 else f"{len(errors)} fields are not valid; see `errors`."
        return problem_response(Problem(422, "invalid-request", detail, errors=errors), request_id_of(request))

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        slug = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "bad-request")
        detail = {404: "There is nothing at this address.", 405: "This address does not take that method."}
        response = problem_response(Problem(error.status_code, slug, detail.get(error.status_code, str(error.detail))),
                                    request_id_of(request))  # fmt: skip
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(ClientDisconnect)
    async def _gone(request: Request, error: ClientDisconnect) -> Response:
        return problem_response(Problem(400, "incomplete-body", "The body ended before its announced length."), None)

    @app.exception_handler(Exception)
    async def _bug(request: Request, error: Exception) -> Response:
        log.exception("request_failed", method=request.method, path=request.url.path, exc_info=error)
        words = "A fault of the service. Quote the request_id to its operator."
        return problem_response(Problem(500, "internal-error", words), request_id_of(request))


def _field_problem(item: Any) -> FieldError:
    where, *path = item["loc"] or ("body",)
    detail = item["msg"].removeprefix("Value error, ")
    if item["type"] == "json_invalid":
        return FieldError("", f"The body is not JSON: {item.get('ctx', {}).get('error', detail)}")
    if where == "body":
        return FieldError("".join(f"/{escape_pointer(token)}" for token in path), detail)
    return FieldError(str(path[0]) if path else str(where), detail, "parameter")


def request_id_of(request: Request) -> str | None:
    return getattr(request.state, "request_id", None)
