"""The client: upload with progress, submit, wait, follow events, download."""

import json
import os
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from gristmill_client.generated import Client

Json = dict[str, Any]
Progress = Callable[[int, int], None]

ENDED = frozenset({"succeeded", "failed", "cancelled"})
_CHUNK = 1 << 20
_LONGEST_WAIT = 60


class GristmillError(Exception):
    """The service refused a request. `problem` is its RFC 9457 answer; `retry_after`: in so many seconds it may not."""

    def __init__(self, status: int, problem: Json, retry_after: float | None = None) -> None:
        super().__init__(problem.get("detail") or f"HTTP {status}")
        self.status = status
        self.problem = problem
        self.retry_after = retry_after

    def in_words(self) -> str:
        """The detail, and a line for every field that is wrong."""
        fields = [
            f"  {e.get('pointer') or e.get('parameter') or 'body'}: {e['detail']}"
            for e in self.problem.get("errors", [])
        ]
        return "\n".join([str(self), *fields]) if len(fields) > 1 else str(self)


class JobFailedError(Exception):
    """A job ended without a result. `job` is its last state."""

    def __init__(self, job: Json) -> None:
        error = job.get("error") or {}
        super().__init__(error.get("detail") or f"The job was {job['status']}.")
        self.job = job


class Gristmill:
    """A connection to one Gristmill.

    Args:
        url: of the gateway or the embedded stack; default: GRISTMILL_URL, else http://localhost:8000.
        key: an API key; default: GRISTMILL_KEY, if set.
        timeout: seconds to wait for an answer, apart from those spent waiting for a job.
    """

    def __init__(self, url: str | None = None, key: str | None = None, *, timeout: float = 30) -> None:
        key = key or os.environ.get("GRISTMILL_KEY")
        self._http = httpx.Client(
            base_url=url or os.environ.get("GRISTMILL_URL") or "http://localhost:8000",
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=timeout,
        )
        self._timeout = timeout

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def api(self) -> Client:
        """The generated client on the same connection, for typed requests and answers.

        from gristmill_client.generated.api.compression import compression_submit_compress
        from gristmill_client.generated.models import CompressSpec

        job = compression_submit_compress.sync(client=mill.api, body=CompressSpec(input_=file_id), prefer="wait=60")
        """
        return Client(base_url=str(self._http.base_url)).set_httpx_client(self._http)

    def close(self) -> None:
        self._http.close()

    def upload(self, path: Path | str, *, name: str | None = None, progress: Progress | None = None) -> Json:
        """Upload a file and return what the service knows of it; `["id"]` goes into specs.

        `progress` is called with bytes sent and bytes in all.
        """
        path = Path(path)
        size = path.stat().st_size
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Length": str(size),
            "Idempotency-Key": str(uuid.uuid4()),
        }
        parameters = {"name": name or path.name}
        return self._json(
            "POST", "/v1/files", content=_chunks(path, size, progress), headers=headers, params=parameters
        )

    def submit(
        self, service: str, kind: str, spec: Mapping[str, Any], *, labels: Mapping[str, str] | None = None,
        priority: int = 0, wait: float = 0, **options: Any,
    ) -> Json:  # fmt: skip
        """Submit a job and return it, as it is after at most `wait` seconds.

        Safe against a lost answer. `options` are the other query parameters of a submission, such as `timeout_seconds`.
        """
        parameters = {"label": [f"{k}={v}" for k, v in (labels or {}).items()], "priority": priority, **options}
        return self._post_once(
            f"/{service}/v1/{kind}", spec, _prefer(wait), params=parameters, timeout=self._timeout + wait
        )

    def job(self, job_id: str, *, wait: float = 0) -> Json:
        """A job, as it is after at most `wait` seconds."""
        return self._json("GET", f"/v1/jobs/{job_id}", headers=_prefer(wait), timeout=self._timeout + wait)

    def wait(self, job_id: str, *, timeout: float | None = None) -> Json:
        """The job once it has ended. Raises TimeoutError after `timeout` seconds, JobFailedError when it has no result."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            left = _LONGEST_WAIT if deadline is None else min(_LONGEST_WAIT, deadline - time.monotonic())
            job = self.job(job_id, wait=max(0, round(left)))
            if job["status"] == "succeeded":
                return job
            if job["status"] in ENDED:
                raise JobFailedError(job)
            if deadline is not None and time.monotonic() >= deadline:
                raise TimeoutError(f"{job_id} is still {job['status']}.")

    def run(
        self, service: str, kind: str, spec: Mapping[str, Any], *, timeout: float | None = None, **options: Any
    ) -> Json:
        """Submit a job and wait for its result."""
        return self.wait(self.submit(service, kind, spec, **options)["id"], timeout=timeout)

    def call(self, service: str, name: str, request: Mapping[str, Any]) -> Json:
        """Ask for an answer at once, mostly of a model that a job left."""
        return self._json("POST", f"/{service}/v1/calls/{name}", json=dict(request))

    def create(self, service: str, resource: str, spec: Mapping[str, Any]) -> Json:
        """Make something that lives on the server, such as a study of hpo; `["id"]` is for `operate`. Safe against a lost answer."""
        return self._post_once(f"/{service}/v1/{resource}", spec)

    def operate(
        self, service: str, resource: str, resource_id: str, operation: str, request: Mapping[str, Any] | None = None
    ) -> Json:
        """What an operation of a resource answers: `mill.operate("hpo", "studies", id, "ask", {"count": 2})`.

        Safe against a lost answer: nothing is asked or told twice.
        """
        return self._post_once(f"/{service}/v1/{resource}/{resource_id}/{operation}", request or {})

    def jobs(self, **filters: Any) -> Iterator[Json]:
        """Jobs, newest first; filters are those of `GET /v1/jobs`."""
        return self._pages("/v1/jobs", filters)

    def files(self) -> Iterator[Json]:
        """Files, newest first."""
        return self._pages("/v1/files", {})

    def file(self, file_id: str) -> Json:
        """What is known of a file."""
        return self._json("GET", f"/v1/files/{file_id}")

    def cancel(self, job_id: str) -> Json:
        """Ask a job to stop."""
        return self._json("POST", f"/v1/jobs/{job_id}/cancel")

    def artifacts(self, job_id: str) -> list[Json]:
        """The files that a job made."""
        items: list[Json] = self._json("GET", f"/v1/jobs/{job_id}/files")["items"]
        return items

    def events(self, job_id: str, *, after: int = 0) -> Iterator[Json]:
        """Events of a job as they happen, until it ends; goes on where it was when the connection breaks."""
        while True:
            try:
                for event in self._stream(job_id, after):
                    after = event["seq"]
                    yield event
                    if event["type"] in ENDED:
                        return
                if self.job(job_id)["status"] in ENDED:
                    return
            except httpx.TransportError:
                time.sleep(1)

    def download(self, file_id: str, path: Path | str, *, progress: Progress | None = None) -> Path:
        """Download a file; `path` appears whole or not at all."""
        path = Path(path)
        partial = path.with_name(path.name + ".part")
        with self._http.stream("GET", f"/v1/files/{file_id}/content") as response:
            _raise_for(response)
            total, done = int(response.headers["content-length"]), 0
            with partial.open("wb") as file:
                for chunk in response.iter_bytes(_CHUNK):
                    done += file.write(chunk)
                    if progress is not None:
                        progress(done, total)
        partial.replace(path)
        return path

    def _stream(self, job_id: str, after: int) -> Iterator[Json]:
        headers = {"Accept": "text/event-stream", "Last-Event-ID": str(after)}
        timeout = httpx.Timeout(self._timeout, read=60)
        with self._http.stream("GET", f"/v1/jobs/{job_id}/events", headers=headers, timeout=timeout) as response:
            _raise_for(response)
            for line in response.iter_lines():
                if line.startswith("data: "):
                    yield json.loads(line.removeprefix("data: "))

    def _pages(self, path: str, filters: Mapping[str, Any]) -> Iterator[Json]:
        cursor: str | None = None
        while True:
            page = self._json("GET", path, params={**filters, **({"cursor": cursor} if cursor else {})})
            yield from page["items"]
            cursor = page["next"]
            if cursor is None:
                return

    def _post_once(
        self, path: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None, **arguments: Any
    ) -> Json:
        """With an idempotency key, so that repeating the request after a lost answer changes nothing.

        What may be tried again shortly (a file is still being inspected, too many requests) is, within the time for an answer.
        """
        key = {"Idempotency-Key": str(uuid.uuid4())}
        request = arguments | {"json": dict(body), "headers": key | dict(headers or {})}
        deadline, lost = time.monotonic() + self._timeout, False
        while True:
            try:
                return self._json("POST", path, **request)
            except httpx.TransportError:
                if lost:
                    raise
                lost = True
            except GristmillError as error:
                if error.retry_after is None or time.monotonic() + error.retry_after > deadline:
                    raise
                time.sleep(error.retry_after)

    def _json(self, method: str, path: str, **arguments: Any) -> Json:
        response = self._http.request(method, path, **arguments)
        _raise_for(response)
        answer: Json = response.json()
        return answer


def _prefer(wait: float) -> dict[str, str]:
    return {"Prefer": f"wait={round(wait)}"} if wait else {}


def _raise_for(response: httpx.Response) -> None:
    if response.is_success:
        return
    response.read()
    try:
        problem = response.json()
    except ValueError:
        problem = {}
    seconds = response.headers.get("Retry-After", "")
    raise GristmillError(
        response.status_code,
        problem if isinstance(problem, dict) else {},
        float(seconds) if seconds.isdigit() else None,
    )


def _chunks(path: Path, size: int, progress: Progress | None) -> Iterator[bytes]:
    done = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
            done += len(chunk)
            if progress is not None:
                progress(done, size)
