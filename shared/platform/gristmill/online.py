"""Calls and resource operations travel through Redis lists: a request to a service's list, its answer to the asker's own.

Nothing here is kept: an answer that nobody waits for any more expires.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
import redis.asyncio
import structlog

from gristmill.errors import FieldError, Problem
from gristmill.ids import new_id

log = structlog.get_logger("gristmill.online")

MAX_WAITING = 32
REPLY_SECONDS = 60
ALIVE_SECONDS = 5


def request_list(service: str) -> str:
    return f"gristmill.online.{service}"


def alive_key(service: str) -> str:
    """Exists while a service has an online worker."""
    return f"gristmill.online.{service}.alive"


def wanted_key(request: str) -> str:
    """Exists for as long as an answer is waited for, by the broker's clock: those of the API's and workers' machines may differ."""
    return f"gristmill.online.wanted.{request}"


class OnlineQueue:
    """The API's side: ask, and wait for the answer."""

    def __init__(self, redis_url: str) -> None:
        self._redis = redis.asyncio.Redis.from_url(redis_url, socket_timeout=30, socket_connect_timeout=1)
        self._replies = new_id("replies")
        self._waiting: dict[str, asyncio.Future[Any]] = {}

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        reader = asyncio.create_task(self._read_replies())
        yield
        reader.cancel()
        await asyncio.gather(reader, return_exceptions=True)
        await self._redis.aclose()

    async def ask(self, service: str, request: dict[str, Any], timeout: float) -> Any:
        """The answer, as JSON values.

        Raises Problem: 503 when there is no worker or too many requests wait, 504 after `timeout` seconds, and what the
        call itself refuses.
        """
        identifier = new_id("ask")
        message = orjson.dumps(request | {"id": identifier, "reply_to": self._replies})
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[identifier] = future
        try:
            await self._push(service, identifier, message, timeout)
            return _unpacked(await asyncio.wait_for(future, timeout))
        except TimeoutError as error:
            raise Problem(504, "timeout", f"There was no answer within {timeout:g} seconds.") from error
        finally:
            self._waiting.pop(identifier, None)

    async def _push(self, service: str, identifier: str, message: bytes, timeout: float) -> None:
        try:
            async with self._redis.pipeline(transaction=False) as pipeline:
                pipeline.exists(alive_key(service))
                pipeline.set(wanted_key(identifier), b"", px=round(1000 * timeout))
                pipeline.lpush(request_list(service), message)
                alive, _, waiting = await pipeline.execute()
            if alive and waiting <= MAX_WAITING:
                return
            await self._redis.lrem(request_list(service), 1, message)  # type: ignore[arg-type]  # bytes are fine
        except redis.RedisError as error:
            raise Problem(
                503, "unavailable", "The online workers cannot be reached. Try again shortly.", retry_after=2
            ) from error
        if not alive:
            raise Problem(503, "unavailable", f"No online worker of {service} is up. Try again shortly.", retry_after=2)
        raise Problem(503, "overloaded", "Too many calls are waiting. Try again shortly.", retry_after=1)

    async def _read_replies(self) -> None:
        while True:
            try:
                popped = await self._redis.blpop([self._replies], timeout=10)
            except redis.RedisError as error:
                log.warning("broker_away", error=str(error))
                await asyncio.sleep(0.5)
                continue
            if popped is not None:
                reply = orjson.loads(popped[1])
                future = self._waiting.get(reply["id"])
                if future is not None and not future.done():
                    future.set_result(reply)


def _unpacked(reply: dict[str, Any]) -> Any:
    match reply["outcome"]:
        case "answer":
            return reply["answer"]
        case "refused":
            pointer = reply["error"].get("pointer")
            errors = [FieldError(pointer, reply["error"]["detail"])] if pointer is not None else []
            raise Problem(422, "invalid-request", reply["error"]["detail"], errors=errors)
        case _:
            raise Problem(
                500,
                "internal-error",
                "The call failed by a fault of the service. Quote the request_id to its operator.",
            )
