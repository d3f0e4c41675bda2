from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.event_page import EventPage
from ...models.problem_details import ProblemDetails
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    id: str,
    *,
    after: int | Unset = 0,
    limit: int | Unset = 500,
    accept: None | str | Unset = UNSET,
    last_event_id: int | None | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(accept, Unset):
        headers["accept"] = accept

    if not isinstance(last_event_id, Unset):
        headers["last-event-id"] = last_event_id



    

    params: dict[str, Any] = {}

    params["after"] = after

    params["limit"] = limit


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/jobs/{id}/events".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> EventPage | ProblemDetails | None:
    if response.status_code == 200:
        response_200 = EventPage.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[EventPage | ProblemDetails]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 500,
    accept: None | str | Unset = UNSET,
    last_event_id: int | None | Unset = UNSET,

) -> Response[EventPage | ProblemDetails]:
    """ List Job Events

     What happened to a job, numbered without gaps.

    With `Accept: text/event-stream` a stream of server-sent events that ends with the job and resumes
    from `Last-Event-ID`;
    else JSON.

    Args:
        id (str):
        after (int | Unset): leave out events up to this number Default: 0.
        limit (int | Unset): entries on a page Default: 500.
        accept (None | str | Unset):
        last_event_id (int | None | Unset): go on after this event

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EventPage | ProblemDetails]
     """


    kwargs = _get_kwargs(
        id=id,
after=after,
limit=limit,
accept=accept,
last_event_id=last_event_id,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    id: str,
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 500,
    accept: None | str | Unset = UNSET,
    last_event_id: int | None | Unset = UNSET,

) -> EventPage | ProblemDetails | None:
    """ List Job Events

     What happened to a job, numbered without gaps.

    With `Accept: text/event-stream` a stream of server-sent events that ends with the job and resumes
    from `Last-Event-ID`;
    else JSON.

    Args:
        id (str):
        after (int | Unset): leave out events up to this number Default: 0.
        limit (int | Unset): entries on a page Default: 500.
        accept (None | str | Unset):
        last_event_id (int | None | Unset): go on after this event

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EventPage | ProblemDetails
     """


    return sync_detailed(
        id=id,
client=client,
after=after,
limit=limit,
accept=accept,
last_event_id=last_event_id,

    ).parsed

async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 500,
    accept: None | str | Unset = UNSET,
    last_event_id: int | None | Unset = UNSET,

) -> Response[EventPage | ProblemDetails]:
    """ List Job Events

     What happened to a job, numbered without gaps.

    With `Accept: text/event-stream` a stream of server-sent events that ends with the job and resumes
    from `Last-Event-ID`;
    else JSON.

    Args:
        id (str):
        after (int | Unset): leave out events up to this number Default: 0.
        limit (int | Unset): entries on a page Default: 500.
        accept (None | str | Unset):
        last_event_id (int | None | Unset): go on after this event

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EventPage | ProblemDetails]
     """


    kwargs = _get_kwargs(
        id=id,
after=after,
limit=limit,
accept=accept,
last_event_id=last_event_id,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 500,
    accept: None | str | Unset = UNSET,
    last_event_id: int | None | Unset = UNSET,

) -> EventPage | ProblemDetails | None:
    """ List Job Events

     What happened to a job, numbered without gaps.

    With `Accept: text/event-stream` a stream of server-sent events that ends with the job and resumes
    from `Last-Event-ID`;
    else JSON.

    Args:
        id (str):
        after (int | Unset): leave out events up to this number Default: 0.
        limit (int | Unset): entries on a page Default: 500.
        accept (None | str | Unset):
        last_event_id (int | None | Unset): go on after this event

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EventPage | ProblemDetails
     """


    return (await asyncio_detailed(
        id=id,
client=client,
after=after,
limit=limit,
accept=accept,
last_event_id=last_event_id,

    )).parsed
