"""Submitting a job: check what can be checked at the door, write it in one statement, then ring."""

import asyncio
import hashlib
import re
from dataclasses import dataclass, field
from typing import Annotated, Any

import orjson
import psycopg
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from gristmill.api.platform import READ_ONLY, UNAUTHORIZED, Caller, Platform
from gristmill.errors import FieldError, Problem, invalid_field
from gristmill.ids import new_id
from gristmill.jobs.waiting import SAFETY_POLL_SECONDS, TERMINAL
from gristmill.service import JobKind
from gristmill.specs import FileUse, Spec, escape_pointer, files_in
from gristmill.store import files as file_sql
from gristmill.store import jobs as sql
from gristmill.store.database import Row, jsonb

_LABEL = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_./-]{0,62}=[^\x00-\x1f]{0,256}$")
_INSPECTION_PATIENCE_SECONDS = 10.0


def _check_label(label: str) -> str:
    if not _LABEL.match(label):
        raise ValueError(
            "a label is name=value: a name of letters, digits and _ . / -, and a value of at most 256 characters"
        )
    return label


class JobOptions(BaseModel):
    """How to run a job, apart from what it is. Given in the query string."""

    model_config = ConfigDict(extra="forbid")

    label: list[Annotated[str, AfterValidator(_check_label)]] = Field(
        [], max_length=16, description="`name=value`, to find the job again; may be repeated", examples=[["team=data"]]
    )
    priority: int = Field(0, ge=-100, le=100, description="higher is claimed first")
    max_attempts: int | None = Field(
        None, ge=1, le=10, description="runs before the job is given up; default: the kind's"
    )
    timeout_seconds: int | None = Field(None, ge=1, le=30 * 24 * 3600, description="longest run; default: the kind's")

    @property
    def labels(self) -> dict[str, str]:
        return dict(label.split("=", 1) for label in self.label)


@dataclass(frozen=True)
class Submission:
    """Everything about a new job that is not in its spec."""

    key_hash: bytes
    request_id: str | None
    options: JobOptions = field(default_factory=JobOptions)
    idempotency_key: str | None = None
    job_id: str = field(default_factory=lambda: new_id("job"))


async def submit(platform: Platform, kind: JobKind, spec: Spec, submission: Submission) -> Row:
    """Write the job and ring its queue; return its row.

    A repeated idempotency key gives the job of the first time. Raises Problem for what the caller can mend.
    """
    data = spec.model_dump(mode="json")
    refuse_nul(data)
    uses = list(files_in(spec))
    if any(use.rule.formats or use.columns for use in uses):
        await check_files(platform, uses, await platform.authenticate(submission.key_hash))
    settings, options = platform.settings, submission.options
    params: Row = {
        "key_hash": submission.key_hash,
        "queued_jobs": settings.limits.queued_jobs,
        "route": f"POST /{kind.service}/v1/{kind.name}",
        "idempotency_key": submission.idempotency_key,
        "fingerprint": _fingerprint(data, options) if submission.idempotency_key else None,
        "input_files": sorted({use.file_id for use in uses}),
        "id": submission.job_id,
        "service": kind.service,
        "kind": kind.name,
        "queue": kind.queue,
        "spec": jsonb(data),
        "spec_version": kind.spec_version,
        "labels": jsonb(options.labels),
        "priority": options.priority,
        "request_id": submission.request_id,
        "max_attempts": options.max_attempts or kind.max_attempts,
        "timeout_seconds": options.timeout_seconds or kind.timeout_seconds or settings.job_timeout_seconds,
        "memory_mb": kind.memory_mb or settings.job_memory_mb,
    }
    return await _admit(platform, sql.SUBMIT, params, {use.file_id: use.pointer for use in uses})


async def resubmit(platform: Platform, first: Row, submission: Submission) -> Row:
    """Submit the spec, labels and priority of the job `first` again; return the new job's row. Raises Problem as `submit` does."""
    settings = platform.settings
    params: Row = {
        "key_hash": submission.key_hash,
        "queued_jobs": settings.limits.queued_jobs,
        "route": f"POST /v1/jobs/{first['id']}/resubmit",
        "idempotency_key": submission.idempotency_key,
        "fingerprint": first["id"],
        "input_files": first["input_files"],
        "id": submission.job_id,
        "of": first["id"],
        "request_id": submission.request_id,
    }
    return await _admit(platform, sql.RESUBMIT, params, dict.fromkeys(first["input_files"], ""))


