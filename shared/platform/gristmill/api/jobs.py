"""The platform's view of jobs, the same for every service."""

from collections.abc import AsyncIterator
from typing import Annotated

import orjson
from fastapi import APIRouter, Header, Query, Request, Response
from pydantic import BaseModel
from sse_starlette import EventSourceResponse

from gristmill.api.kinds import READ_PROBLEMS, SUBMIT_PROBLEMS, JobId, job_or_wait, job_response
from gristmill.api.platform import Platform
from gristmill.api.problems import problem_responses, request_id_of
from gristmill.api.requests import (
    Cursor,
    IdempotencyKey,
    KeyHash,
    PageLimit,
    Prefer,
    TheCaller,
    ThePlatform,
    json_response,
    wait_seconds,
)
from gristmill.errors import Problem, not_found
from gristmill.jobs.submission import Submission, resubmit
from gristmill.jobs.view import AnyJob, Event, EventPage, FileSummary, Status, job_view
from gristmill.jobs.waiting import SAFETY_POLL_SECONDS, TERMINAL, wait_for_job
from gristmill.store import jobs as sql
from gristmill.store.database import Row, jsonb

router = APIRouter(prefix="/v1", tags=["jobs"])
_FIRST_PAGE = "job_~"


class JobPage(BaseModel):
    items: list[AnyJob]
    next: str | None


class ArtifactList(BaseModel):
    items: list[FileSummary]


async def _job_row(platform: Platform, job_id: str, tenant_id: str) -> Row:
    row = await platform.database.one(sql.GET, {"id": job_id, "tenant_id": tenant_id})
    if row is None:
        raise not_found("job", job_id)
    return row


@router.get("/jobs", operation_id="list_jobs", response_model=JobPage, responses=READ_PROBLEMS)
async def list_jobs(
    platform: ThePlatform,
    caller: TheCaller,
    service: Annotated[str | None, Query(max_length=64)] = None,
    kind: Annotated[str | None, Query(max_length=64)] = None,
    status: Annotated[Status | None, Query()] = None,
    label: Annotated[list[str], Query(max_length=8, description="`name=value`; all must match")] = [],  # noqa: B006
    parent: Annotated[JobId | None, Query(description="list this search's trials instead")] = None,
    limit: PageLimit = 50,
    cursor: Cursor = None,
) -> Response:
    """Newest first. Trials of searches are left out, unless asked for with `parent`."""
    labels = dict(pair.partition("=")[::2] for pair in label)
    filters = {"service": service, "kind": kind, "status": status, "parent": parent}
    params = filters | {
        "tenant_id": caller.tenant_id, "labels": jsonb(labels), "before": cursor or _FIRST_PAGE, "limit": limit + 1,
    }  # fmt: skip
    given = {name for name, value in (filters | {"labels": labels}).items() if value}
    rows = await platform.database.all(sql.list_statement(given), params)
    return json_response(
        {"items": [job_view(row) for row in rows[:limit]], "next": rows[limit - 1]["id"] if len(rows) > limit else None}
    )


@router.get("/jobs/{id}", operation_id="get_job", response_model=AnyJob, responses=READ_PROBLEMS)
async def get_job(id: JobId, platform: ThePlatform, caller: TheCaller, prefer: Prefer = None) -> Response:
    """A job of any kind. With `Prefer: wait=N` the answer comes when the job has ended, or after N seconds."""
    seconds = wait_seconds(prefer)
    async with platform.listener.subscribe(id) as subscription:
        row = await _job_row(platform, id, caller.tenant_id)
        row = await wait_for_job(platform.database, row, subscription, seconds)
    return json_response(job_view(row))


@router.delete(
    "/jobs/{id}", operation_id="delete_job", status_code=204,
    responses={**READ_PROBLEMS, **problem_responses(409)},
)  # fmt: skip
async def delete_job(id: JobId, platform: ThePlatform, caller: TheCaller) -> Response:
    """Remove an ended job with its events, trials and artifacts."""
    row = await platform.database.one(sql.DELETE, {"id": id, "tenant_id": caller.tenant_id})
    if row is None:
        found = await _job_row(platform, id, caller.tenant_id)
        if found["parent_id"]:
            raise Problem(409, "conflict", f"This job is a trial: delete its search {found['parent_id']} instead.")
        raise Problem(409, "conflict", f"The job is {found['status']}: cancel it first, or wait for its end.")
    return Response(status_code=204)


