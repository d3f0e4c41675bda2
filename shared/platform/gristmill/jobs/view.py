"""What an answer about a job looks like: one typed envelope for every kind."""

from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, Field

from gristmill.store.database import Row

SpecT = TypeVar("SpecT")
ResultT = TypeVar("ResultT")

Status = Literal["queued", "running", "waiting", "succeeded", "failed", "cancelled"]


class Progress(BaseModel):
    fraction: float = Field(0, ge=0, le=1, description="share of the work done")
    message: str = ""
    metrics: dict[str, float | None] = {}


class JobError(BaseModel):
    code: str = Field(description="stable: invalid_input, out_of_memory, timeout, worker_lost or internal_error")
    detail: str = Field(description="what went wrong and what to change, in words")
    pointer: str | None = Field(None, description="JSON pointer of the field of the spec that is at fault")


class TrialCounts(BaseModel):
    total: int
    finished: int


class Job(BaseModel, Generic[SpecT, ResultT]):
    """A job, whatever its kind."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """`CompressJob` for the job of a `CompressSpec`: the name that generated clients give the type."""
        spec = getattr(params[0], "__name__", "")
        return f"{spec.removesuffix('Spec')}Job" if spec.endswith("Spec") else "Job"

    id: str = Field(examples=["job_01kb5w0y7m8q2v3x4z5a6b7c8d"])
    service: str
    kind: str
    status: Status
    spec: SpecT
    labels: dict[str, str] = {}
    priority: int = 0
    progress: Progress
    attempt: int = Field(description="how many times the job has been started")
    max_attempts: int
    result: ResultT | None = Field(
        None, description="present once the job has succeeded, unless it is larger than 1 MiB"
    )
    result_file: str | None = Field(None, description="file id of the result, when it is larger than 1 MiB")
    non_finite: list[str] = Field(
        [], description="JSON pointers of numbers in `result` that are null because they are not finite"
    )
    error: JobError | None = Field(None, description="why the job failed, or why its last attempt did")
    cancel_requested: bool = False
    cpu_seconds: float = 0
    created_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    parent: str | None = Field(None, description="the search that this job is a trial of")
    trial_number: int | None = None
    trials: TrialCounts | None = Field(None, description="counts of a search's trials")


class FileSummary(BaseModel):
    """A file, without what is in it."""

    id: str
    name: str
    bytes: int
    sha256: str
    media_type: str
    format: str


class Event(BaseModel):
    """One thing that happened to a job."""

    seq: int = Field(description="1, 2, 3, … without gaps")
    at: datetime
    type: str = Field(
        description="queued, started, progress, waiting, retrying, released, cancel_requested, succeeded, failed or cancelled"
    )
    data: dict[str, Any]


class EventPage(BaseModel):
    items: list[Event]


AnyJob = Job[dict[str, Any], dict[str, Any]]


def job_view(row: Row) -> Row:
    """The envelope as JSON-ready values; `Job` is its schema."""
    progress = row["progress"]
    return {
        "id": row["id"],
        "service": row["service"],
        "kind": row["kind"],
        "status": row["status"],
        "spec": row["spec"],
        "labels": row["labels"],
        "priority": row["priority"],
        "progress": {
            "fraction": progress.get("fraction", 0.0),
            "message": progress.get("message", ""),
            "metrics": progress.get("metrics", {}),
        },
        "attempt": row["attempt"],
        "max_attempts": row["max_attempts"],
        "result": row["result"],
        "result_file": progress.get("result_file"),
        "non_finite": progress.get("non_finite", []),
        "error": row["error"],
        "cancel_requested": row["cancel_requested_at"] is not None,
        "cpu_seconds": row["cpu_seconds"],
        "created_at": row["created_at"],
        "started_at": row["started_at"],
        "finished_at": row["finished_at"],
        "parent": row["parent_id"],
        "trial_number": row["trial_number"],
        "trials": {"total": row["trials"], "finished": row["trials_finished"]} if row["trials"] else None,
    }
