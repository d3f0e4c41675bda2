"""Files: uploads in, uploads and artifacts out."""

import base64
import re
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Any, Literal
from urllib.parse import quote

import psycopg
from fastapi import APIRouter, Header, Path, Query, Request, Response
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from gristmill.api.kinds import READ_PROBLEMS
from gristmill.api.platform import Caller, Platform
from gristmill.api.problems import problem_responses, request_id_of
from gristmill.api.requests import Cursor, IdempotencyKey, PageLimit, TheCaller, ThePlatform, json_response
from gristmill.errors import Problem, not_found
from gristmill.files.blobs import StoredBlob, TooLarge
from gristmill.files.formats import INSPECTED, sniff
from gristmill.files.service import INSPECT
from gristmill.ids import SUFFIX_PATTERN, new_id
from gristmill.jobs.submission import check_repeat, refuse_nul
from gristmill.jobs.view import FileSummary
from gristmill.store import files as sql
from gristmill.store.database import Row

router = APIRouter(prefix="/v1", tags=["files"])

FileId = Annotated[str, Path(pattern=rf"^file_{SUFFIX_PATTERN}$")]
_FIRST_PAGE = "file_~"
_RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")


class Column(BaseModel):
    name: str
    type: str = Field(description="Arrow type", examples=["int64", "timestamp[us, tz=UTC]"])
    nullable: bool


class TableInfo(BaseModel):
    """What is in a table."""

    rows: int
    row_groups: int
    columns: list[Column]
    repeated_names: list[str] = []
    virtual: bool = Field(False, description="a compressed file of the compression service")


class FileInfo(FileSummary):
    """A file. Its bytes never change."""

    job: str | None = Field(None, description="the job that made it; null for an upload")
    created_at: datetime
    inspection: Literal["pending", "ready", "failed"] = Field(
        description="whether columns, types and rows are known yet"
    )
    inspection_detail: str | None = Field(None, description="why the inspection failed, in words")
    table: TableInfo | None = None


class FilePage(BaseModel):
    items: list[FileInfo]
    next: str | None


class Preview(BaseModel):
    """The beginning of a file."""

    kind: Literal["table", "text", "none"]
    columns: list[str] = []
    rows: list[list[str | None]] = Field([], description="the first rows, as text")
    text: str | None = None


def file_view(row: Row) -> Row:
    inspection = row["inspection"] or {}
    status = row["inspection_status"]
    table_keys = ("rows", "row_groups", "columns", "repeated_names", "virtual")
    detail = inspection.get("detail") or (row["inspection_error"] or {}).get("detail") if status == "failed" else None
    return {
        **{key: row[key] for key in ("id", "name", "bytes", "sha256", "media_type", "format", "created_at")},
        "job": row["job_id"],
        "inspection": status,
        "inspection_detail": detail or ("The inspection did not end." if status == "failed" else None),
        "table": {key: inspection[key] for key in table_keys} if "columns" in inspection else None,
    }


async def _file_row(platform: Platform, file_id: str, caller: Caller) -> Row:
    row = await platform.database.one(sql.GET, {"id": file_id, "tenant_id": caller.tenant_id})
    if row is None:
        raise not_found("file", file_id)
    return row


