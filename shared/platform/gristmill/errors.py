"""The two families of errors: problems answered over HTTP, and failures that end a job.

Both carry words for the person who can act on them; neither ever carries a stack trace.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class FieldError:
    """One thing wrong with one field: an RFC 6901 JSON pointer into the request body, or a parameter's name."""

    where: str
    detail: str
    kind: Literal["pointer", "parameter"] = "pointer"

    def as_dict(self) -> dict[str, str]:
        return {self.kind: self.where, "detail": self.detail}


class Problem(Exception):  # noqa: N818 - the name RFC 9457 gives it
    """An HTTP error answer (RFC 9457 problem details).

    `slug` is the stable last part of the problem's `type`; clients may branch on it.
    """

    def __init__(
        self,
        status: int,
        slug: str,
        detail: str,
        *,
        errors: list[FieldError] | None = None,
        retry_after: float | None = None,
        **extensions: Any,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.slug = slug
        self.detail = detail
        self.errors = errors or []
        self.retry_after = retry_after
        self.extensions = extensions


def invalid_field(pointer: str, detail: str) -> Problem:
    """A 422 about a single field of the request body."""
    return Problem(422, "invalid-request", detail, errors=[FieldError(pointer, detail)])


def not_found(what: str, identifier: str) -> Problem:
    return Problem(404, "not-found", f"There is no {what} {identifier!r}.")


class JobFailure(Exception):  # noqa: N818 - a failure of the job, not of the program
    """Ends a job as `failed`. `code` is stable; `retry` says whether another attempt could go better."""

    code = "internal_error"
    retry = True

    def __init__(self, detail: str, **data: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.data = data

    def as_dict(self) -> dict[str, Any]:
        return {"code": self.code, "detail": self.detail, **self.data}


class InvalidInput(JobFailure):
    """The caller's data cannot be used; the detail says what to change. Never retried."""

    code = "invalid_input"
    retry = False


@contextmanager
def input_at_fault(pointer: str, *errors: type[Exception]) -> Iterator[None]:
    """What a library says of a caller's data becomes the job's answer, with a pointer to the field that it came in."""
    try:
        yield
    except errors as error:
        raise InvalidInput(str(error), pointer=pointer) from error


class OutOfMemory(JobFailure):
    code = "out_of_memory"
    retry = False


class JobTimeout(JobFailure):
    code = "timeout"
    retry = False


class InternalError(JobFailure):
    """A bug or an accident: the log has the traceback, the answer does not."""


class WorkerLost(JobFailure):
    """The process or host that ran the job died."""

    code = "worker_lost"


class Cancelled(Exception):  # noqa: N818 - a control signal, raised inside a job by `Context.progress`
    """The caller cancelled the job."""


class Interrupted(Exception):  # noqa: N818 - a control signal, raised inside a job by `Context.progress`
    """The worker is shutting down: the job goes back to its queue and resumes elsewhere."""
