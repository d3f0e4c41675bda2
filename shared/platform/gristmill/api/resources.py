"""The routes of a service's resources: create, read, list, delete, and their operations.

An operation is computed from the state that was read and written only if that is still the newest; otherwise it is computed
again. `If-Match` demands a version instead. In one process the operations of a resource take turns, so that many askers at once do
not compute what only one of them may write.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

import orjson
import psycopg
from fastapi import APIRouter, Header, Path, Request, Response
from pydantic import BaseModel, Field

from gristmill.api.calls import CALL_PROBLEMS, storage_keys
from gristmill.api.kinds import READ_PROBLEMS
from gristmill.api.platform import Caller, Platform
from gristmill.api.problems import problem_responses, request_id_of
from gristmill.api.requests import Cursor, IdempotencyKey, PageLimit, TheCaller, ThePlatform, json_response
from gristmill.errors import Problem, not_found
from gristmill.ids import SUFFIX_PATTERN, new_id
from gristmill.jobs.submission import check_repeat
from gristmill.service import Operation, ResourceType
from gristmill.specs import Spec
from gristmill.store import resources as sql
from gristmill.store.database import Row, jsonb

_ATTEMPTS = 8
_TURN_SECONDS = 60.0
_BUSY = "Others keep changing it. Try again."

ResourceId = Annotated[str, Path(pattern=rf"^res_{SUFFIX_PATTERN}$")]
IfMatch = Annotated[
    str | None, Header(max_length=40, description='`"version"`; the change is refused when it is not the newest')
]

SpecT = TypeVar("SpecT")
StateT = TypeVar("StateT")


class ResourceView(BaseModel, Generic[SpecT, StateT]):
    """Lasting, changing state."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        return str(params[0].__name__).removesuffix("Spec")

    id: str
    service: str
    type: str
    version: int = Field(description="grows with every change")
    spec: SpecT
    state: StateT
    created_at: datetime
    updated_at: datetime
    expires_at: datetime = Field(description="moved on by every change")


class ResourcePage(BaseModel, Generic[SpecT, StateT]):
    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        return str(params[0].__name__).removesuffix("Spec") + "Page"

    items: list[ResourceView[SpecT, StateT]]
    next: str | None


def add_resource(router: APIRouter, kind: ResourceType) -> None:
    view = ResourceView[kind.spec, kind.state]  # type: ignore[name-defined]
    page = ResourcePage[kind.spec, kind.state]  # type: ignore[name-defined]
    name, base = kind.name.replace("-", "_"), f"/{kind.name}"
    add = router.add_api_route
    add(base, _create(kind), methods=["POST"], status_code=201, operation_id=f"{kind.service}_create_{name}",
        summary=kind.summary, response_model=view, responses=CALL_PROBLEMS)  # fmt: skip
    add(base, _list(kind), methods=["GET"], operation_id=f"{kind.service}_list_{name}",
        summary=f"List {kind.name}", response_model=page, responses=READ_PROBLEMS)  # fmt: skip
    add(f"{base}/{{id}}", _get(kind), methods=["GET"], operation_id=f"{kind.service}_get_{name}",
        summary=f"One of the {kind.name}", response_model=view, responses=READ_PROBLEMS)  # fmt: skip
    add(f"{base}/{{id}}", _delete(kind), methods=["DELETE"], status_code=204, operation_id=f"{kind.service}_delete_{name}",
        summary=f"Delete one of the {kind.name}", responses=READ_PROBLEMS)  # fmt: skip
    for operation in kind.operations.values():
        operation_id = f"{kind.service}_{name}_{operation.name.replace('-', '_')}"
        add(f"{base}/{{id}}/{operation.name}", _operate(kind, operation), methods=["POST"], operation_id=operation_id,
            summary=operation.summary, response_model=operation.answer,
            responses={**CALL_PROBLEMS, **problem_responses(404, 412)})  # fmt: skip


def _respond(row: Row, status: int = 200) -> Response:
    headers = {"ETag": f'"{row["version"]}"', "Location": f"/{row['service']}/v1/{row['type']}/{row['id']}"}
    return json_response(row, status, headers)


async def _read(platform: Platform, kind: ResourceType, id: str, caller: Caller) -> Row:
    row = await platform.database.one(sql.GET, _mine(kind, id, caller))
    if row is None:
        raise not_found(kind.name, id)
    return row


def _mine(kind: ResourceType, id: str, caller: Caller) -> Row:
    return {"id": id, "tenant_id": caller.tenant_id, "service": kind.service, "type": kind.name}


def _create(kind: ResourceType) -> Callable[..., Awaitable[Response]]:
    async def create_resource(
        request: Request, spec: Spec, platform: ThePlatform, caller: TheCaller, idempotency_key: IdempotencyKey = None
    ) -> Response:
        data = spec.model_dump(mode="json")
        memory = _memory(kind, None, data, idempotency_key)
        if (repeated := await _repeated(platform, caller, memory)) is not None:
            return _respond(await _read(platform, kind, repeated, caller), 201)
        files = await storage_keys(platform, caller, spec, kind.model)
        message = _message(kind, None, data, files, None, request_id_of(request))
        state = await platform.online.ask(kind.service, message, kind.timeout_seconds)
        params = _mine(kind, new_id("res"), caller) | memory | {
            "spec": jsonb(data), "state": jsonb(state), "ttl_seconds": kind.ttl_seconds,
        }  # fmt: skip
        try:
            row = await platform.database.one(sql.CREATE, params)
        except psycopg.errors.UniqueViolation:
            first = await _repeated(platform, caller, memory)
            row = await _read(platform, kind, str(first), caller)
        assert row is not None
        return _respond(row, 201)

    create_resource.__annotations__["spec"] = kind.spec
    return create_resource


