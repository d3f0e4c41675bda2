"""Requests that come through: what breaks on the way, or is refused for the moment, is tried again."""

import os
import random
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from gristmill_client.errors import Json, RefusedError, UnreachableError, refused
from gristmill_client.sync.waiting import sleep

Progress = Callable[[int, int], None]
"""Called with bytes done, and bytes in all."""

DEFAULT_URL = "http://localhost:8000"
_CHUNK = 1 << 20
_FIRST_DELAY, _LONGEST_DELAY = 0.25, 8.0
_FOR_THE_MOMENT = frozenset({429, 502, 503})  # others are, where `Retry-After` says so
_STREAM_SILENCE = 60.0  # streams of events are never still for so long


class Connection:
    """Args:
    url: of the gateway or the embedded stack; None: GRISTMILL_URL, else http://localhost:8000. key: None: GRISTMILL_KEY, if set.
    timeout: seconds to wait for an answer. patience: seconds in which is tried again what broke on the way or was refused for the moment.
    """

    def __init__(self, url: str | None, key: str | None, timeout: float, patience: float) -> None:
        key = key or os.environ.get("GRISTMILL_KEY")
        self.timeout, self.patience = timeout, patience
        self._http = httpx.Client(
            base_url=url or os.environ.get("GRISTMILL_URL") or DEFAULT_URL,
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=timeout,
        )

    def close(self) -> None:
        self._http.close()

    def json(
        self, method: str, path: str, *, body: Any = None, parameters: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None, wait: float = 0,
    ) -> Any:  # fmt: skip
        """What is answered, as JSON; None where nothing is.

        A POST has an idempotency key: however often it is tried, it is carried out once.

        Args:
            wait: seconds that the answer may take longer, for what is under way to end.
        """
        asked = {"Prefer": f"wait={round(wait)}"} if wait else {}
        if method == "POST":
            asked["Idempotency-Key"] = str(uuid.uuid4())
        request = self._http.build_request(
            method, path, json=body, params=_given(parameters), headers=asked | dict(headers or {}), timeout=self.timeout + wait
        )  # fmt: skip
        response = self._through(lambda: self._http.send(request))
        return response.json() if response.content else None

    def upload(self, path: Path, name: str, progress: Progress | None) -> Json:
        """A file's content, sent piece by piece."""
        headers = {"Content-Type": "application/octet-stream", "Content-Length": str(path.stat().st_size)}
        headers["Idempotency-Key"] = str(uuid.uuid4())

        def send() -> httpx.Response:
            content = _chunks(path, progress)
            return self._http.post("/v1/files", content=content, headers=headers, params={"name": name})

        response = self._through(send)
        found: Json = response.json()
        return found

    def download(self, path: str, to: Path, progress: Progress | None) -> None:
        """Into a file that appears whole or not at all. A download that breaks goes on where it was."""
        partial = to.with_name(to.name + ".part")
        partial.unlink(missing_ok=True)
        tag: str | None = None

        def fetch() -> httpx.Response:
            nonlocal tag
            done = partial.stat().st_size if tag is not None and partial.exists() else 0
            headers = {"Range": f"bytes={done}-", "If-Range": str(tag)} if done else {}
            with self._http.stream("GET", path, headers=headers) as response:
                if not response.is_success:
                    response.read()
                    return response
                tag, resumed = response.headers.get("etag"), response.status_code == 206
                done = done if resumed else 0
                total = done + int(response.headers["content-length"])
                with partial.open("ab" if resumed else "wb") as file:
                    for chunk in response.iter_bytes(_CHUNK):
                        done += file.write(chunk)
                        if progress is not None:
                            progress(done, total)
            return response

        self._through(fetch)
        partial.replace(to)

    @contextmanager
    def lines(self, path: str, headers: Mapping[str, str]) -> Iterator[Iterator[str]]:
        """Of a stream of events. Raises httpx.TransportError when it breaks."""
        timeout = httpx.Timeout(self.timeout, read=_STREAM_SILENCE)
        with self._http.stream("GET", path, headers=headers, timeout=timeout) as response:
            if not response.is_success:
                response.read()
                raise _problem(response)
            yield response.iter_lines()

    def _through(self, send: Callable[[], Any]) -> httpx.Response:
        """The answer of a request that may be repeated, if it is none that refuses it."""
        began, delay = time.monotonic(), _FIRST_DELAY
        while True:
            error: UnreachableError | RefusedError
            pause = delay * random.uniform(0.5, 1.0)  # noqa: S311
            try:
                response: httpx.Response = send()
            except httpx.TransportError as broken:
                error = UnreachableError(f"{self._http.base_url} cannot be reached: {broken}")
            else:
                if response.is_success:
                    return response
                error = _problem(response)
                if error.retry_after is None and error.status not in _FOR_THE_MOMENT:
                    raise error
                pause = error.retry_after or pause
            if time.monotonic() + pause > began + self.patience:
                raise error
            sleep(pause)
            delay = min(2 * delay, _LONGEST_DELAY)


def _given(parameters: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (parameters or {}).items() if value is not None}


def _problem(response: httpx.Response) -> RefusedError:
    try:
        problem = response.json()
    except ValueError:
        problem = None
    return refused(response.status_code, problem, response.headers.get("Retry-After"))


def _chunks(path: Path, progress: Progress | None) -> Iterator[bytes]:
    size, done = path.stat().st_size, 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
            done += len(chunk)
            if progress is not None:
                progress(done, size)
