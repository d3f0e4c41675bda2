"""The client: the services, and what all of them share."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar, overload

from pydantic import BaseModel

from gristmill_client.aio.connection import AsyncConnection, Progress
from gristmill_client.aio.jobs import AsyncJob
from gristmill_client.aio.service import pages, ready, submitted
from gristmill_client.aio.services import AsyncServices
from gristmill_client.errors import Json
from gristmill_client.models import AuditEntry, CreatedKey, FileInfo, FileSummary, KeyInfo, KeyList, Preview, Usage
from gristmill_client.specs import safe_name

Model = TypeVar("Model", bound=BaseModel)


class AsyncGristmill(AsyncServices):
    """A Gristmill: `mill.compression`, `mill.hpo` and so on are its services.

    Whatever breaks on the way, or is refused for the moment, is tried again, later each time; every POST carries an idempotency key, so
    that nothing is done twice.

    Args:
        url: of the gateway or the embedded stack; default: GRISTMILL_URL, else http://localhost:8000.
        key: an API key; default: GRISTMILL_KEY, if set.
        timeout: seconds to wait for an answer, apart from those spent waiting for a job.
        patience: seconds from a first failure on in which things are tried again; 0: never.
    """

    def __init__(
        self, url: str | None = None, key: str | None = None, *, timeout: float = 120, patience: float = 60
    ) -> None:
        super().__init__(AsyncConnection(url, key, timeout, patience))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await self._connection.aclose()

    # -- files -----------------------------------------------------------------------------------------------------------------

    async def upload(self, path: Path | str, *, name: str | None = None, progress: Progress | None = None) -> FileInfo:
        """Upload a file. What it returns can be used wherever a file is wanted, as often as you like."""
        path = Path(path)
        return FileInfo.model_validate(await self._connection.upload(path, name or path.name, progress))

    async def download(
        self, file: str | FileInfo | FileSummary, path: Path | str, *, progress: Progress | None = None
    ) -> Path:
        """A file's content. `path` appears whole or not at all; it may be a folder."""
        target = Path(path)
        if target.is_dir():
            target /= safe_name((await self.file(file)).name, _id(file))
        await self._connection.download(f"/v1/files/{_id(file)}/content", target, progress)
        return target

    async def file(self, file: str | FileInfo | FileSummary) -> FileInfo:
        """What is known of a file; of a table its rows and columns."""
        return FileInfo.model_validate(await self._connection.json("GET", f"/v1/files/{_id(file)}"))

    async def preview(self, file: str | FileInfo | FileSummary) -> Preview:
        """A table's first rows."""
        return Preview.model_validate(await self._connection.json("GET", f"/v1/files/{_id(file)}/preview"))

    async def files(self) -> AsyncIterator[FileInfo]:
        """Newest first."""
        async for item in pages(self._connection, "/v1/files", {}):
            yield FileInfo.model_validate(item)

    async def delete_file(self, file: str | FileInfo | FileSummary) -> None:
        await self._connection.json("DELETE", f"/v1/files/{_id(file)}")

    # -- jobs ------------------------------------------------------------------------------------------------------------------

    @overload
    async def job(self, job_id: str) -> AsyncJob[Json]: ...

    @overload
    async def job(self, job_id: str, result: type[Model]) -> AsyncJob[Model]: ...

    async def job(self, job_id: str, result: type[Model] | None = None) -> AsyncJob[Any]:
        """A job that was submitted before.

        Args:
            result: what its result is, such as `models.CompressResult`; none: JSON.
        """
        parse = _plain if result is None else result.model_validate
        return await AsyncJob[Any](self._connection, {"id": job_id}, parse).refresh()

    async def jobs(
        self, *, service: str | None = None, kind: str | None = None, status: str | None = None,
        labels: Mapping[str, str] | None = None, parent: str | None = None,
    ) -> AsyncIterator[AsyncJob[Json]]:  # fmt: skip
        """Newest first.

        Args:
            parent: id of a search: its trials.
        """
        filters = {
            "service": service, "kind": kind, "status": status, "parent": parent,
            "label": [f"{name}={value}" for name, value in (labels or {}).items()],
        }  # fmt: skip
        async for item in pages(self._connection, "/v1/jobs", filters):
            yield AsyncJob(self._connection, item, _plain)

    # -- services that this client was not made for ----------------------------------------------------------------------------

    async def submit(
        self, service: str, kind: str, spec: Mapping[str, Any], *, labels: Mapping[str, str] | None = None, priority: int = 0,
        max_attempts: int | None = None, timeout_seconds: int | None = None, idempotency_key: str | None = None,
    ) -> AsyncJob[Json]:  # fmt: skip
        """A job of any service, by the names in its address."""
        return await submitted(
            self._connection, service, kind, spec, _plain, labels=labels, priority=priority, max_attempts=max_attempts,
            timeout_seconds=timeout_seconds, idempotency_key=idempotency_key,
        )  # fmt: skip

    async def call(self, service: str, name: str, request: Mapping[str, Any]) -> Json:
        """What a call of any service answers."""
        body = await ready(self._connection, request, ())
        answer: Json = await self._connection.json("POST", f"/{service}/v1/calls/{name}", body=body)
        return answer

    async def create(self, service: str, resource: str, spec: Mapping[str, Any]) -> Json:
        """Something that lives on the server; `["id"]` is for `operate`."""
        body = await ready(self._connection, spec, ())
        made: Json = await self._connection.json("POST", f"/{service}/v1/{resource}", body=body)
        return made

    async def operate(
        self, service: str, resource: str, thing_id: str, operation: str, request: Mapping[str, Any] | None = None
    ) -> Json:
        """What an operation of it answers."""
        body = await ready(self._connection, request or {}, ())
        answer: Json = await self._connection.json(
            "POST", f"/{service}/v1/{resource}/{thing_id}/{operation}", body=body
        )
        return answer

    # -- keys ------------------------------------------------------------------------------------------------------------------

    async def usage(self, days: int | None = None) -> Usage:
        """What the key's tenant has used in so many days, and its limits."""
        return Usage.model_validate(await self._connection.json("GET", "/v1/usage", parameters={"days": days}))

    async def keys(self) -> list[KeyInfo]:
        """Of the key's tenant."""
        return KeyList.model_validate(await self._connection.json("GET", "/v1/keys")).items

    async def create_key(
        self, name: str, *, scope: Literal["read", "submit", "admin"] = "submit", expires_at: datetime | None = None
    ) -> CreatedKey:
        """Another key. It is shown this once only, and not asked for again when its answer is lost. Takes an admin's key."""
        asked = {"name": name, "scope": scope, "expires_at": expires_at and expires_at.isoformat()}
        made = await self._connection.json("POST", "/v1/keys", body=asked, repeatable=False)
        return CreatedKey.model_validate(made)

    async def rotate_key(self, key_id: str, *, grace_seconds: int = 86_400) -> CreatedKey:
        """A key in the place of another, which goes on for so long. Shown this once only, like a new one."""
        asked = {"grace_seconds": grace_seconds}
        made = await self._connection.json("POST", f"/v1/keys/{key_id}/rotate", body=asked, repeatable=False)
        return CreatedKey.model_validate(made)

    async def revoke_key(self, key_id: str) -> None:
        await self._connection.json("DELETE", f"/v1/keys/{key_id}")

    async def audit(self) -> AsyncIterator[AuditEntry]:
        """What was done to the tenant's keys and limits, newest first. Takes an admin's key."""
        async for entry in pages(self._connection, "/v1/audit", {}):
            yield AuditEntry.model_validate(entry)


def _id(file: str | FileInfo | FileSummary) -> str:
    return file if isinstance(file, str) else file.id


def _plain(value: Any) -> Json:
    found: Json = value
    return found
