"""The routes of a service's calls: `POST /{service}/v1/calls/{name}`."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request, Response

from gristmill.api.platform import Caller, Platform
from gristmill.api.problems import problem_responses, request_id_of
from gristmill.api.requests import IdempotencyKey, TheCaller, ThePlatform, json_response
from gristmill.jobs.submission import check_files, refuse_nul
from gristmill.service import Call
from gristmill.specs import Spec, files_in

CALL_PROBLEMS = problem_responses(400, 401, 403, 409, 413, 422, 429, 503, 504)


def add_call(router: APIRouter, call: Call) -> None:
    router.add_api_route(
        f"/calls/{call.name}", _endpoint(call), methods=["POST"],
        operation_id=f"{call.service}_{call.name.replace('-', '_')}",
        summary=call.summary, description=call.description, response_model=call.answer, responses=CALL_PROBLEMS,
    )  # fmt: skip


def _endpoint(call: Call) -> Callable[..., Awaitable[Response]]:
    async def answer_call(
        request: Request, spec: Spec, platform: ThePlatform, caller: TheCaller, idempotency_key: IdempotencyKey = None
    ) -> Response:
        # A call changes nothing, so that repeating it is safe with or without the key.
        data = spec.model_dump(mode="json")
        message = {
            "call": call.name,
            "request": data,
            "files": await storage_keys(platform, caller, spec, call.model),
            "request_id": request_id_of(request),
        }
        return json_response(await platform.online.ask(call.service, message, call.timeout_seconds))

    answer_call.__annotations__["spec"] = call.request
    return answer_call


async def storage_keys(platform: Platform, caller: Caller, spec: Spec, model: str | None) -> Any:
    """Where the files of the field `model` lie, in the shape of that field. Raises Problem for files that are not the caller's."""
    refuse_nul(spec.model_dump(mode="json"))
    uses = list(files_in(spec))
    if uses:
        await check_files(platform, uses, caller)
    return _keys(caller.tenant_id, getattr(spec, model)) if model is not None else None


def _keys(tenant_id: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _keys(tenant_id, inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_keys(tenant_id, inner) for inner in value]
    return None if value is None else f"{tenant_id}/{value}"