async def _admit(platform: Platform, statement: str, params: Row, pointers: dict[str, str]) -> Row:
    """Run an admission and ring; the job it wrote, or had written before for this key. `pointers` says where files stand."""
    try:
        row = await platform.database.one(statement, params)
    except psycopg.errors.UniqueViolation:
        # The same key at the same moment: the other request won, and its job is there now.
        row = await platform.database.one(statement, params)
    if row is None:
        raise Problem(401, "unauthorized", UNAUTHORIZED)
    if row["scope"] == "read":
        raise Problem(403, "forbidden", READ_ONLY)
    if row["repeated_subject"]:
        check_repeat(params["fingerprint"], row["repeated_fingerprint"])
        first = await platform.database.one(sql.GET, {"id": row["repeated_subject"], "tenant_id": row["caller"]})
        if first is None:
            raise Problem(409, "conflict", "The job that this Idempotency-Key made has been deleted.")
        return first
    if row["missing_files"]:
        raise _file_problem([FieldError(pointers[id], f"There is no file {id!r}.") for id in row["missing_files"]])
    if row["id"] is None:
        words = f"You have {row['queued_jobs']} jobs queued, which is your limit. Wait for some to finish."
        raise Problem(429, "quota-exceeded", words, retry_after=10)
    platform.doorbell.ring(row["queue"])
    return row


def check_repeat(fingerprint: str, first: str) -> None:
    if fingerprint != first:
        words = "This Idempotency-Key was used before with another request. Use a new key for a new request."
        raise Problem(422, "idempotency-key-reused", words)


def _fingerprint(data: Any, options: JobOptions) -> str:
    return hashlib.sha256(orjson.dumps([data, options.model_dump()], option=orjson.OPT_SORT_KEYS)).hexdigest()


def refuse_nul(data: Any, pointer: str = "") -> None:
    """PostgreSQL's text holds no NUL. Raises Problem with the place of the first one."""
    if isinstance(data, str):
        if "\x00" in data:
            raise invalid_field(pointer, "The character NUL (U+0000) cannot be stored.")
    elif isinstance(data, dict):
        for key, value in data.items():
            refuse_nul(key, pointer)
            refuse_nul(value, f"{pointer}/{escape_pointer(key)}")
    elif isinstance(data, list):
        for index, value in enumerate(data):
            refuse_nul(value, f"{pointer}/{index}")


# -- files a spec names ------------------------------------------------------------------------------------------------


async def check_files(platform: Platform, uses: list[FileUse], caller: Caller) -> None:
    """Formats and columns, against what is known of the files. Raises Problem naming every field that is wrong."""
    ids = sorted({use.file_id for use in uses})
    files = await _inspected_files(platform, ids, caller.tenant_id)
    errors = [error for use in uses for error in _errors_of(use, files.get(use.file_id))]
    if errors:
        raise _file_problem(errors)


def _file_problem(errors: list[FieldError]) -> Problem:
    return Problem(422, "invalid-request", errors[0].detail, errors=errors)


async def _inspected_files(platform: Platform, ids: list[str], tenant_id: str) -> dict[str, Row]:
    """The files, once their inspections have ended; the first answers usually come within milliseconds."""
    deadline = asyncio.get_running_loop().time() + _INSPECTION_PATIENCE_SECONDS
    while True:
        rows = await platform.database.all(file_sql.GET_MANY, {"ids": ids, "tenant_id": tenant_id})
        pending = [row for row in rows if row["inspection_status"] == "pending"]
        left = deadline - asyncio.get_running_loop().time()
        if not pending:
            return {row["id"]: row for row in rows}
        if left <= 0:
            words = f"The file {pending[0]['name']!r} is still being inspected. Try again shortly."
            raise Problem(409, "inspection-pending", words, retry_after=2)
        async with platform.listener.subscribe(pending[0]["inspection_job_id"]) as subscription:
            row = await platform.database.one(file_sql.GET, {"id": pending[0]["id"], "tenant_id": tenant_id})
            if row is not None and row["inspection_status"] == "pending" and subscription.status not in TERMINAL:
                await subscription.changed(min(left, SAFETY_POLL_SECONDS))


def _errors_of(use: FileUse, file: Row | None) -> list[FieldError]:
    if file is None:
        return [FieldError(use.pointer, f"There is no file {use.file_id!r}.")]
    if use.rule.formats and file["format"] not in use.rule.formats:
        words = f"The file {file['name']!r} is {file['format']}; this field takes {', '.join(use.rule.formats)}."
        return [FieldError(use.pointer, words)]
    if use.rule.made_by is not None and file["made_by"] != use.rule.made_by:
        words = f"The file {file['name']!r} is an upload; this field takes only what a job of this installation made."
        return [FieldError(use.pointer, words)]
    if file["inspection_status"] == "failed":
        detail = (file["inspection"] or {}).get("detail") or (file["inspection_error"] or {}).get("detail", "")
        return [FieldError(use.pointer, f"The file {file['name']!r} cannot be read. {detail}".strip())]
    inspection = file["inspection"] or {}
    if inspection.get("virtual") and use.rule.formats and not use.rule.compressed:
        words = f"The file {file['name']!r} is compressed: restore it first (POST /compression/v1/restore)."
        return [FieldError(use.pointer, words)]
    if inspection.get("rows") is not None and inspection["rows"] < use.rule.least_rows:
        words = f"The file {file['name']!r} has {inspection['rows']} rows; at least {use.rule.least_rows} are needed."
        return [FieldError(use.pointer, words)]
    known = {column["name"] for column in inspection.get("columns", ())}
    return [
        FieldError(pointer, f"The file {file['name']!r} has no column {column!r}.")
        for pointer, column in use.columns
        if column not in known
    ]
