"""Everything an operator can set, read from the environment (`GRISTMILL_…`)."""

import json
import os
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


def default_home() -> Path:
    """Where the embedded stack keeps its state; as root, a place that PostgreSQL's own user can reach."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/gristmill")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "gristmill"


class Limits(BaseModel):
    """Quotas of a tenant. A tenant's row may override any of them."""

    queued_jobs: int = Field(10_000, ge=1, description="jobs that may wait at once")
    running_jobs: int = Field(64, ge=1, description="jobs that may run at once")
    storage_bytes: int = Field(100 * 2**30, ge=1, description="bytes of uploads and artifacts kept")
    upload_bytes: int = Field(20 * 2**30, ge=1, description="size of one upload")
    requests_per_second: int = Field(500, ge=1, description="requests a second to one API process")


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="GRISTMILL_", env_nested_delimiter="__")

    home: Path = Field(default_factory=default_home)
    database_url: str = ""
    redis_url: str = ""
    files_url: str = Field("", description="where blobs live: empty for a folder in `home`, else s3://bucket/prefix")
    services: list[str] = Field([], description="services this process serves; empty means every installed one")

    require_keys: bool = False
    bootstrap_key: SecretStr | None = Field(None, description="first API key; created on `migrate` if it is not there")
    allowed_hosts: list[str] = Field(
        ["localhost", "127.0.0.1", "[::1]"], description="Host values accepted without keys"
    )
    limits: Limits = Limits()

    lease_seconds: float = Field(
        15, gt=0, description="a running job not heard of for so long is given to another worker"
    )
    cancel_grace_seconds: float = Field(
        10, ge=0, description="time a job has to notice a cancellation before it is killed"
    )
    poll_seconds: float = Field(1, gt=0, description="how often the dispatcher looks for queued jobs without a ring")
    slots: int = Field(max(1, (os.cpu_count() or 1) // 2), ge=1, description="heavy jobs at once on one worker")
    light_slots: int = Field(4, ge=1, description="light jobs at once on one worker")
    job_memory_mb: int = Field(
        4096, ge=64, description="resident memory one job may use, unless its kind says otherwise"
    )
    job_timeout_seconds: int = Field(24 * 3600, ge=1)
    call_memory_mb: int = Field(2048, ge=64, description="memory for loaded models in one online worker")

    keep_jobs_days: float = Field(30, gt=0, description="finished jobs and their events are removed after this")
    keep_orphans_hours: float = Field(24, gt=0, description="blobs that no file names are removed after this")

    metrics_port: int = Field(
        0, ge=0, le=65535, description="where a worker or dispatcher shows its metrics; 0: nowhere"
    )
    log_format: Literal["json", "console"] = "json"
    log_level: str = "INFO"

    @field_validator("database_url")
    @classmethod
    def _as_utf8(cls, url: str) -> str:
        """Text is UTF-8 whatever the database was made with; an SQL_ASCII one would answer bytes."""
        if not url or "client_encoding" in url:
            return url
        return f"{url}{'&' if '?' in url else '?'}client_encoding=utf8"

    @property
    def scratch(self) -> Path:
        return self.home / "scratch"

    def as_environment(self) -> dict[str, str]:
        """The variables that give another process these settings. The first key is not among them."""
        values = self.model_dump(mode="json", exclude={"bootstrap_key"})
        return {
            f"GRISTMILL_{name.upper()}": value if isinstance(value, str) else json.dumps(value)
            for name, value in values.items()
        }