@router.post(
    "/jobs/{id}/cancel", operation_id="cancel_job", response_model=AnyJob,
    responses={202: {"model": AnyJob, "description": "The job was asked to stop."}, **READ_PROBLEMS, **problem_responses(409)},
)  # fmt: skip
async def cancel_job(id: JobId, platform: ThePlatform, caller: TheCaller, prefer: Prefer = None) -> Response:
    """A queued or waiting job ends at once; a running one is asked to stop, and killed if it does not."""
    seconds = wait_seconds(prefer)
    params = {"id": id, "tenant_id": caller.tenant_id}
    async with platform.listener.subscribe(id) as subscription:
        ended = await platform.database.one(sql.CANCEL, params)
        row = await _job_row(platform, id, caller.tenant_id)
        if row["trials"] > row["trials_finished"]:
            await platform.database.all(sql.CANCEL_TRIALS, {"id": id})
        if ended is not None and ended["ring"]:
            platform.doorbell.ring(ended["ring"])
        if row["status"] in ("succeeded", "failed"):
            raise Problem(409, "conflict", f"The job has already {row['status']}.")
        row = await wait_for_job(platform.database, row, subscription, seconds)
    return job_response(row)


@router.post(
    "/jobs/{id}/resubmit", operation_id="resubmit_job", response_model=AnyJob,
    responses={202: {"model": AnyJob, "description": "The new job is queued."}, **SUBMIT_PROBLEMS, **problem_responses(404)},
)  # fmt: skip
async def resubmit_job(
    id: JobId,
    request: Request,
    platform: ThePlatform,
    caller: TheCaller,
    key_hash: KeyHash,
    prefer: Prefer = None,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Submit the same spec, labels and priority again, as a new job."""
    first = await _job_row(platform, id, caller.tenant_id)
    if first["parent_id"]:
        raise Problem(409, "conflict", f"This job is a trial: submit its search {first['parent_id']} again instead.")
    submission = Submission(key_hash, request_id_of(request), idempotency_key=idempotency_key)
    return await job_or_wait(platform, resubmit(platform, first, submission), submission.job_id, wait_seconds(prefer))


@router.get("/jobs/{id}/files", operation_id="list_job_files", response_model=ArtifactList, responses=READ_PROBLEMS)
async def list_job_files(id: JobId, platform: ThePlatform, caller: TheCaller) -> Response:
    """The artifacts of a succeeded job."""
    await _job_row(platform, id, caller.tenant_id)
    return json_response({"items": await platform.database.all(sql.ARTIFACTS, {"id": id})})


@router.get(
    "/jobs/{id}/events", operation_id="list_job_events", response_model=EventPage,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}, **READ_PROBLEMS},
)  # fmt: skip
async def list_job_events(
    id: JobId,
    platform: ThePlatform,
    caller: TheCaller,
    accept: Annotated[str | None, Header(max_length=1000)] = None,
    last_event_id: Annotated[int | None, Header(ge=0, le=2**31 - 1, description="go on after this event")] = None,
    after: Annotated[int, Query(ge=0, le=2**31 - 1, description="leave out events up to this number")] = 0,
    limit: PageLimit = 500,
) -> Response:
    """What happened to a job, numbered without gaps.

    With `Accept: text/event-stream` a stream of server-sent events that ends with the job and resumes from `Last-Event-ID`;
    else JSON.
    """
    row = await _job_row(platform, id, caller.tenant_id)
    start = last_event_id if last_event_id is not None else after
    if "text/event-stream" in (accept or ""):
        return EventSourceResponse(_stream(platform, row, start), ping=15)
    events = await platform.database.all(sql.EVENTS, {"id": id, "after": start, "limit": limit})
    return json_response({"items": events})


async def _stream(platform: Platform, row: Row, after: int) -> AsyncIterator[dict[str, str]]:
    async with platform.listener.subscribe(row["id"]) as subscription:
        while True:
            events = await platform.database.all(sql.EVENTS, {"id": row["id"], "after": after, "limit": 500})
            for event in events:
                after = event["seq"]
                yield {
                    "id": str(after),
                    "event": event["type"],
                    "data": orjson.dumps(Event(**event).model_dump()).decode(),
                }
                if event["type"] in TERMINAL:
                    return
            if not events:
                newest = await platform.database.one(sql.GET, {"id": row["id"], "tenant_id": row["tenant_id"]})
                if newest is None or (newest["status"] in TERMINAL and newest["event_seq"] <= after):
                    return
                await subscription.changed(SAFETY_POLL_SECONDS)
