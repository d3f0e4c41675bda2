"""Requests that come through: what breaks on the way, or is refused for the moment, is tried again."""

import os
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from gristmill_client.aio.waiting import AsyncPatience, sleep
from gristmill_client.errors import GristmillError, Json, RefusedError, UnreachableError, refused

Progress = Callable[[int, int], None]
"""Called with bytes done, and bytes in all."""

DEFAULT_URL = "http://localhost:8000"
_CHUNK = 1 << 20
_CONNECT = 10.0  # seconds
_UPLOAD_ANSWER = 900.0  # seconds, in which a store takes in a file that was sent
_WORTHWHILE = frozenset({500, 504})  # to ask again for, where asking changes nothing: servers that restart
_HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)


class AsyncConnection:
    """Args:
    url: of the gateway or the embedded stack; None: GRISTMILL_URL, else http://localhost:8000. key: None: GRISTMILL_KEY, if set.
    timeout: seconds to wait for an answer. patience: seconds in which is tried again what broke on the way or was refused for the moment.
    """

    def __init__(self, url: str | None, key: str | None, timeout: float, patience: float) -> None:
        key = key or os.environ.get("GRISTMILL_KEY")
        self.patience, self._timeout = patience, timeout
        self._http = httpx.AsyncClient(
            base_url=url or os.environ.get("GRISTMILL_URL") or DEFAULT_URL,
            headers={"Authorization": f"Bearer {key}"} if key else {},
            limits=httpx.Limits(
                max_connections=None, max_keepalive_connections=20
            ),  # every job that is waited for has one
        )

    async def aclose(self) -> None:
        await self._http.aclose()

    async def json(
        self, method: str, path: str, *, body: Any = None, parameters: Mapping[str, Any] | None = None, wait: float = 0,
        repeatable: bool = True, key: str | None = None,
    ) -> Any:  # fmt: skip
        """What is answered, as JSON; None where nothing is.

        A POST has an idempotency key: however often it is tried, it is carried out once.

        Args:
            wait: seconds that the answer may take longer, for what is under way to end. repeatable: whether it may be tried again.
            key: the idempotency key of a POST; None: one of its own.
        """
        headers = {"Prefer": f"wait={round(wait)}"} if wait else {}
        if method == "POST":
            headers["Idempotency-Key"] = key or str(uuid.uuid4())
        request = self._http.build_request(
            method, path, json=body, params=_given(parameters), headers=headers, timeout=self._within(self._timeout + wait)
        )  # fmt: skip
        tried = 0

        async def send() -> httpx.Response:
            nonlocal tried
            tried += 1
            response = await self._http.send(request)
            # What was asked to be deleted is gone, by a try whose answer was lost.
            gone = method == "DELETE" and tried > 1 and response.status_code == 404
            return httpx.Response(204, request=request) if gone else response

        patience = AsyncPatience(self.patience if repeatable else 0)
        response = await self._through(send, patience, _WORTHWHILE if method == "GET" else frozenset())
        try:
            return response.json() if response.content else None
        except ValueError as error:
            raise GristmillError(
                f"{request.url} answers with something else than JSON: is this a Gristmill?"
            ) from error

    async def upload(self, path: Path, name: str, progress: Progress | None) -> Json:
        """A file's content, sent piece by piece."""
        headers = {"Content-Type": "application/octet-stream", "Content-Length": str(path.stat().st_size)}
        headers["Idempotency-Key"] = str(uuid.uuid4())
        timeout = self._within(max(self._timeout, _UPLOAD_ANSWER))

        async def send() -> httpx.Response:
            content = _chunks(path, progress)
            return await self._http.post(
                "/v1/files", content=content, headers=headers, params={"name": name}, timeout=timeout
            )

        response = await self._through(send, AsyncPatience(self.patience))
        found: Json = response.json()
        return found

    async def inspected(self, file: Json) -> Json:
        """A file that was uploaded, once the service has looked into it."""
        delay = 0.05
        while file["inspection"] == "pending":
            await sleep(delay)
            delay = min(2 * delay, 2.0)
            file = await self.json("GET", f"/v1/files/{file['id']}")
        return file

    async def download(self, path: str, to: Path, progress: Progress | None) -> None:
        """Into a file that appears whole or not at all. A download that breaks goes on where it was."""
        if to.is_dir():
            raise IsADirectoryError(f"{to} is a folder.")
        patience = AsyncPatience(self.patience)
        with tempfile.NamedTemporaryFile(dir=to.parent, prefix=f".{to.name}.", delete=False) as file:
            partial, tag = Path(file.name), ""

            async def fetch() -> httpx.Response:
                nonlocal tag
                done = file.tell()
                headers = {"Accept-Encoding": "identity"} | (
                    {"Range": f"bytes={done}-", "If-Range": tag} if done and tag else {}
                )
                timeout = self._within(self._timeout)
                async with self._http.stream("GET", path, headers=headers, timeout=timeout) as response:
                    if not response.is_success:
                        await response.aread()
                        return response
                    tag = response.headers.get("etag", "")
                    if response.status_code != 206:
                        done = file.seek(0)
                        file.truncate()
                    total = done + int(response.headers.get("content-length", 0))
                    async for chunk in response.aiter_bytes(_CHUNK):
                        patience.renew()
                        done += file.write(chunk)
                        if progress is not None:
                            progress(done, total)
                return response

            try:
                await self._through(fetch, patience, _WORTHWHILE)
                file.close()
                partial.replace(to)
            finally:
                partial.unlink(missing_ok=True)

    @asynccontextmanager
    async def lines(self, path: str, headers: Mapping[str, str], silence: float) -> AsyncIterator[AsyncIterator[bytes]]:
        """Of a stream of events. Raises UnreachableError when it breaks, and after `silence` seconds without a word."""
        timeout = httpx.Timeout(_CONNECT, read=silence)
        try:
            async with self._http.stream("GET", path, headers=headers, timeout=timeout) as response:
                if not response.is_success:
                    await response.aread()
                    raise _problem(response)
                yield _split(response.aiter_bytes())
        except httpx.TransportError as error:
            raise UnreachableError(f"{self._http.base_url} cannot be reached: {error}") from error

    async def _through(
        self, send: Callable[[], Any], patience: AsyncPatience, worthwhile: frozenset[int] = frozenset()
    ) -> httpx.Response:
        """The answer of a request, if it is none that refuses it.

        Args:
            worthwhile: statuses for which to try again, beside those that say so.
        """
        while True:
            error: UnreachableError | RefusedError
            try:
                response: httpx.Response = await send()
            except (httpx.TransportError, httpx.InvalidURL) as broken:
                error = UnreachableError(f"{self._http.base_url} cannot be reached: {broken}")
                if isinstance(broken, _HOPELESS) or not isinstance(broken, httpx.TransportError):
                    raise error from broken
                error.__cause__ = broken
            else:
                if response.is_success:
                    return response
                error = _problem(response)
                if not error.momentary and error.status not in worthwhile:
                    raise error
            await patience.pause(error)

    def _within(self, seconds: float) -> httpx.Timeout:
        return httpx.Timeout(seconds, connect=_CONNECT)


def _given(parameters: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (parameters or {}).items() if value is not None}


def _problem(response: httpx.Response) -> RefusedError:
    try:
        problem = response.json()
    except ValueError:
        problem = None
    return refused(response.status_code, problem, response.headers.get("Retry-After"))


async def _chunks(path: Path, progress: Progress | None) -> AsyncIterator[bytes]:
    size, done = path.stat().st_size, 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
            done += len(chunk)
            if progress is not None:
                progress(done, size)


async def _split(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Lines, which end where a stream of events says so, and at nothing else that may end a line."""
    rest = b""
    async for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.removesuffix(b"\r")