def _list(kind: ResourceType) -> Callable[..., Awaitable[Response]]:
    async def list_resources(
        platform: ThePlatform, caller: TheCaller, limit: PageLimit = 50, cursor: Cursor = None
    ) -> Response:
        params = _mine(kind, "", caller) | {"before": cursor or "res_~", "limit": limit + 1}
        rows = await platform.database.all(sql.LIST, params)
        return json_response({"items": rows[:limit], "next": rows[limit - 1]["id"] if len(rows) > limit else None})

    return list_resources


def _get(kind: ResourceType) -> Callable[..., Awaitable[Response]]:
    async def get_resource(id: ResourceId, platform: ThePlatform, caller: TheCaller) -> Response:
        return _respond(await _read(platform, kind, id, caller))

    return get_resource


def _delete(kind: ResourceType) -> Callable[..., Awaitable[Response]]:
    async def delete_resource(id: ResourceId, platform: ThePlatform, caller: TheCaller) -> Response:
        if await platform.database.one(sql.DELETE, _mine(kind, id, caller)) is None:
            raise not_found(kind.name, id)
        return Response(status_code=204)

    return delete_resource


def _operate(kind: ResourceType, operation: Operation) -> Callable[..., Awaitable[Response]]:
    async def operate(
        request: Request,
        id: ResourceId,
        spec: Spec,
        platform: ThePlatform,
        caller: TheCaller,
        if_match: IfMatch = None,
        idempotency_key: IdempotencyKey = None,
    ) -> Response:
        data = spec.model_dump(mode="json")
        memory = _memory(kind, f"{id}/{operation.name}", data, idempotency_key)
        async with _turn(platform, id):
            for _ in range(_ATTEMPTS):
                if (repeated := await _repeated(platform, caller, memory)) is not None:
                    return json_response(orjson.loads(repeated))
                row = await _read(platform, kind, id, caller)
                if if_match is not None and if_match.strip('"') != str(row["version"]):
                    raise Problem(412, "version-conflict", f"The newest version is {row['version']}.")
                files = await storage_keys(platform, caller, kind.spec.model_validate(row["spec"]), kind.model)
                message = _message(kind, operation, data, files, row["state"], request_id_of(request))
                outcome = await platform.online.ask(kind.service, message, kind.timeout_seconds)
                params = _mine(kind, id, caller) | memory | {
                    "version": row["version"], "state": jsonb(outcome["state"]), "ttl_seconds": kind.ttl_seconds,
                    "answer": orjson.dumps(outcome["answer"]).decode(),
                }  # fmt: skip
                try:
                    changed = await platform.database.one(sql.CHANGE, params)
                except psycopg.errors.UniqueViolation:
                    continue  # the same key at the same moment: the other one's answer is there now
                if changed is not None:
                    return json_response(outcome["answer"], headers={"ETag": f'"{changed["version"]}"'})
        raise Problem(409, "conflict", _BUSY, retry_after=1)

    operate.__annotations__["spec"] = operation.request
    return operate


@asynccontextmanager
async def _turn(platform: Platform, id: str) -> AsyncIterator[None]:
    lock = platform.turns.setdefault(id, asyncio.Lock())
    try:
        async with asyncio.timeout(_TURN_SECONDS):
            await lock.acquire()
    except TimeoutError as error:
        raise Problem(409, "conflict", _BUSY, retry_after=1) from error
    try:
        yield
    finally:
        lock.release()


def _message(
    kind: ResourceType, operation: Operation | None, data: Any, files: Any, state: Any, request_id: str | None
) -> Row:
    name = operation.name if operation else None
    return {
        "call": None, "resource": kind.name, "operation": name, "request": data, "files": files, "state": state,
        "request_id": request_id,
    }  # fmt: skip


def _memory(kind: ResourceType, what: str | None, data: Any, idempotency_key: str | None) -> Row:
    """What is kept of a request with an idempotency key."""
    fingerprint = hashlib.sha256(orjson.dumps(data, option=orjson.OPT_SORT_KEYS)).hexdigest()
    route = f"POST /{kind.service}/v1/{kind.name}" + (f"/{what}" if what else "")
    return {"route": route, "idempotency_key": idempotency_key, "fingerprint": fingerprint}


async def _repeated(platform: Platform, caller: Caller, memory: Row) -> str | None:
    """What the first request with this key gave: an id, or an answer as JSON."""
    if memory["idempotency_key"] is None:
        return None
    row = await platform.database.one(sql.REPEATED, memory | {"tenant_id": caller.tenant_id})
    if row is None:
        return None
    check_repeat(memory["fingerprint"], row["fingerprint"])
    return str(row["subject"])
