"""What a tenant has used."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from gristmill.api.kinds import READ_PROBLEMS
from gristmill.api.requests import TheCaller, ThePlatform, json_response
from gristmill.settings import Limits
from gristmill.store import files as file_sql
from gristmill.store import tenants as sql

router = APIRouter(prefix="/v1", tags=["usage"])


class KindUsage(BaseModel):
    service: str
    kind: str
    jobs: int
    succeeded: int
    failed: int
    cancelled: int
    cpu_seconds: float
    run_seconds: float = Field(description="wall time between start and end")


class Usage(BaseModel):
    tenant: str
    since: datetime
    kinds: list[KindUsage]
    stored_bytes: int = Field(description="uploads and artifacts kept now")
    files: int
    limits: Limits


@router.get("/usage", operation_id="get_usage", response_model=Usage, responses=READ_PROBLEMS)
async def get_usage(
    platform: ThePlatform,
    caller: TheCaller,
    days: Annotated[int, Query(ge=1, le=366, description="look back this many days, as far as jobs are kept")] = 30,
) -> Response:
    """Jobs, CPU time and storage of your tenant."""
    since = datetime.now(UTC) - timedelta(days=days)
    params = {"tenant_id": caller.tenant_id, "since": since}
    stored = await platform.database.one(file_sql.STORED_BYTES, params) or {"bytes": 0, "files": 0}
    return json_response(
        {
            "tenant": caller.tenant_id,
            "since": since,
            "kinds": await platform.database.all(sql.USAGE, params),
            "stored_bytes": stored["bytes"],
            "files": stored["files"],
            "limits": caller.limits.model_dump(),
        }
    )
