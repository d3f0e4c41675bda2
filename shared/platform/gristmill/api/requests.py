"""What routes take from a request: the key, the platform, preferences; and the JSON they answer with."""

import re
from typing import Annotated, Any

import orjson
from fastapi import Depends, Header, Query, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from gristmill.api.platform import KEYLESS_HASH, READ_ONLY, UNAUTHORIZED, Caller, Platform, hash_key
from gristmill.errors import FieldError, Problem

MAX_WAIT_SECONDS = 300
_bearer = HTTPBearer(auto_error=False, description="An API key: `gm_…`. Not needed by an embedded stack without keys.")


def get_platform(request: Request) -> Platform:
    platform: Platform = request.app.state.platform
    return platform


ThePlatform = Annotated[Platform, Depends(get_platform)]


def key_hash(
    platform: ThePlatform, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> bytes:
    """The hash that finds the caller. Raises Problem 401 where keys are required and none is given, 429 for too many requests."""
    if credentials is None and platform.settings.require_keys:
        raise Problem(401, "unauthorized", UNAUTHORIZED)
    hashed = KEYLESS_HASH if credentials is None else hash_key(credentials.credentials)
    platform.throttle.check(hashed)
    return hashed


KeyHash = Annotated[bytes, Depends(key_hash)]


async def caller(request: Request, platform: ThePlatform, key: KeyHash) -> Caller:
    """Raises Problem 401 where there is none, and 403 where the key is for looking only."""
    found = await platform.authenticate(key)
    if found.scope == "read" and request.method not in ("GET", "HEAD"):
        raise Problem(403, "forbidden", READ_ONLY)
    return found


TheCaller = Annotated[Caller, Depends(caller)]

IdempotencyKey = Annotated[
    str | None,
    Header(
        min_length=1, max_length=255, pattern=r"^[\x21-\x7e]+$",
        description="Repeat a request with the same key and it is carried out once: the answer is that of the first time. "
        "Kept for 24 hours.",
    ),
]  # fmt: skip

Prefer = Annotated[
    str | None,
    Header(
        max_length=200,
        description="`wait=N` waits up to N seconds (at most 300) for the job to end.",
        examples=["wait=30"],
    ),
]

PageLimit = Annotated[int, Query(ge=1, le=500, description="entries on a page")]
Cursor = Annotated[str | None, Query(max_length=64, pattern=r"^[a-z0-9_]+$", description="`next` of the page before")]


def wait_seconds(prefer: str | None) -> float:
    """N of `Prefer: wait=N`; 0 without one. Other preferences are ignored, as RFC 7240 asks."""
    for preference in (prefer or "").split(","):
        name, _, value = preference.strip().partition("=")
        if name.lower() == "wait":
            if not re.fullmatch(r"\d{1,6}", value):
                problem = FieldError("prefer", "`Prefer: wait=N` takes a whole number of seconds.", "parameter")
                raise Problem(422, "invalid-request", problem.detail, errors=[problem])
            return min(int(value), MAX_WAIT_SECONDS)
    return 0


def json_response(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(orjson.dumps(content), status, headers, media_type="application/json")
