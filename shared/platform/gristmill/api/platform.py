"""What every request stands on: the store, the file store, the doorbell, the listener. One object a process."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakValueDictionary

from gristmill.api.throttle import Throttle
from gristmill.errors import Problem
from gristmill.files.blobs import Blobs
from gristmill.jobs.waiting import Listener
from gristmill.online import OnlineQueue
from gristmill.queue import Doorbell
from gristmill.service import Service
from gristmill.settings import Limits, Settings
from gristmill.store import tenants as sql
from gristmill.store.database import AsyncDatabase

# The key of requests without one, where keys are not required. No text hashes to it that anyone could find.
KEYLESS_HASH = bytes(32)
KEYLESS_TENANT = "local"
READ_ONLY = "This key is for looking only."
UNAUTHORIZED = "Send a valid API key: `Authorization: Bearer gm_…`."


Scope = Literal["read", "submit", "admin"]
"""Of a key: to look only; to submit, call and change as well; to manage keys as well."""


@dataclass(frozen=True)
class Caller:
    """Who is asking."""

    tenant_id: str
    key_id: str
    scope: Scope
    limits: Limits


@dataclass(frozen=True)
class Platform:
    settings: Settings
    services: list[Service]
    database: AsyncDatabase
    blobs: Blobs
    doorbell: Doorbell
    listener: Listener
    online: OnlineQueue
    throttle: Throttle
    turns: "WeakValueDictionary[str, asyncio.Lock]" = field(default_factory=WeakValueDictionary)  # by resource

    async def authenticate(self, key_hash: bytes) -> Caller:
        """The caller behind a key. Raises Problem 401."""
        row = await self.database.one(sql.AUTHENTICATE, {"key_hash": key_hash})
        if row is None:
            raise Problem(401, "unauthorized", UNAUTHORIZED)
        limits = self.settings.limits.model_copy(update=row["limits"])
        self.throttle.learn(key_hash, limits.requests_per_second)
        return Caller(row["tenant_id"], row["key_id"], row["scope"], limits)


def hash_key(key: str) -> bytes:
    """Keys are long and random, so one round of SHA-256 is enough."""
    return hashlib.sha256(key.encode()).digest()