@router.post(
    "/files", operation_id="upload_file", status_code=201, response_model=FileInfo,
    responses=problem_responses(400, 401, 403, 413, 415, 422, 429, 503, 507),
    openapi_extra={"requestBody": {"required": True, "content": {
        "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}},
)  # fmt: skip
async def upload_file(
    request: Request,
    platform: ThePlatform,
    caller: TheCaller,
    name: Annotated[
        str, Query(min_length=1, max_length=255, description="what to call it", examples=["trips.parquet"])
    ] = "upload",
    content_length: Annotated[int | None, Header(ge=0)] = None,
    content_type: Annotated[str | None, Header(max_length=255)] = None,
    content_digest: Annotated[
        str | None, Header(max_length=255, description="RFC 9530, `sha-256=:…:`; checked when given")
    ] = None,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Upload a file: its bytes are the request's body, of any size. What it is follows from its first bytes."""
    # curl calls any body application/x-www-form-urlencoded, so only a multipart form is known to be one.
    if (content_type or "").lower().startswith("multipart/"):
        words = "Send the file's bytes as the body, not as a form: curl --data-binary @FILE or -T FILE."
        raise Problem(415, "unsupported-media-type", words)
    refuse_nul(name, "name")
    room = await _room(platform, caller, content_length or 0)
    file_id = new_id("file")
    key = f"{caller.tenant_id}/{file_id}"
    stored = await _store(platform, key, request.stream(), room)
    try:
        _check_digest(content_digest, stored)
        known = await _record(platform, caller, file_id, name, stored, idempotency_key, request_id_of(request))
    except Problem as refusal:
        # Where the store's answer was lost, a file may name the blob; if none does, it is swept later.
        if refusal.status != 503:
            await run_in_threadpool(platform.blobs.delete, key)
        raise
    if known != file_id:
        await run_in_threadpool(platform.blobs.delete, key)
    row = await _file_row(platform, known, caller)
    if row["inspection_status"] == "pending":
        platform.doorbell.ring(INSPECT.queue)
    return json_response(file_view(row), 201, {"Location": f"/v1/files/{known}"})


async def _room(platform: Platform, caller: Caller, length: int) -> int:
    """How many bytes the upload may have. Raises Problem when it announces more."""
    used = await platform.database.one(sql.STORED_BYTES, {"tenant_id": caller.tenant_id})
    left = caller.limits.storage_bytes - (used["bytes"] if used else 0)
    if length > caller.limits.upload_bytes:
        raise Problem(
            413, "too-large", f"An upload may have {caller.limits.upload_bytes} bytes; this one has {length}."
        )
    if length > left or left <= 0:
        raise Problem(
            429,
            "quota-exceeded",
            f"Your storage has room for {max(0, left)} more bytes. Delete files you no longer need.",
        )
    return min(left, caller.limits.upload_bytes)


async def _store(platform: Platform, key: str, body: AsyncIterator[bytes], room: int) -> StoredBlob:
    try:
        return await platform.blobs.put_stream(key, body, room)
    except TooLarge as error:
        raise Problem(413, "too-large", f"The upload went past the {room} bytes it may have.") from error
    except OSError as error:
        raise Problem(507, "storage-failed", "The file store could not take the upload. Try again later.") from error


def _check_digest(header: str | None, stored: StoredBlob) -> None:
    match = re.search(r"sha-256=:([A-Za-z0-9+/=]+):", header or "")
    if match and base64.b64encode(bytes.fromhex(stored.sha256)).decode() != match[1]:
        raise Problem(
            422, "digest-mismatch", "The bytes that arrived do not have the digest that Content-Digest announced."
        )


async def _record(
    platform: Platform, caller: Caller, file_id: str, name: str, stored: StoredBlob, idempotency_key: str | None,
    request_id: str | None,
) -> str:  # fmt: skip
    """Name the blob in the store, with its inspection job; return the file's id, an earlier one for a repeated key."""
    kind, media_type = sniff(stored.head, name)
    params = {
        "tenant_id": caller.tenant_id, "id": file_id, "name": name, "bytes": stored.size, "sha256": stored.sha256,
        "media_type": media_type, "format": kind, "idempotency_key": idempotency_key, "request_id": request_id,
        "inspection_job_id": new_id("job") if kind in INSPECTED else None, "service": INSPECT.service, "kind": INSPECT.name,
        "queue": INSPECT.queue, "max_attempts": INSPECT.max_attempts, "timeout_seconds": INSPECT.timeout_seconds,
        "memory_mb": INSPECT.memory_mb,
    }  # fmt: skip
    try:
        row = await platform.database.one(sql.CREATE, params)
    except psycopg.errors.UniqueViolation:
        row = await platform.database.one(sql.CREATE, params)
    assert row is not None
    if row["repeated_subject"]:
        check_repeat(stored.sha256, row["repeated_fingerprint"])
        return str(row["repeated_subject"])
    return file_id


@router.get("/files", operation_id="list_files", response_model=FilePage, responses=READ_PROBLEMS)
async def list_files(
    platform: ThePlatform, caller: TheCaller, limit: PageLimit = 50, cursor: Cursor = None
) -> Response:
    """Uploads and artifacts, newest first."""
    params = {"tenant_id": caller.tenant_id, "before": cursor or _FIRST_PAGE, "limit": limit + 1}
    rows = await platform.database.all(sql.LIST, params)
    more = len(rows) > limit
    return json_response(
        {"items": [file_view(row) for row in rows[:limit]], "next": rows[limit - 1]["id"] if more else None}
    )


@router.get("/files/{id}", operation_id="get_file", response_model=FileInfo, responses=READ_PROBLEMS)
async def get_file(id: FileId, platform: ThePlatform, caller: TheCaller) -> Response:
    """Name, size, digest, and what the inspection found."""
    return json_response(file_view(await _file_row(platform, id, caller)))


@router.delete(
    "/files/{id}", operation_id="delete_file", status_code=204, responses={**READ_PROBLEMS, **problem_responses(409)}
)
async def delete_file(id: FileId, platform: ThePlatform, caller: TheCaller) -> Response:
    """Remove a file for good. Refused while a job that has not ended reads it."""
    await _file_row(platform, id, caller)
    if await platform.database.one(sql.DELETE, {"id": id, "tenant_id": caller.tenant_id}) is None:
        raise Problem(409, "conflict", "A job that has not ended reads this file.")
    await run_in_threadpool(platform.blobs.delete, f"{caller.tenant_id}/{id}")
    return Response(status_code=204)


@router.get(
    "/files/{id}/content", operation_id="download_file", response_class=Response,
    responses={
        200: {"content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}},
        206: {"description": "The part that `Range` asked for."},
        304: {"description": "Not changed: files never are."},
        **READ_PROBLEMS, **problem_responses(416),
    },
)  # fmt: skip
async def download_file(
    id: FileId,
    platform: ThePlatform,
    caller: TheCaller,
    range: Annotated[str | None, Header(max_length=100, examples=["bytes=0-1023"])] = None,
    if_none_match: Annotated[str | None, Header(max_length=200)] = None,
    if_range: Annotated[str | None, Header(max_length=200)] = None,
) -> Response:
    """The file's bytes, or a part of them."""
    row = await _file_row(platform, id, caller)
    etag = f'"{row["sha256"]}"'
    headers = {
        "ETag": etag, "Accept-Ranges": "bytes", "Cache-Control": "private, max-age=31536000, immutable",
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(row['name'], safe='')}",
    }  # fmt: skip
    if if_none_match is not None and etag in if_none_match:
        return Response(status_code=304, headers=headers)
    size, part = row["bytes"], None
    if range is not None and (if_range is None or if_range == etag):
        part = parse_range(range, size)
    start, end = part or (0, size)
    headers["Content-Length"] = str(end - start)
    if part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    body = platform.blobs.read(f"{caller.tenant_id}/{id}", start, end)
    return StreamingResponse(body, 206 if part else 200, headers, media_type=row["media_type"])


def parse_range(header: str, size: int) -> tuple[int, int] | None:
    """[start, end) of a single byte range; None for a header to be ignored. Raises Problem 416 past the end."""
    match = _RANGE.match(header.strip())
    if match is None or (not match[1] and not match[2]):
        return None
    if not match[1]:
        start, end = max(0, size - int(match[2])), size
    else:
        start, end = int(match[1]), min(size, int(match[2]) + 1) if match[2] else size
    if start >= end:
        raise Problem(416, "range-not-satisfiable", f"The file has {size} bytes.")
    return start, end


@router.get("/files/{id}/preview", operation_id="preview_file", response_model=Preview, responses=READ_PROBLEMS)
async def preview_file(id: FileId, platform: ThePlatform, caller: TheCaller) -> Response:
    """The first rows of a table, or the first characters of a text."""
    row = await _file_row(platform, id, caller)
    sample: dict[str, Any] | None = (row["inspection"] or {}).get("sample")
    if sample is not None:
        return json_response({"kind": "table", "text": None, **sample})
    if row["format"] in ("text", "json", "jsonl", "csv"):
        head = b"".join(
            [part async for part in platform.blobs.read(f"{caller.tenant_id}/{id}", 0, min(row["bytes"], 4096))]
        )
        return json_response(
            {"kind": "text", "columns": [], "rows": [], "text": head.decode("utf-8", errors="replace")}
        )
    return json_response({"kind": "none", "columns": [], "rows": [], "text": None})
