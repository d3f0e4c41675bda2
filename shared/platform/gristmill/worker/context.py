"""What a job sees of the platform: progress, its input files, a place to save artifacts, checkpoints."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gristmill.errors import Cancelled, Interrupted
from gristmill.worker.wire import Message, Wire


@dataclass(frozen=True)
class InputFile:
    """An input of the job. `name` is what its owner called it: show it, never use it as a path."""

    id: str
    name: str
    format: str
    bytes: int


class Context:
    """Passed to every job function.

    Attributes:
        job_id: the job's id.
        attempt: 1 for the first run, more after a retry.
        scratch: an empty folder of the job's own, removed when it ends.
        threads: how many threads the job should use.
    """

    def __init__(self, wire: Wire, job: Message) -> None:
        self._wire = wire
        self.job_id: str = job["id"]
        self.attempt: int = job["attempt"]
        self.scratch = Path(job["scratch"])
        self.threads = int(os.environ.get("GRISTMILL_THREADS", "1"))
        self._born: float = time.monotonic() - job["age_seconds"]
        self._inputs = {f["id"]: InputFile(f["id"], f["name"], f["format"], f["bytes"]) for f in job["files"]}
        self._checkpoint = job["checkpoint"]

    @property
    def age_seconds(self) -> float:
        """Since the job was first started, by any worker."""
        return time.monotonic() - self._born

    def trials(self) -> list[Message]:
        """A search's trials so far, as rows; their artifacts become inputs that `path` can open."""
        rows: list[Message] = self._ask({"type": "trials"})["trials"]
        for file in (file for row in rows for file in row["files"]):
            self._inputs[file["id"]] = InputFile(file["id"], file["name"], file["format"], file["bytes"])
        return rows

    def _ask(self, message: Message) -> Message:
        self._wire.send(message)
        return self._wire.receive()

    def progress(self, fraction: float, message: str = "", metrics: Mapping[str, float] | None = None) -> None:
        """Report progress: `fraction` done in [0, 1], a few words, numbers to plot. Cheap; call it often.

        Raises Cancelled when the caller cancelled the job and Interrupted when the worker is shutting down; let both pass.
        """
        answer = self._ask(
            {
                "type": "progress",
                "fraction": min(1.0, max(0.0, fraction)),
                "message": message,
                "metrics": dict(metrics or {}),
            }
        )
        if answer["stop"] == "cancel":
            raise Cancelled
        if answer["stop"] == "drain":
            raise Interrupted

    def end_within(self, seconds: float) -> None:
        """Be stopped after so many seconds, as if the job's own time were over by then; it may be over sooner."""
        self._ask({"type": "limit", "seconds": seconds})

    @property
    def input_ids(self) -> frozenset[str]:
        return frozenset(self._inputs)

    def input(self, file_id: str) -> InputFile:
        """Name, format and size of an input file. Raises KeyError for a file that the spec does not name."""
        return self._inputs[file_id]

    def path(self, file_id: str) -> Path:
        """A local path of an input file, to be read only. Raises KeyError for a file that the spec does not name."""
        self.input(file_id)
        return Path(self._ask({"type": "path", "id": file_id})["path"])

    def save(self, path: Path, name: str | None = None) -> str:
        """Save a file of the scratch folder as an artifact called `name`, and return its file id.

        The artifact appears together with the job's result, or not at all.
        """
        path = self._own(path)
        answer = self._ask(
            {"type": "save", "path": str(path), "name": name or path.name, "inspection": _inspection(path)}
        )
        return str(answer["id"])

    def checkpoint(self, path: Path) -> None:
        """Keep a file of the scratch folder, so that another attempt can go on from it. Replaces the one before."""
        self._checkpoint = self._ask({"type": "checkpoint", "path": str(self._own(path))})["path"]

    def last_checkpoint(self) -> Path | None:
        """The newest checkpoint, of this attempt or an earlier one."""
        return Path(self._checkpoint) if self._checkpoint else None

    def _own(self, path: Path) -> Path:
        resolved = (self.scratch / path).resolve()
        if not resolved.is_relative_to(self.scratch.resolve()) or not resolved.is_file():
            raise ValueError(f"{path} is not a file in the job's scratch folder")
        return resolved


def _inspection(path: Path) -> Any:
    """Columns, types and rows of a saved table, so that an artifact can be another job's input at once."""
    from gristmill.files.formats import INSPECTED, SNIFF_BYTES, sniff
    from gristmill.files.inspection import inspect_table

    with path.open("rb") as file:
        kind, _ = sniff(file.read(SNIFF_BYTES), path.name)
    return inspect_table(path, kind) if kind in INSPECTED else None
