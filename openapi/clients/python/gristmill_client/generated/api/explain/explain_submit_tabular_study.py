from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem_details import ProblemDetails
from ...models.tabular_study_job import TabularStudyJob
from ...models.tabular_study_spec import TabularStudySpec
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    body: TabularStudySpec,
    label: list[str] | Unset = UNSET,
    priority: int | Unset = 0,
    max_attempts: int | None | Unset = UNSET,
    timeout_seconds: int | None | Unset = UNSET,
    prefer: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(prefer, Unset):
        headers["prefer"] = prefer

    if not isinstance(idempotency_key, Unset):
        headers["idempotency-key"] = idempotency_key



    

    params: dict[str, Any] = {}

    json_label: list[str] | Unset = UNSET
    if not isinstance(label, Unset):
        json_label = label


    params["label"] = json_label

    params["priority"] = priority

    json_max_attempts: int | None | Unset
    if isinstance(max_attempts, Unset):
        json_max_attempts = UNSET
    else:
        json_max_attempts = max_attempts
    params["max_attempts"] = json_max_attempts

    json_timeout_seconds: int | None | Unset
    if isinstance(timeout_seconds, Unset):
        json_timeout_seconds = UNSET
    else:
        json_timeout_seconds = timeout_seconds
    params["timeout_seconds"] = json_timeout_seconds


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/explain/v1/tabular-study",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ProblemDetails | TabularStudyJob | None:
    if response.status_code == 200:
        response_200 = TabularStudyJob.from_dict(response.json())



        return response_200

    if response.status_code == 202:
        response_202 = TabularStudyJob.from_dict(response.json())



        return response_202

    if response.status_code == 400:
        response_400 = ProblemDetails.from_dict(response.json())



        return response_400

    if response.status_code == 401:
        response_401 = ProblemDetails.from_dict(response.json())



        return response_401

    if response.status_code == 403:
        response_403 = ProblemDetails.from_dict(response.json())



        return response_403

    if response.status_code == 409:
        response_409 = ProblemDetails.from_dict(response.json())



        return response_409

    if response.status_code == 413:
        response_413 = ProblemDetails.from_dict(response.json())



        return response_413

    if response.status_code == 422:
        response_422 = ProblemDetails.from_dict(response.json())



        return response_422

    if response.status_code == 429:
        response_429 = ProblemDetails.from_dict(response.json())



        return response_429

    if response.status_code == 503:
        response_503 = ProblemDetails.from_dict(response.json())



        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ProblemDetails | TabularStudyJob]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: TabularStudySpec,
    label: list[str] | Unset = UNSET,
    priority: int | Unset = 0,
    max_attempts: int | None | Unset = UNSET,
    timeout_seconds: int | None | Unset = UNSET,
    prefer: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> Response[ProblemDetails | TabularStudyJob]:
    """ Find out which learners are better on your tables

     Every learner is tuned alike in every fold of every table, thousands of trials over all workers;
    then the tests that such comparisons need, the critical-difference diagram, and the answer in words.

    Args:
        label (list[str] | Unset): `name=value`, to find the job again; may be repeated
        priority (int | Unset): higher is claimed first Default: 0.
        max_attempts (int | None | Unset): runs before the job is given up; default: the kind's
        timeout_seconds (int | None | Unset): longest run; default: the kind's
        prefer (None | str | Unset): `wait=N` waits up to N seconds (at most 300) for the job to
            end.
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (TabularStudySpec): Which learners are better on these tables?

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | TabularStudyJob]
     """


    kwargs = _get_kwargs(
        body=body,
label=label,
priority=priority,
max_attempts=max_attempts,
timeout_seconds=timeout_seconds,
prefer=prefer,
idempotency_key=idempotency_key,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body: TabularStudySpec,
    label: list[str] | Unset = UNSET,
    priority: int | Unset = 0,
    max_attempts: int | None | Unset = UNSET,
    timeout_seconds: int | None | Unset = UNSET,
    prefer: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> ProblemDetails | TabularStudyJob | None:
    """ Find out which learners are better on your tables

     Every learner is tuned alike in every fold of every table, thousands of trials over all workers;
    then the tests that such comparisons need, the critical-difference diagram, and the answer in words.

    Args:
        label (list[str] | Unset): `name=value`, to find the job again; may be repeated
        priority (int | Unset): higher is claimed first Default: 0.
        max_attempts (int | None | Unset): runs before the job is given up; default: the kind's
        timeout_seconds (int | None | Unset): longest run; default: the kind's
        prefer (None | str | Unset): `wait=N` waits up to N seconds (at most 300) for the job to
            end.
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (TabularStudySpec): Which learners are better on these tables?

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | TabularStudyJob
     """


    return sync_detailed(
        client=client,
body=body,
label=label,
priority=priority,
max_attempts=max_attempts,
timeout_seconds=timeout_seconds,
prefer=prefer,
idempotency_key=idempotency_key,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: TabularStudySpec,
    label: list[str] | Unset = UNSET,
    priority: int | Unset = 0,
    max_attempts: int | None | Unset = UNSET,
    timeout_seconds: int | None | Unset = UNSET,
    prefer: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> Response[ProblemDetails | TabularStudyJob]:
    """ Find out which learners are better on your tables

     Every learner is tuned alike in every fold of every table, thousands of trials over all workers;
    then the tests that such comparisons need, the critical-difference diagram, and the answer in words.

    Args:
        label (list[str] | Unset): `name=value`, to find the job again; may be repeated
        priority (int | Unset): higher is claimed first Default: 0.
        max_attempts (int | None | Unset): runs before the job is given up; default: the kind's
        timeout_seconds (int | None | Unset): longest run; default: the kind's
        prefer (None | str | Unset): `wait=N` waits up to N seconds (at most 300) for the job to
            end.
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (TabularStudySpec): Which learners are better on these tables?

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProblemDetails | TabularStudyJob]
     """


    kwargs = _get_kwargs(
        body=body,
label=label,
priority=priority,
max_attempts=max_attempts,
timeout_seconds=timeout_seconds,
prefer=prefer,
idempotency_key=idempotency_key,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body: TabularStudySpec,
    label: list[str] | Unset = UNSET,
    priority: int | Unset = 0,
    max_attempts: int | None | Unset = UNSET,
    timeout_seconds: int | None | Unset = UNSET,
    prefer: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> ProblemDetails | TabularStudyJob | None:
    """ Find out which learners are better on your tables

     Every learner is tuned alike in every fold of every table, thousands of trials over all workers;
    then the tests that such comparisons need, the critical-difference diagram, and the answer in words.

    Args:
        label (list[str] | Unset): `name=value`, to find the job again; may be repeated
        priority (int | Unset): higher is claimed first Default: 0.
        max_attempts (int | None | Unset): runs before the job is given up; default: the kind's
        timeout_seconds (int | None | Unset): longest run; default: the kind's
        prefer (None | str | Unset): `wait=N` waits up to N seconds (at most 300) for the job to
            end.
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (TabularStudySpec): Which learners are better on these tables?

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProblemDetails | TabularStudyJob
     """


    return (await asyncio_detailed(
        client=client,
body=body,
label=label,
priority=priority,
max_attempts=max_attempts,
timeout_seconds=timeout_seconds,
prefer=prefer,
idempotency_key=idempotency_key,

    )).parsed
