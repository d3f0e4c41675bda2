"""A tenant's keys: made, listed and revoked by an administrator's key of the same tenant."""

import secrets
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, Field

from gristmill.api.kinds import READ_PROBLEMS
from gristmill.api.platform import Caller, hash_key
from gristmill.api.problems import problem_responses
from gristmill.api.requests import TheCaller, ThePlatform, json_response
from gristmill.errors import Problem, not_found
from gristmill.ids import SUFFIX_PATTERN, new_id
from gristmill.specs import Spec
from gristmill.store import tenants as sql

router = APIRouter(prefix="/v1", tags=["keys"])

KeyId = Annotated[str, Path(pattern=rf"^key_{SUFFIX_PATTERN}$")]


class NewKey(Spec):
    """A key to be made."""

    name: str = Field(min_length=1, max_length=100, description="what it is for", examples=["nightly pipeline"])
    admin: bool = Field(False, description="may make and revoke keys")


class KeyInfo(BaseModel):
    id: str
    name: str
    hint: str = Field(description="the first characters of the key")
    admin: bool
    created_at: datetime
    revoked_at: datetime | None = None


class CreatedKey(KeyInfo):
    key: str = Field(description="the key itself, shown this once")


class KeyList(BaseModel):
    items: list[KeyInfo]


def generate_key() -> str:
    return f"gm_{secrets.token_urlsafe(30)}"


def _demand_admin(caller: Caller) -> None:
    if not caller.admin:
        raise Problem(403, "forbidden", "This needs an administrator's key.")


@router.post(
    "/keys", operation_id="create_key", status_code=201, response_model=CreatedKey,
    responses=problem_responses(400, 401, 403, 413, 422, 429, 503),
)  # fmt: skip
async def create_key(spec: NewKey, platform: ThePlatform, caller: TheCaller) -> Response:
    """Make a key for your tenant."""
    _demand_admin(caller)
    key = generate_key()
    params = {
        "id": new_id("key"), "tenant_id": caller.tenant_id, "name": spec.name.replace("\x00", ""), "hash": hash_key(key),
        "hint": key[:7], "admin": spec.admin,
    }  # fmt: skip
    rows = await platform.database.all(sql.CREATE_KEY, params)
    return json_response(rows[0] | {"key": key}, 201)


@router.get("/keys", operation_id="list_keys", response_model=KeyList, responses=READ_PROBLEMS)
async def list_keys(platform: ThePlatform, caller: TheCaller) -> Response:
    """The keys of your tenant, newest first; the keys themselves are not kept."""
    _demand_admin(caller)
    return json_response({"items": await platform.database.all(sql.LIST_KEYS, {"tenant_id": caller.tenant_id})})


@router.delete(
    "/keys/{id}", operation_id="revoke_key", status_code=204, responses={**READ_PROBLEMS, **problem_responses(409)}
)
async def revoke_key(id: KeyId, platform: ThePlatform, caller: TheCaller) -> Response:
    """Revoke a key, at once and for good."""
    _demand_admin(caller)
    if id == caller.key_id:
        raise Problem(409, "conflict", "A key cannot revoke itself; use another administrator's key.")
    if not await platform.database.all(sql.REVOKE_KEY, {"id": id, "tenant_id": caller.tenant_id}):
        raise not_found("key", id)
    return Response(status_code=204)
