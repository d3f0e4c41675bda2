"""A job as it is seen from outside: waited for, followed, cancelled; its result and its files."""

import json
import math
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

from gristmill_client.errors import (
    GristmillError,
    JobCancelledError,
    JobFailedError,
    JobTimeoutError,
    Json,
    RefusedError,
    UnreachableError,
)
from gristmill_client.following import Follow, followed
from gristmill_client.models import ArtifactList, FileSummary
from gristmill_client.specs import safe_name, with_nan
from gristmill_client.sync.connection import Connection, Progress
from gristmill_client.sync.waiting import Patience

Result = TypeVar("Result")

ENDED = frozenset({"succeeded", "failed", "cancelled"})
_LONGEST_WAIT = 30  # seconds, at once: less than what proxies let pass
_SILENCE = 60.0  # seconds, in which a stream of events says something


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
        """What came of a job that succeeded. Raises JobFailedError where nothing did, GristmillError where it is not known yet."""
        if self.status == "succeeded":
            if self.view.get("result") is None and self.view.get("result_file"):
                raise GristmillError(f"The result of {self.id} is large, and was not fetched yet: refresh it.")
            return self._parse(with_nan(self.view["result"], self.view.get("non_finite", [])))
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
            timeout: seconds, after which JobTimeoutError is raised; the job goes on. progress: show a bar; or what is called with every
                event.

        Raises JobFailedError, JobCancelledError.
        """
        deadline = float("inf") if timeout is None else time.monotonic() + timeout
        if progress:
            with followed(progress, self.id) as follow:
                with closing(self.events(timeout=timeout)) as events:  # type: ignore[type-var]
                    for event in events:
                        follow(event)
        while not self.ended:
            self.refresh(wait=max(0, math.ceil(min(_LONGEST_WAIT, deadline - time.monotonic()))))
            if not self.ended and time.monotonic() >= deadline:
                raise JobTimeoutError(f"{self.id} is still {self.status}.")
        if self.status == "succeeded" and self.view.get("result") is None:  # it ended while it was submitted
            self.refresh()
        _ = self.result
        return self

    def events(self, *, after: int = 0, timeout: float | None = None) -> Iterator[Json]:
        """What happens to it, as it happens, until it has ended; goes on where it was when the connection breaks.

        Args:
            after: number (`seq`) of the last event that is known. timeout: seconds, after which no more are waited for.
        """
        deadline = float("inf") if timeout is None else time.monotonic() + timeout
        patience = Patience(self._connection.patience)
        while time.monotonic() < deadline:
            had_ended, headers = self.ended, {"Accept": "text/event-stream", "Last-Event-ID": str(after)}
            silence = max(0.1, min(_SILENCE, deadline - time.monotonic()))
            try:
                with self._connection.lines(f"/v1/jobs/{self.id}/events", headers, silence) as lines:
                    for line in lines:
                        patience.renew()
                        if line.startswith(b"data: "):
                            event: Json = json.loads(line.removeprefix(b"data: "))
                            after = event["seq"]
                            yield event
                            if event["type"] in ENDED:
                                return
                        if time.monotonic() >= deadline:
                            return
            except (UnreachableError, RefusedError) as error:
                if isinstance(error, RefusedError) and not error.momentary:
                    raise
                if time.monotonic() < deadline:
                    patience.pause(error)
            else:
                if had_ended:  # all that there was is known
                    return
            self.refresh()

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
        """A file that it made; or all of them, into a folder.

        Args:
            path: of the file; or a folder, which is there, or which ends with a slash and is made. name: which file, where there are
                several.
        """
        if not self.ended:
            raise GristmillError(f"{self.id} is still {self.status}: wait for it.")
        folder, path = str(path).endswith("/"), Path(path)
        # A large result is a file of its own, which is read already.
        made = [own for own in self.files() if own.id != self.view.get("result_file")]
        files = made if name is None else [own for own in made if own.name == name]
        if not files or (len(files) > 1 and not (folder or path.is_dir())):
            names = ", ".join(own.name for own in made) or "none"
            raise GristmillError(f"Say which file, or give a folder: {self.id} has made {names}.")
        if not folder and not path.is_dir():
            self._connection.download(f"/v1/files/{files[0].id}/content", path, progress)
            return path
        path.mkdir(parents=True, exist_ok=True)
        safe = [safe_name(own.name, own.id) for own in files]
        for own, called in zip(files, safe, strict=True):
            target = path / (called if safe.count(called) == 1 else f"{own.id} {called}")
            self._connection.download(f"/v1/files/{own.id}/content", target, progress)
        return path
