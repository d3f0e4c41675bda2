from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.job_page import JobPage
from ...models.list_jobs_status_type_0 import check_list_jobs_status_type_0
from ...models.list_jobs_status_type_0 import ListJobsStatusType0
from ...models.problem_details import ProblemDetails
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    service: None | str | Unset = UNSET,
    kind: None | str | Unset = UNSET,
    status: ListJobsStatusType0 | None | Unset = UNSET,
    label: list[str] | Unset = UNSET,
    parent: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,

) -> dict[str, Any]:
    

    

    params: dict[str, Any] = {}

    json_service: None | str | Unset
    if isinstance(service, Unset):
        json_service = UNSET
    else:
        json_service = service
    params["service"] = json_service

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    else:
        json_kind = kind
    params["kind"] = json_kind

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_label: list[str] | Unset = UNSET
    if not isinstance(label, Unset):
        json_label = label


    params["label"] = json_label

    json_parent: None | str | Unset
    if isinstance(parent, Unset):
        json_parent = UNSET
    else:
        json_parent = parent
    params["parent"] = json_parent

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/jobs",
        "params": params,
    }


    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> JobPage | ProblemDetails | None:
    if response.status_code == 200:
        response_200 = JobPage.from_dict(response.json())



        return response_200

    if response.status_code == 400:
        response_400 = ProblemDetails.from_dict(response.json())



        return response_400

    if response.status_code == 401:
        response_401 = ProblemDetails.from_dict(response.json())



        return response_401

    if response.status_code == 403:
        response_403 = ProblemDetails.from_dict(response.json())



        return response_403

    if response.status_code == 404:
        response_404 = ProblemDetails.from_dict(response.json())



        return response_404

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[JobPage | ProblemDetails]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    service: None | str | Unset = UNSET,
    kind: None | str | Unset = UNSET,
    status: ListJobsStatusType0 | None | Unset = UNSET,
    label: list[str] | Unset = UNSET,
    parent: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,

) -> Response[JobPage | ProblemDetails]:
    """ List Jobs

     Newest first. Trials of searches are left out, unless asked for with `parent`.

    Args:
        service (None | str | Unset):
        kind (None | str | Unset):
        status (ListJobsStatusType0 | None | Unset):
        label (list[str] | Unset): `name=value`; all must match
        parent (None | str | Unset): list this search's trials instead
        limit (int | Unset): entries on a page Default: 50.
        cursor (None | str | Unset): `next` of the page before

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[JobPage | ProblemDetails]
     """


    kwargs = _get_kwargs(
        service=service,
kind=kind,
status=status,
label=label,
parent=parent,
limit=limit,
cursor=cursor,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    service: None | str | Unset = UNSET,
    kind: None | str | Unset = UNSET,
    status: ListJobsStatusType0 | None | Unset = UNSET,
    label: list[str] | Unset = UNSET,
    parent: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,

) -> JobPage | ProblemDetails | None:
    """ List Jobs

     Newest first. Trials of searches are left out, unless asked for with `parent`.

    Args:
        service (None | str | Unset):
        kind (None | str | Unset):
        status (ListJobsStatusType0 | None | Unset):
        label (list[str] | Unset): `name=value`; all must match
        parent (None | str | Unset): list this search's trials instead
        limit (int | Unset): entries on a page Default: 50.
        cursor (None | str | Unset): `next` of the page before

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        JobPage | ProblemDetails
     """


    return sync_detailed(
        client=client,
service=service,
kind=kind,
status=status,
label=label,
parent=parent,
limit=limit,
cursor=cursor,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    service: None | str | Unset = UNSET,
    kind: None | str | Unset = UNSET,
    status: ListJobsStatusType0 | None | Unset = UNSET,
    label: list[str] | Unset = UNSET,
    parent: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,

) -> Response[JobPage | ProblemDetails]:
    """ List Jobs

     Newest first. Trials of searches are left out, unless asked for with `parent`.

    Args:
        service (None | str | Unset):
        kind (None | str | Unset):
        status (ListJobsStatusType0 | None | Unset):
        label (list[str] | Unset): `name=value`; all must match
        parent (None | str | Unset): list this search's trials instead
        limit (int | Unset): entries on a page Default: 50.
        cursor (None | str | Unset): `next` of the page before

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[JobPage | ProblemDetails]
     """


    kwargs = _get_kwargs(
        service=service,
kind=kind,
status=status,
label=label,
parent=parent,
limit=limit,
cursor=cursor,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    service: None | str | Unset = UNSET,
    kind: None | str | Unset = UNSET,
    status: ListJobsStatusType0 | None | Unset = UNSET,
    label: list[str] | Unset = UNSET,
    parent: None | str | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,

) -> JobPage | ProblemDetails | None:
    """ List Jobs

     Newest first. Trials of searches are left out, unless asked for with `parent`.

    Args:
        service (None | str | Unset):
        kind (None | str | Unset):
        status (ListJobsStatusType0 | None | Unset):
        label (list[str] | Unset): `name=value`; all must match
        parent (None | str | Unset): list this search's trials instead
        limit (int | Unset): entries on a page Default: 50.
        cursor (None | str | Unset): `next` of the page before

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        JobPage | ProblemDetails
     """


    return (await asyncio_detailed(
        client=client,
service=service,
kind=kind,
status=status,
label=label,
parent=parent,
limit=limit,
cursor=cursor,

    )).parsed
