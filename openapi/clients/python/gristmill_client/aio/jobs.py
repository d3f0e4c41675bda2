"""A job as it is seen from outside: waited for, followed, cancelled; its result and its files."""

import json
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

import httpx

from gristmill_client.aio.connection import AsyncConnection, Progress
from gristmill_client.aio.waiting import sleep
from gristmill_client.errors import GristmillError, JobCancelledError, JobFailedError, Json
from gristmill_client.following import Follow, followed
from gristmill_client.models import ArtifactList, FileSummary

Result = TypeVar("Result")

ENDED = frozenset({"succeeded", "failed", "cancelled"})
_LONGEST_WAIT = 60


class AsyncJob(Generic[Result]):
    """A job that was submitted.

    Attributes:
        view: its state when it was last asked for, as JSON.
    """

    def __init__(self, connection: AsyncConnection, view: Json, parse: Callable[[Any], Result]) -> None:
        self._connection, self.view, self._parse = connection, view, parse

    def __repr__(self) -> str:
        return f"<job {self.id}: {self.service}/{self.kind}, {self.status}>"

    @property
    def id(self) -> str:
        return str(self.view["id"])

    @property
    def service(self) -> str:
        return str(self.view["service"])

    @property
    def kind(self) -> str:
        return str(self.view["kind"])

    @property
    def status(self) -> str:
        """queued, running, waiting (for the trials of a search), succeeded, failed or cancelled."""
        return str(self.view["status"])

    @property
    def ended(self) -> bool:
        return self.status in ENDED

    @property
    def result(self) -> Result:
        """What came of a job that succeeded. Raises JobFailedError where nothing did, GristmillError where it has not ended."""
        if self.status == "succeeded":
            return self._parse(self.view["result"])
        if self.ended:
            raise (JobCancelledError if self.status == "cancelled" else JobFailedError)(self.view)
        raise GristmillError(f"{self.id} is still {self.status}: wait for it.")

    async def refresh(self, *, wait: float = 0) -> Self:
        """Ask how it is now, or after at most `wait` seconds, if it has not ended before."""
        view: Json = await self._connection.json("GET", f"/v1/jobs/{self.id}", wait=wait)
        if view["status"] == "succeeded" and view.get("result") is None and view.get("result_file"):  # a large one
            view["result"] = await self._connection.json("GET", f"/v1/files/{view['result_file']}/content")
        self.view = view
        return self

    async def wait(self, *, timeout: float | None = None, progress: bool | Follow = False) -> Self:
        """Until it has ended.

        Args:
            timeout: seconds, after which TimeoutError is raised; the job goes on. progress: show a bar; or what is called with every event.

        Raises JobFailedError, JobCancelledError.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        if progress:
            with followed(progress, self.id) as follow:
                async for event in self.events(timeout=timeout):
                    follow(event)
        while not self.ended:
            left = _LONGEST_WAIT if deadline is None else min(_LONGEST_WAIT, deadline - time.monotonic())
            await self.refresh(wait=max(0, round(left)))
            if not self.ended and deadline is not None and time.monotonic() >= deadline:
                raise TimeoutError(f"{self.id} is still {self.status}.")
        if self.status == "succeeded" and self.view.get("result") is None:  # it ended while it was submitted
            await self.refresh()
        _ = self.result
        return self

    async def events(self, *, after: int = 0, timeout: float | None = None) -> AsyncIterator[Json]:
        """What happens to it, as it happens, until it has ended; goes on where it was when the connection breaks.

        Args:
            after: number (`seq`) of the last event that is known. timeout: seconds, after which no more are waited for.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            headers = {"Accept": "text/event-stream", "Last-Event-ID": str(after)}
            try:
                async with self._connection.lines(f"/v1/jobs/{self.id}/events", headers) as lines:
                    async for line in lines:
                        if line.startswith("data: "):
                            event: Json = json.loads(line.removeprefix("data: "))
                            after = event["seq"]
                            yield event
                            if event["type"] in ENDED:
                                return
                        if deadline is not None and time.monotonic() >= deadline:
                            return
            except httpx.TransportError:
                await sleep(1)
            if (await self.refresh()).ended:
                return

    async def cancel(self) -> Self:
        """Ask it to stop."""
        self.view = await self._connection.json("POST", f"/v1/jobs/{self.id}/cancel")
        return self

    async def resubmit(self) -> Self:
        """The same again, as a new job."""
        again: Json = await self._connection.json("POST", f"/v1/jobs/{self.id}/resubmit")
        return type(self)(self._connection, again, self._parse)

    async def delete(self) -> None:
        """Forget a job that has ended, and what it made."""
        await self._connection.json("DELETE", f"/v1/jobs/{self.id}")

    async def files(self) -> list[FileSummary]:
        """That it made."""
        found = await self._connection.json("GET", f"/v1/jobs/{self.id}/files")
        return ArtifactList.model_validate(found).items

    async def download(self, path: Path | str, name: str | None = None, *, progress: Progress | None = None) -> Path:
        """A file that it made; or all of them, into a folder that is there.

        Args:
            path: of the file, or a folder. name: which file, where there are several.
        """
        path, files = Path(path), await self.files()
        if name is not None:
            files = [own for own in files if own.name == name]
        if path.is_dir():
            for own in files:
                await self._connection.download(f"/v1/files/{own.id}/content", path / Path(own.name).name, progress)
            return path
        if len(files) != 1:
            names = ", ".join(own.name for own in await self.files()) or "none"
            raise GristmillError(f"Say which file, or give a folder that is there: {self.id} has made {names}.")
        await self._connection.download(f"/v1/files/{files[0].id}/content", path, progress)
        return path
