"""The routes of a job kind: `POST /{service}/v1/{kind}` and `GET /{service}/v1/{kind}/{id}`."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from gristmill.api.platform import Platform
from gristmill.api.problems import problem_responses, request_id_of
from gristmill.api.requests import IdempotencyKey, KeyHash, Prefer, TheCaller, ThePlatform, json_response, wait_seconds
from gristmill.errors import not_found
from gristmill.ids import SUFFIX_PATTERN
from gristmill.jobs.submission import JobOptions, Submission, submit
from gristmill.jobs.view import Job, job_view
from gristmill.jobs.waiting import TERMINAL, wait_for_job
from gristmill.service import JobKind
from gristmill.specs import Spec
from gristmill.store import jobs as sql
from gristmill.store.database import Row

JobId = Annotated[str, Path(pattern=rf"^job_{SUFFIX_PATTERN}$")]
SUBMIT_PROBLEMS = problem_responses(400, 401, 403, 409, 413, 422, 429, 503)
READ_PROBLEMS = problem_responses(400, 401, 403, 404, 422, 429, 503)


def add_kind(router: APIRouter, kind: JobKind) -> None:
    envelope = Job[kind.spec, kind.result]  # type: ignore[name-defined]
    name = kind.name.replace("-", "_")
    accepted = {"model": envelope, "description": "The job is queued; follow `Location`."}
    router.add_api_route(
        f"/{kind.name}", _submit_endpoint(kind), methods=["POST"], operation_id=f"{kind.service}_submit_{name}",
        summary=kind.summary, description=kind.description, response_model=envelope,
        responses={202: accepted, **SUBMIT_PROBLEMS}, response_description="The job ended within `Prefer: wait`.",
    )  # fmt: skip
    router.add_api_route(
        f"/{kind.name}/{{id}}", _get_endpoint(kind), methods=["GET"], operation_id=f"{kind.service}_get_{name}",
        summary=f"A {kind.name} job", response_model=envelope, responses=READ_PROBLEMS,
    )  # fmt: skip


def _submit_endpoint(kind: JobKind) -> Callable[..., Awaitable[Response]]:
    async def submit_job(
        request: Request,
        spec: Spec,
        options: Annotated[JobOptions, Query()],
        platform: ThePlatform,
        key_hash: KeyHash,
        prefer: Prefer = None,
        idempotency_key: IdempotencyKey = None,
    ) -> Response:
        submission = Submission(key_hash, request_id_of(request), options, idempotency_key)
        return await job_or_wait(
            platform, submit(platform, kind, spec, submission), submission.job_id, wait_seconds(prefer)
        )

    submit_job.__annotations__["spec"] = kind.spec
    return submit_job


async def job_or_wait(platform: Platform, submitting: Awaitable[Row], job_id: str, seconds: float) -> Response:
    """200 with the ended job when it made it in `seconds`, else 202."""
    if seconds:
        # Subscribed before the job exists, so its end cannot be missed.
        async with platform.listener.subscribe(job_id) as subscription:
            row = await wait_for_job(platform.database, await submitting, subscription, seconds)
    else:
        row = await submitting
    return job_response(row)


def job_response(row: Row) -> Response:
    location = f"/{row['service']}/v1/{row['kind']}/{row['id']}"
    return json_response(job_view(row), 200 if row["status"] in TERMINAL else 202, {"Location": location})


def _get_endpoint(kind: JobKind) -> Callable[..., Awaitable[Response]]:
    async def get_job(id: JobId, platform: ThePlatform, caller: TheCaller) -> Response:
        row = await platform.database.one(sql.GET, {"id": id, "tenant_id": caller.tenant_id})
        if row is None or (row["service"], row["kind"]) != (kind.service, kind.name):
            raise not_found(f"{kind.name} job", id)
        return json_response(job_view(row))

    return get_job
