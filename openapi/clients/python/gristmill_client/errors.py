"""What can go wrong, as exceptions. All are `GristmillError`."""

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]


class GristmillError(Exception):
    """Of any kind."""


class UnreachableError(GristmillError):
    """No answer came: the address is wrong, nothing listens there, or the connection broke again and again."""


class RefusedError(GristmillError):
    """The service refused a request, in the words of its RFC 9457 answer.

    Attributes:
        status: of HTTP. problem: the whole answer. retry_after: in so many seconds it may not be refused.
    """

    def __init__(self, status: int, problem: Mapping[str, Any], retry_after: float | None = None) -> None:
        super().__init__(problem.get("detail") or f"HTTP {status}")
        self.status, self.problem, self.retry_after = status, dict(problem), retry_after

    @property
    def momentary(self) -> bool:
        """Whether the same may be accepted shortly."""
        return self.retry_after is not None or self.status in (502, 503)

    @property
    def type(self) -> str:
        """Which problem it is: `urn:gristmill:problem:…`."""
        return str(self.problem.get("type", "about:blank"))

    @property
    def errors(self) -> list[Json]:
        """What is wrong with which field: `pointer` (a JSON pointer into the spec) or `parameter`, and `detail`."""
        return list(self.problem.get("errors") or [])

    @property
    def request_id(self) -> str | None:
        """By which the service's log knows the request."""
        return self.problem.get("request_id")

    def in_words(self) -> str:
        """The detail, and a line for every field that is wrong."""
        fields = [f"  {own.get('pointer') or own.get('parameter') or 'body'}: {own['detail']}" for own in self.errors]
        return "\n".join([str(self), *fields]) if len(fields) > 1 else str(self)


class InvalidRequestError(RefusedError):
    """400, 415, 422: what was sent is wrong; `errors` says where."""


class UnauthorizedError(RefusedError):
    """401: there is no such key, or none was sent."""


class ForbiddenError(RefusedError):
    """403: the key may not do this."""


class NotFoundError(RefusedError):
    """404: there is nothing of that name, or it is not yours."""


class ConflictError(RefusedError):
    """409, 412: it cannot be done as things stand now."""


class TooLargeError(RefusedError):
    """413: larger than what is taken."""


class TooManyRequestsError(RefusedError):
    """429: more at a time, or in all, than the key may have."""


class UnavailableError(RefusedError):
    """502, 503, 504, 507: not now."""


_OF_STATUS: dict[int, type[RefusedError]] = {
    400: InvalidRequestError, 415: InvalidRequestError, 422: InvalidRequestError, 401: UnauthorizedError, 403: ForbiddenError,
    404: NotFoundError, 409: ConflictError, 412: ConflictError, 413: TooLargeError, 507: UnavailableError, 429: TooManyRequestsError,
    502: UnavailableError, 503: UnavailableError, 504: UnavailableError,
}  # fmt: skip


def refused(status: int, problem: object, retry_after: str | None) -> RefusedError:
    """The exception for an answer: its status, its body as JSON, and its `Retry-After`."""
    seconds = float(retry_after) if retry_after is not None and retry_after.isdigit() else None
    return _OF_STATUS.get(status, RefusedError)(status, problem if isinstance(problem, dict) else {}, seconds)


class JobFailedError(GristmillError):
    """A job ended without a result. `job` is its last state, as JSON; `job["error"]` says why."""

    def __init__(self, job: Json) -> None:
        error = job.get("error") or {}
        super().__init__(error.get("detail") or f"The job was {job['status']}.")
        self.job = job


class JobCancelledError(JobFailedError):
    """A job was cancelled."""


class JobTimeoutError(GristmillError, TimeoutError):
    """A job had not ended when waiting for it was given up. It goes on."""
