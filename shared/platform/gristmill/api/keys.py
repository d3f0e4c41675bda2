"""A tenant's keys: made, changed, listed and revoked by an administrator's key of the same tenant; and the log of that."""

import secrets
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response
from pydantic import AfterValidator, AwareDatetime, BaseModel, Field

from gristmill.api.kinds import READ_PROBLEMS
from gristmill.api.platform import Caller, Scope, hash_key
from gristmill.api.problems import problem_responses, request_id_of
from gristmill.api.requests import Cursor, PageLimit, TheCaller, ThePlatform, json_response
from gristmill.errors import Problem, not_found
from gristmill.ids import SUFFIX_PATTERN, new_id
from gristmill.specs import Spec
from gristmill.store import tenants as sql

router = APIRouter(prefix="/v1", tags=["keys"])

KeyId = Annotated[str, Path(pattern=rf"^key_{SUFFIX_PATTERN}$")]
_FIRST_PAGE = "audit_~"
_CHANGE_PROBLEMS = problem_responses(400, 401, 403, 413, 422, 429, 503)


def _to_come(moment: datetime) -> datetime:
    if moment <= datetime.now(UTC):
        raise ValueError("this moment is over")
    return moment


End = Annotated[AwareDatetime, AfterValidator(_to_come)]


class NewKey(Spec):
    """A key to be made."""

    name: str = Field(min_length=1, max_length=100, description="what it is for", examples=["nightly pipeline"])
    scope: Scope = Field("submit", description="read: to look only; submit: everything but keys; admin: keys as well")
    expires_at: End | None = Field(None, description="when it ends; none: when it is revoked", examples=[None])


class KeyRotation(Spec):
    """A new key in the place of another."""

    grace_seconds: int = Field(86_400, ge=0, le=30 * 86_400, description="for which the other one goes on")
    expires_at: End | None = Field(None, description="when the new one ends; none: when it is revoked", examples=[None])


class KeyInfo(BaseModel):
    id: str
    name: str
    hint: str = Field(description="the first characters of the key")
    scope: Scope
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None


class CreatedKey(KeyInfo):
    key: str = Field(description="the key itself, shown this once")


class KeyList(BaseModel):
    items: list[KeyInfo]


class AuditEntry(BaseModel):
    """What an administrator did, or the operator."""

    id: str
    at: datetime
    key_id: str | None = Field(description="with which key; null: the operator, from the command line")
    act: str = Field(examples=["key.created", "key.rotated", "key.revoked", "limits.set"])
    subject: str = Field(description="what it was done to: a key, or the tenant")
    data: dict[str, Any]
    request_id: str | None


class AuditPage(BaseModel):
    items: list[AuditEntry]
    next: str | None = Field(description="`cursor` of the next page")


def generate_key() -> str:
    return f"gm_{secrets.token_urlsafe(30)}"


def new_key_row(key: str) -> dict[str, Any]:
    """What is kept of a key."""
    return {"id": new_id("key"), "hash": hash_key(key), "hint": key[:7]}


def _act(caller: Caller, request: Request) -> dict[str, Any]:
    """Who acts, for the log. Raises Problem 403 unless it is an administrator."""
    _demand_admin(caller)
    return {"audit_id": new_id("audit"), "by": caller.key_id, "request_id": request_id_of(request)}


def _demand_admin(caller: Caller) -> None:
    if caller.scope != "admin":
        raise Problem(403, "forbidden", "This needs an administrator's key.")


@router.post("/keys", operation_id="create_key", status_code=201, response_model=CreatedKey, responses=_CHANGE_PROBLEMS)
async def create_key(spec: NewKey, request: Request, platform: ThePlatform, caller: TheCaller) -> Response:
    """Make a key for your tenant."""
    act, key = _act(caller, request), generate_key()
    params = act | new_key_row(key) | {
        "tenant_id": caller.tenant_id, "name": spec.name.replace("\x00", ""), "scope": spec.scope, "expires_at": spec.expires_at
    }  # fmt: skip
    rows = await platform.database.all(sql.CREATE_KEY, params)
    return json_response(rows[0] | {"key": key}, 201)


@router.post(
    "/keys/{id}/rotate", operation_id="rotate_key", status_code=201, response_model=CreatedKey,
    responses=_CHANGE_PROBLEMS | problem_responses(404),
)  # fmt: skip
async def rotate_key(
    id: KeyId, spec: KeyRotation, request: Request, platform: ThePlatform, caller: TheCaller
) -> Response:
    """Make a key of the same name and scope. The other one goes on for a while, so that callers can change over."""
    act, key = _act(caller, request), generate_key()
    params = act | new_key_row(key) | spec.model_dump() | {"old_id": id, "tenant_id": caller.tenant_id}
    rows = await platform.database.all(sql.ROTATE_KEY, params)
    if not rows:
        raise not_found("key", id)
    return json_response(rows[0] | {"key": key}, 201)


@router.get("/keys", operation_id="list_keys", response_model=KeyList, responses=READ_PROBLEMS)
async def list_keys(platform: ThePlatform, caller: TheCaller) -> Response:
    """The keys of your tenant, newest first; the keys themselves are not kept."""
    _demand_admin(caller)
    return json_response({"items": await platform.database.all(sql.LIST_KEYS, {"tenant_id": caller.tenant_id})})


@router.delete(
    "/keys/{id}", operation_id="revoke_key", status_code=204, responses={**READ_PROBLEMS, **problem_responses(409)}
)
async def revoke_key(id: KeyId, request: Request, platform: ThePlatform, caller: TheCaller) -> Response:
    """Revoke a key, at once and for good."""
    act = _act(caller, request)
    if id == caller.key_id:
        raise Problem(409, "conflict", "A key cannot revoke itself; use another administrator's key.")
    if not await platform.database.all(sql.REVOKE_KEY, act | {"id": id, "tenant_id": caller.tenant_id}):
        raise not_found("key", id)
    return Response(status_code=204)


@router.get("/audit", operation_id="list_audit", response_model=AuditPage, responses=READ_PROBLEMS)
async def list_audit(
    platform: ThePlatform, caller: TheCaller, limit: PageLimit = 50, cursor: Cursor = None
) -> Response:
    """What was done to your tenant's keys and limits, newest first."""
    _demand_admin(caller)
    params = {"tenant_id": caller.tenant_id, "before": cursor or _FIRST_PAGE, "limit": limit + 1}
    rows = await platform.database.all(sql.AUDIT, params)
    more = len(rows) > limit
    return json_response({"items": rows[:limit], "next": rows[limit - 1]["id"] if more else None})
