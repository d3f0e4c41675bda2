"""The tables. `migrations/` creates them; a test checks that the two agree."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, DOUBLE_PRECISION, JSONB, TIMESTAMP
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NOW = text("now()")
Json = dict[str, Any]


class Base(DeclarativeBase):
    type_annotation_map = {
        str: Text(),
        datetime: TIMESTAMP(timezone=True),
        Json: JSONB(),
        float: DOUBLE_PRECISION(),
        bytes: LargeBinary(),
        list[str]: ARRAY(Text()),
    }


class Tenant(Base):
    __tablename__ = "tenants"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    limits: Mapped[Json] = mapped_column(server_default=text("'{}'"))
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)


class ApiKey(Base):
    """A caller's key: only its SHA-256 is kept."""

    __tablename__ = "api_keys"

    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    name: Mapped[str]
    hash: Mapped[bytes] = mapped_column(unique=True)
    hint: Mapped[str]
    # What API processes of the version before go by; the migration after next drops it.
    admin: Mapped[bool] = mapped_column(server_default=text("false"))
    scope: Mapped[str] = mapped_column(server_default=text("'submit'"))
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("scope IN ('read', 'submit', 'admin')", name="ck_api_keys_scope"),
        Index("ix_api_keys_tenant", "tenant_id", "id"),
    )


class AuditEntry(Base):
    """An administrator's act, or an operator's (no key). Written in the statement that does it; never changed."""

    __tablename__ = "audit_log"

    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(server_default=NOW)
    key_id: Mapped[str | None]
    act: Mapped[str]
    subject: Mapped[str]
    data: Mapped[Json] = mapped_column(server_default=text("'{}'"))
    request_id: Mapped[str | None]

    __table_args__ = (Index("ix_audit_log_tenant", "tenant_id", "id"),)


class Job(Base):
    """One row a job, trials included. Its history is in `job_events`.

    `fence` grows with every claim: whoever writes must hold the newest. `event_seq` is the number of the last event, so
    sequence numbers have no gaps. A search counts its trials, those finished, and those its step has seen.
    """

    __tablename__ = "jobs"

    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    key_id: Mapped[str | None]
    service: Mapped[str]
    kind: Mapped[str]
    queue: Mapped[str]
    spec: Mapped[Json]
    spec_version: Mapped[int] = mapped_column(SmallInteger)
    labels: Mapped[Json] = mapped_column(server_default=text("'{}'"))
    priority: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    input_files: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    request_id: Mapped[str | None]

    status: Mapped[str] = mapped_column(server_default=text("'queued'"))
    attempt: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    max_attempts: Mapped[int] = mapped_column(SmallInteger)
    timeout_seconds: Mapped[int]
    memory_mb: Mapped[int]
    available_at: Mapped[datetime] = mapped_column(server_default=NOW)
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]

    fence: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    worker: Mapped[str | None]
    lease_expires_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
    checkpoint: Mapped[Json | None]
    progress: Mapped[Json] = mapped_column(server_default=text("'{}'"))
    event_seq: Mapped[int] = mapped_column(server_default=text("0"))
    cpu_seconds: Mapped[float] = mapped_column(server_default=text("0"))
    result: Mapped[Json | None]
    error: Mapped[Json | None]

    parent_id: Mapped[str | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    trial_number: Mapped[int | None]
    trials: Mapped[int] = mapped_column(server_default=text("0"))
    trials_finished: Mapped[int] = mapped_column(server_default=text("0"))
    trials_seen: Mapped[int] = mapped_column(server_default=text("0"))
    wake_on_each: Mapped[bool] = mapped_column(server_default=text("false"))

    __table_args__ = (
        CheckConstraint(
            "status IN ('queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled')", name="ck_jobs_status"
        ),
        CheckConstraint("(status = 'running') = (lease_expires_at IS NOT NULL)", name="ck_jobs_lease"),
        CheckConstraint(
            "(status IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL)", name="ck_jobs_finished"
        ),
        Index(
            "ix_jobs_queued",
            "queue",
            "tenant_id",
            text("priority DESC"),
            "id",
            postgresql_where=text("status = 'queued'"),
        ),
        Index("ix_jobs_running", "tenant_id", postgresql_where=text("status = 'running'")),
        Index("ix_jobs_waiting", "available_at", postgresql_where=text("status = 'waiting'")),
        Index("ix_jobs_tenant", "tenant_id", "id", postgresql_where=text("parent_id IS NULL")),
        Index("ix_jobs_tenant_status", "tenant_id", "status", "id", postgresql_where=text("parent_id IS NULL")),
        Index("ix_jobs_tenant_kind", "tenant_id", "service", "kind", "id", postgresql_where=text("parent_id IS NULL")),
        # Partial, because every change of state writes to every index that holds the row, and most jobs have neither.
        Index(
            "ix_jobs_labels",
            "labels",
            postgresql_using="gin",
            postgresql_ops={"labels": "jsonb_path_ops"},
            postgresql_where=text("labels <> '{}'"),
        ),
        Index(
            "ix_jobs_input_files", "input_files", postgresql_using="gin", postgresql_where=text("input_files <> '{}'")
        ),
        Index(
            "ix_jobs_trials", "parent_id", "trial_number", unique=True, postgresql_where=text("parent_id IS NOT NULL")
        ),
        Index(
            "ix_jobs_open_trials", "parent_id", postgresql_where=text("parent_id IS NOT NULL AND finished_at IS NULL")
        ),
        Index(
            "ix_jobs_abandoning", "id", postgresql_where=text("finished_at IS NOT NULL AND trials > trials_finished")
        ),
        Index("ix_jobs_usage", "tenant_id", "created_at"),
        Index("ix_jobs_finished", "finished_at", postgresql_where=text("finished_at IS NOT NULL")),
    )


class JobEvent(Base):
    __tablename__ = "job_events"

    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=NOW)
    type: Mapped[str]
    data: Mapped[Json] = mapped_column(server_default=text("'{}'"))


class File(Base):
    """Immutable bytes: an upload (`job_id` null) or an artifact. The blob lies under `tenant_id/id`.

    `inspection` holds columns, types and rows once known; until then `inspection_job_id` is the job that finds out.
    """

    __tablename__ = "files"

    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    name: Mapped[str]
    bytes: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str]
    media_type: Mapped[str]
    format: Mapped[str]
    job_id: Mapped[str | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    inspection: Mapped[Json | None]
    inspection_job_id: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)

    __table_args__ = (
        Index("ix_files_tenant", "tenant_id", "id"),
        Index("ix_files_job", "job_id", postgresql_where=text("job_id IS NOT NULL")),
    )


class Resource(Base):
    """Lasting, changing state. `version` grows with every change; an expired one is as good as gone."""

    __tablename__ = "resources"

    id: Mapped[str] = mapped_column(primary_key=True)
    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    service: Mapped[str]
    type: Mapped[str]
    version: Mapped[int] = mapped_column(server_default=text("1"))
    spec: Mapped[Json]
    state: Mapped[Json]
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)
    updated_at: Mapped[datetime] = mapped_column(server_default=NOW)
    expires_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_resources_tenant", "tenant_id", "service", "type", "id"),
        Index("ix_resources_expires", "expires_at"),
    )


class IdempotencyKey(Base):
    """What a POST with an `Idempotency-Key` made, so that repeating it gives the same answer."""

    __tablename__ = "idempotency_keys"

    tenant_id: Mapped[str] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"), primary_key=True)
    route: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    subject: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=NOW)

    __table_args__ = (Index("ix_idempotency_keys_created", "created_at"),)
