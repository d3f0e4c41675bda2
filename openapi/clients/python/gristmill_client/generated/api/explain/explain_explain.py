from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.explain_answer import ExplainAnswer
from ...models.explain_call import ExplainCall
from ...models.problem_details import ProblemDetails
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    body: ExplainCall,
    idempotency_key: None | str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["idempotency-key"] = idempotency_key



    

    

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/explain/v1/calls/explain",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ExplainAnswer | ProblemDetails | None:
    if response.status_code == 200:
        response_200 = ExplainAnswer.from_dict(response.json())



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

    if response.status_code == 504:
        response_504 = ProblemDetails.from_dict(response.json())



        return response_504

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ExplainAnswer | ProblemDetails]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ExplainCall,
    idempotency_key: None | str | Unset = UNSET,

) -> Response[ExplainAnswer | ProblemDetails]:
    """ Predict rows, and say why

     What columns contribute adds up to what the model says. Also: why one class rather than another,
    what would have to change, and how far the explanation holds.

    Args:
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (ExplainCall): Predict, and say why.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExplainAnswer | ProblemDetails]
     """


    kwargs = _get_kwargs(
        body=body,
idempotency_key=idempotency_key,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body: ExplainCall,
    idempotency_key: None | str | Unset = UNSET,

) -> ExplainAnswer | ProblemDetails | None:
    """ Predict rows, and say why

     What columns contribute adds up to what the model says. Also: why one class rather than another,
    what would have to change, and how far the explanation holds.

    Args:
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (ExplainCall): Predict, and say why.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExplainAnswer | ProblemDetails
     """


    return sync_detailed(
        client=client,
body=body,
idempotency_key=idempotency_key,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ExplainCall,
    idempotency_key: None | str | Unset = UNSET,

) -> Response[ExplainAnswer | ProblemDetails]:
    """ Predict rows, and say why

     What columns contribute adds up to what the model says. Also: why one class rather than another,
    what would have to change, and how far the explanation holds.

    Args:
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (ExplainCall): Predict, and say why.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExplainAnswer | ProblemDetails]
     """


    kwargs = _get_kwargs(
        body=body,
idempotency_key=idempotency_key,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ExplainCall,
    idempotency_key: None | str | Unset = UNSET,

) -> ExplainAnswer | ProblemDetails | None:
    """ Predict rows, and say why

     What columns contribute adds up to what the model says. Also: why one class rather than another,
    what would have to change, and how far the explanation holds.

    Args:
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (ExplainCall): Predict, and say why.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExplainAnswer | ProblemDetails
     """


    return (await asyncio_detailed(
        client=client,
body=body,
idempotency_key=idempotency_key,

    )).parsed
