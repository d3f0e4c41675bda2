"""A job as it is seen from outside: waited for, followed, cancelled; its result and its files."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

import httpx

from gristmill_client.errors import GristmillError, JobCancelledError, JobFailedError, Json
from gristmill_client.following import Follow, followed
from gristmill_client.models import ArtifactList, FileSummary
from gristmill_client.sync.connection import Connection, Progress
from gristmill_client.sync.waiting import sleep

Result = TypeVar("Result")

ENDED = frozenset({"succeeded", "failed", "cancelled"})
_LONGEST_WAIT = 60


class Job(Generic[Result]):
    """A job that was submitted.

    Attributes:
        view: its state when it was last asked for, as JSON.
    """

    def __init__(self, connection: Connection, view: Json, parse: Callable[[Any], Result]) -> None:
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

    def refresh(self, *, wait: float = 0) -> Self:
        """Ask how it is now, or after at most `wait` seconds, if it has not ended before."""
        view: Json = self._connection.json("GET", f"/v1/jobs/{self.id}", wait=wait)
        if view["status"] == "succeeded" and view.get("result") is None and view.get("result_file"):  # a large one
            view["result"] = self._connection.json("GET", f"/v1/files/{view['result_file']}/content")
        self.view = view
        return self

    def wait(self, *, timeout: float | None = None, progress: bool | Follow = False) -> Self:
        """Until it has ended.

        Args:
            timeout: seconds, after which TimeoutError is raised; the job goes on. progress: show a bar; or what is called with every event.

        Raises JobFailedError, JobCancelledError.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        if progress:
            with followed(progress, self.id) as follow:
                for event in self.events(timeout=timeout):
                    follow(event)
        while not self.ended:
            left = _LONGEST_WAIT if deadline is None else min(_LONGEST_WAIT, deadline - time.monotonic())
            self.refresh(wait=max(0, round(left)))
            if not self.ended and deadline is not None and time.monotonic() >= deadline:
                raise TimeoutError(f"{self.id} is still {self.status}.")
        if self.status == "succeeded" and self.view.get("result") is None:  # it ended while it was submitted
            self.refresh()
        _ = self.result
        return self

    def events(self, *, after: int = 0, timeout: float | None = None) -> Iterator[Json]:
        """What happens to it, as it happens, until it has ended; goes on where it was when the connection breaks.

        Args:
            after: number (`seq`) of the last event that is known. timeout: seconds, after which no more are waited for.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            headers = {"Accept": "text/event-stream", "Last-Event-ID": str(after)}
            try:
                with self._connection.lines(f"/v1/jobs/{self.id}/events", headers) as lines:
                    for line in lines:
                        if line.startswith("data: "):
                            event: Json = json.loads(line.removeprefix("data: "))
                            after = event["seq"]
                            yield event
                            if event["type"] in ENDED:
                                return
                        if deadline is not None and time.monotonic() >= deadline:
                            return
            except httpx.TransportError:
                sleep(1)
            if (self.refresh()).ended:
                return

    def cancel(self) -> Self:
        """Ask it to stop."""
        self.view = self._connection.json("POST", f"/v1/jobs/{self.id}/cancel")
        return self

    def resubmit(self) -> Self:
        """The same again, as a new job."""
        again: Json = self._connection.json("POST", f"/v1/jobs/{self.id}/resubmit")
        return type(self)(self._connection, again, self._parse)

    def delete(self) -> None:
        """Forget a job that has ended, and what it made."""
        self._connection.json("DELETE", f"/v1/jobs/{self.id}")

    def files(self) -> list[FileSummary]:
        """That it made."""
        found = self._connection.json("GET", f"/v1/jobs/{self.id}/files")
        return ArtifactList.model_validate(found).items

    def download(self, path: Path | str, name: str | None = None, *, progress: Progress | None = None) -> Path:
        """A file that it made; or all of them, into a folder that is there.

        Args:
            path: of the file, or a folder. name: which file, where there are several.
        """
        path, files = Path(path), self.files()
        if name is not None:
            files = [own for own in files if own.name == name]
        if path.is_dir():
            for own in files:
                self._connection.download(f"/v1/files/{own.id}/content", path / Path(own.name).name, progress)
            return path
        if len(files) != 1:
            names = ", ".join(own.name for own in self.files()) or "none"
            raise GristmillError(f"Say which file, or give a folder that is there: {self.id} has made {names}.")
        self._connection.download(f"/v1/files/{files[0].id}/content", path, progress)
        return path
