"""The client: the services, and what all of them share."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar, overload

from pydantic import BaseModel

from gristmill_client.errors import Json
from gristmill_client.models import AuditEntry, CreatedKey, FileInfo, FileSummary, KeyInfo, KeyList, Preview, Usage
from gristmill_client.specs import safe_name
from gristmill_client.sync.connection import Connection, Progress
from gristmill_client.sync.jobs import Job
from gristmill_client.sync.service import pages, ready, submitted
from gristmill_client.sync.services import Services

Model = TypeVar("Model", bound=BaseModel)


class Gristmill(Services):
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
        super().__init__(Connection(url, key, timeout, patience))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    # -- files -----------------------------------------------------------------------------------------------------------------

    def upload(self, path: Path | str, *, name: str | None = None, progress: Progress | None = None) -> FileInfo:
        """Upload a file. What it returns can be used wherever a file is wanted, as often as you like."""
        path = Path(path)
        return FileInfo.model_validate(self._connection.upload(path, name or path.name, progress))

    def download(
        self, file: str | FileInfo | FileSummary, path: Path | str, *, progress: Progress | None = None
    ) -> Path:
        """A file's content. `path` appears whole or not at all; it may be a folder."""
        target = Path(path)
        if target.is_dir():
            target /= safe_name((self.file(file)).name, _id(file))
        self._connection.download(f"/v1/files/{_id(file)}/content", target, progress)
        return target

    def file(self, file: str | FileInfo | FileSummary) -> FileInfo:
        """What is known of a file; of a table its rows and columns."""
        return FileInfo.model_validate(self._connection.json("GET", f"/v1/files/{_id(file)}"))

    def preview(self, file: str | FileInfo | FileSummary) -> Preview:
        """A table's first rows."""
        return Preview.model_validate(self._connection.json("GET", f"/v1/files/{_id(file)}/preview"))

    def files(self) -> Iterator[FileInfo]:
        """Newest first."""
        for item in pages(self._connection, "/v1/files", {}):
            yield FileInfo.model_validate(item)

    def delete_file(self, file: str | FileInfo | FileSummary) -> None:
        self._connection.json("DELETE", f"/v1/files/{_id(file)}")

    # -- jobs ------------------------------------------------------------------------------------------------------------------

    @overload
    def job(self, job_id: str) -> Job[Json]: ...

    @overload
    def job(self, job_id: str, result: type[Model]) -> Job[Model]: ...

    def job(self, job_id: str, result: type[Model] | None = None) -> Job[Any]:
        """A job that was submitted before.

        Args:
            result: what its result is, such as `models.CompressResult`; none: JSON.
        """
        parse = _plain if result is None else result.model_validate
        return Job[Any](self._connection, {"id": job_id}, parse).refresh()

    def jobs(
        self, *, service: str | None = None, kind: str | None = None, status: str | None = None,
        labels: Mapping[str, str] | None = None, parent: str | None = None,
    ) -> Iterator[Job[Json]]:  # fmt: skip
        """Newest first.

        Args:
            parent: id of a search: its trials.
        """
        filters = {
            "service": service, "kind": kind, "status": status, "parent": parent,
            "label": [f"{name}={value}" for name, value in (labels or {}).items()],
        }  # fmt: skip
        for item in pages(self._connection, "/v1/jobs", filters):
            yield Job(self._connection, item, _plain)

    # -- services that this client was not made for ----------------------------------------------------------------------------

    def submit(
        self, service: str, kind: str, spec: Mapping[str, Any], *, labels: Mapping[str, str] | None = None, priority: int = 0,
        max_attempts: int | None = None, timeout_seconds: int | None = None, idempotency_key: str | None = None,
    ) -> Job[Json]:  # fmt: skip
        """A job of any service, by the names in its address."""
        return submitted(
            self._connection, service, kind, spec, _plain, labels=labels, priority=priority, max_attempts=max_attempts,
            timeout_seconds=timeout_seconds, idempotency_key=idempotency_key,
        )  # fmt: skip

    def call(self, service: str, name: str, request: Mapping[str, Any]) -> Json:
        """What a call of any service answers."""
        body = ready(self._connection, request, ())
        answer: Json = self._connection.json("POST", f"/{service}/v1/calls/{name}", body=body)
        return answer

    def create(self, service: str, resource: str, spec: Mapping[str, Any]) -> Json:
        """Something that lives on the server; `["id"]` is for `operate`."""
        body = ready(self._connection, spec, ())
        made: Json = self._connection.json("POST", f"/{service}/v1/{resource}", body=body)
        return made

    def operate(
        self, service: str, resource: str, thing_id: str, operation: str, request: Mapping[str, Any] | None = None
    ) -> Json:
        """What an operation of it answers."""
        body = ready(self._connection, request or {}, ())
        answer: Json = self._connection.json("POST", f"/{service}/v1/{resource}/{thing_id}/{operation}", body=body)
        return answer

    # -- keys ------------------------------------------------------------------------------------------------------------------

    def usage(self, days: int | None = None) -> Usage:
        """What the key's tenant has used in so many days, and its limits."""
        return Usage.model_validate(self._connection.json("GET", "/v1/usage", parameters={"days": days}))

    def keys(self) -> list[KeyInfo]:
        """Of the key's tenant."""
        return KeyList.model_validate(self._connection.json("GET", "/v1/keys")).items

    def create_key(
        self, name: str, *, scope: Literal["read", "submit", "admin"] = "submit", expires_at: datetime | None = None
    ) -> CreatedKey:
        """Another key. It is shown this once only, and not asked for again when its answer is lost. Takes an admin's key."""
        asked = {"name": name, "scope": scope, "expires_at": expires_at and expires_at.isoformat()}
        made = self._connection.json("POST", "/v1/keys", body=asked, repeatable=False)
        return CreatedKey.model_validate(made)

    def rotate_key(self, key_id: str, *, grace_seconds: int = 86_400) -> CreatedKey:
        """A key in the place of another, which goes on for so long. Shown this once only, like a new one."""
        asked = {"grace_seconds": grace_seconds}
        made = self._connection.json("POST", f"/v1/keys/{key_id}/rotate", body=asked, repeatable=False)
        return CreatedKey.model_validate(made)

    def revoke_key(self, key_id: str) -> None:
        self._connection.json("DELETE", f"/v1/keys/{key_id}")

    def audit(self) -> Iterator[AuditEntry]:
        """What was done to the tenant's keys and limits, newest first. Takes an admin's key."""
        for entry in pages(self._connection, "/v1/audit", {}):
            yield AuditEntry.model_validate(entry)


def _id(file: str | FileInfo | FileSummary) -> str:
    return file if isinstance(file, str) else file.id


def _plain(value: Any) -> Json:
    found: Json = value
    return found
