from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.file_info import FileInfo
from ...models.problem_details import ProblemDetails
from ...types import File, FileTypes
from ...types import UNSET, Unset
from io import BytesIO
from typing import cast



def _get_kwargs(
    *,
    body: File,
    name: str | Unset = 'upload',
    content_length: int | None | Unset = UNSET,
    content_type: None | str | Unset = UNSET,
    content_digest: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(content_length, Unset):
        headers["content-length"] = content_length

    if not isinstance(content_type, Unset):
        headers["content-type"] = content_type

    if not isinstance(content_digest, Unset):
        headers["content-digest"] = content_digest

    if not isinstance(idempotency_key, Unset):
        headers["idempotency-key"] = idempotency_key



    

    params: dict[str, Any] = {}

    params["name"] = name


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/files",
        "params": params,
    }

    _kwargs["content"] = body.payload
    headers["Content-Type"] = "application/octet-stream"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> FileInfo | ProblemDetails | None:
    if response.status_code == 201:
        response_201 = FileInfo.from_dict(response.json())



        return response_201

    if response.status_code == 400:
        response_400 = ProblemDetails.from_dict(response.json())



        return response_400

    if response.status_code == 401:
        response_401 = ProblemDetails.from_dict(response.json())



        return response_401

    if response.status_code == 403:
        response_403 = ProblemDetails.from_dict(response.json())



        return response_403

    if response.status_code == 413:
        response_413 = ProblemDetails.from_dict(response.json())



        return response_413

    if response.status_code == 415:
        response_415 = ProblemDetails.from_dict(response.json())



        return response_415

    if response.status_code == 422:
        response_422 = ProblemDetails.from_dict(response.json())



        return response_422

    if response.status_code == 429:
        response_429 = ProblemDetails.from_dict(response.json())



        return response_429

    if response.status_code == 503:
        response_503 = ProblemDetails.from_dict(response.json())



        return response_503

    if response.status_code == 507:
        response_507 = ProblemDetails.from_dict(response.json())



        return response_507

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[FileInfo | ProblemDetails]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: File,
    name: str | Unset = 'upload',
    content_length: int | None | Unset = UNSET,
    content_type: None | str | Unset = UNSET,
    content_digest: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> Response[FileInfo | ProblemDetails]:
    """ Upload File

     Upload a file: its bytes are the request's body, of any size. What it is follows from its first
    bytes.

    Args:
        name (str | Unset): what to call it Default: 'upload'.
        content_length (int | None | Unset):
        content_type (None | str | Unset):
        content_digest (None | str | Unset): RFC 9530, `sha-256=:…:`; checked when given
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FileInfo | ProblemDetails]
     """


    kwargs = _get_kwargs(
        body=body,
name=name,
content_length=content_length,
content_type=content_type,
content_digest=content_digest,
idempotency_key=idempotency_key,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body: File,
    name: str | Unset = 'upload',
    content_length: int | None | Unset = UNSET,
    content_type: None | str | Unset = UNSET,
    content_digest: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> FileInfo | ProblemDetails | None:
    """ Upload File

     Upload a file: its bytes are the request's body, of any size. What it is follows from its first
    bytes.

    Args:
        name (str | Unset): what to call it Default: 'upload'.
        content_length (int | None | Unset):
        content_type (None | str | Unset):
        content_digest (None | str | Unset): RFC 9530, `sha-256=:…:`; checked when given
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FileInfo | ProblemDetails
     """


    return sync_detailed(
        client=client,
body=body,
name=name,
content_length=content_length,
content_type=content_type,
content_digest=content_digest,
idempotency_key=idempotency_key,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: File,
    name: str | Unset = 'upload',
    content_length: int | None | Unset = UNSET,
    content_type: None | str | Unset = UNSET,
    content_digest: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> Response[FileInfo | ProblemDetails]:
    """ Upload File

     Upload a file: its bytes are the request's body, of any size. What it is follows from its first
    bytes.

    Args:
        name (str | Unset): what to call it Default: 'upload'.
        content_length (int | None | Unset):
        content_type (None | str | Unset):
        content_digest (None | str | Unset): RFC 9530, `sha-256=:…:`; checked when given
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FileInfo | ProblemDetails]
     """


    kwargs = _get_kwargs(
        body=body,
name=name,
content_length=content_length,
content_type=content_type,
content_digest=content_digest,
idempotency_key=idempotency_key,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body: File,
    name: str | Unset = 'upload',
    content_length: int | None | Unset = UNSET,
    content_type: None | str | Unset = UNSET,
    content_digest: None | str | Unset = UNSET,
    idempotency_key: None | str | Unset = UNSET,

) -> FileInfo | ProblemDetails | None:
    """ Upload File

     Upload a file: its bytes are the request's body, of any size. What it is follows from its first
    bytes.

    Args:
        name (str | Unset): what to call it Default: 'upload'.
        content_length (int | None | Unset):
        content_type (None | str | Unset):
        content_digest (None | str | Unset): RFC 9530, `sha-256=:…:`; checked when given
        idempotency_key (None | str | Unset): Repeat a request with the same key and it is carried
            out once: the answer is that of the first time. Kept for 24 hours.
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FileInfo | ProblemDetails
     """


    return (await asyncio_detailed(
        client=client,
body=body,
name=name,
content_length=content_length,
content_type=content_type,
content_digest=content_digest,
idempotency_key=idempotency_key,

    )).parsed
