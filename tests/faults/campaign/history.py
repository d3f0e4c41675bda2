"""What the store says happened, held against what was promised."""

import collections
import contextlib
import hashlib
import time
from collections.abc import Iterator

import httpx
import psycopg
from psycopg.rows import dict_row
from tenants import Json, Tenant

from gristmill.jobs.waiting import TERMINAL

# Every change of a job's state, result, fence or checkpoint, written down by the database itself.
_RECORD = """
CREATE TABLE campaign_history (
    number bigserial PRIMARY KEY, id text, before text, after text, fence bigint, result_changed boolean
);
CREATE FUNCTION campaign_record() RETURNS trigger AS $$ BEGIN
    INSERT INTO campaign_history (id, before, after, fence, result_changed)
    VALUES (NEW.id, OLD.status, NEW.status, NEW.fence - OLD.fence, OLD.result IS DISTINCT FROM NEW.result);
    RETURN NULL;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER campaign_recording AFTER UPDATE ON jobs FOR EACH ROW
WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.result IS DISTINCT FROM NEW.result OR OLD.fence <> NEW.fence)
EXECUTE FUNCTION campaign_record();
"""
_MOVES = {
    ("queued", "running"), ("queued", "cancelled"), ("queued", "failed"), ("running", "queued"), ("running", "waiting"),
    ("running", "succeeded"), ("running", "failed"), ("running", "cancelled"), ("waiting", "queued"), ("waiting", "cancelled"),
}  # fmt: skip
_GIVEN_UP = {"worker_lost", "internal_error"}  # codes that a job may fail with by no fault of its own
_SETTLED_WITHIN = 240.0


def record(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(_RECORD)


def settle(database_url: str) -> None:
    """Wait for all that is under way to end, what nobody submitted (inspections, trials) as well."""
    deadline = time.monotonic() + _SETTLED_WITHIN
    while time.monotonic() < deadline:
        with contextlib.suppress(psycopg.Error), psycopg.connect(database_url) as connection:
            if connection.execute("SELECT 1 FROM jobs WHERE finished_at IS NULL LIMIT 1").fetchone() is None:
                return
        time.sleep(0.5)


def violations(tenants: list[Tenant], database_url: str) -> Iterator[str]:
    """All that is not as it was promised."""
    for tenant in tenants:
        yield from tenant.violations
        for job in tenant.promises:
            yield from _of_job(tenant, job)
        for file, digest in tenant.files.items():
            yield from _of_content(tenant, file, digest)
        for counter, added in tenant.counters.items():
            value = tenant.get(f"/testbed/v1/counters/{counter}").json()["state"]["value"]
            if value != added:
                yield f"{counter}: {added} were added, it says {value}"
    with psycopg.connect(database_url, row_factory=dict_row) as connection:
        yield from _of_history(connection)


def _of_job(tenant: Tenant, job: str) -> Iterator[str]:
    promise, found = tenant.promises[job], tenant.get(f"/v1/jobs/{job}").json()
    status = found.get("status")
    match status:
        case "succeeded":
            if promise.fails_with or not promise.holds(found["result"]):
                yield f"{job}: {promise.kind} {promise.spec} came to {found['result']}"
        case "failed":
            if found["error"]["code"] != promise.fails_with and found["error"]["code"] not in _GIVEN_UP:
                yield f"{job}: {promise.kind} failed with {found['error']}"
        case "cancelled":
            if job not in tenant.cancelled:
                yield f"{job}: cancelled, and nobody asked for it"
        case _:
            yield f"{job}: accepted, and then {status}: {found}"
    yield from _of_events(tenant, job, str(status))
    if status == "succeeded":
        digest = tenant.files.get(promise.spec.get("table", ""))
        for file in tenant.get(f"/v1/jobs/{job}/files").json()["items"]:
            yield from _of_content(tenant, file["id"], digest if file["name"] == "copy of it" else file["sha256"])


def _of_events(tenant: Tenant, job: str, status: str) -> Iterator[str]:
    events: list[Json] = []
    while page := tenant.get(f"/v1/jobs/{job}/events", params={"after": len(events), "limit": 500}).json()["items"]:
        events += page
    if [event["seq"] for event in events] != list(range(1, len(events) + 1)):
        yield f"{job}: events {[event['seq'] for event in events]}"
    ends = [event["type"] for event in events if event["type"] in TERMINAL]
    if ends != [status] or events[-1]["type"] != status:
        yield f"{job}: {status}, and its events end {ends}, last {events[-1]['type']}"


def _of_content(tenant: Tenant, file: str, digest: str | None) -> Iterator[str]:
    for _ in range(20):
        try:
            answer = tenant.get(f"/v1/files/{file}/content")
            content = answer.content
            break
        except httpx.HTTPError:
            continue
    else:
        yield f"{file}: cannot be read"
        return
    if answer.status_code != 200 or hashlib.sha256(content).hexdigest() != digest:
        yield f"{file}: {answer.status_code}, {len(content)} bytes that are not those that were kept"


def _of_history(connection: psycopg.Connection[Json]) -> Iterator[str]:
    ended = set[str]()
    for row in connection.execute("SELECT * FROM campaign_history ORDER BY number"):
        move = (row["before"], row["after"])
        if row["id"] in ended:
            yield f"{row['id']}: changed after it ended: {row}"
        elif row["before"] != row["after"] and move not in _MOVES:
            yield f"{row['id']}: went from {move[0]} to {move[1]}"
        elif row["result_changed"] and row["after"] != "succeeded":
            yield f"{row['id']}: has a result and is {row['after']}"
        elif row["fence"] < 0 or (move[1] == "running" and row["fence"] == 0):
            yield f"{row['id']}: a fence that does not grow with each claim: {row}"
        if row["after"] in TERMINAL:
            ended.add(row["id"])
    for row in connection.execute(
        "SELECT id, status, lease_expires_at FROM jobs WHERE status = 'running' AND lease_expires_at < now()"
    ):
        yield f"{row['id']}: running without a lease: {row}"
    for row in connection.execute("SELECT id, status FROM jobs WHERE finished_at IS NULL"):
        yield f"{row['id']}: has not ended: {row['status']}"
    doubles = (
        """SELECT parent_id, trial_number FROM jobs WHERE parent_id IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1"""
    )
    for row in connection.execute(doubles):
        yield f"{row['parent_id']}: trial {row['trial_number']} twice"
    gaps = """SELECT job_id FROM job_events GROUP BY 1 HAVING count(*) <> max(seq) OR min(seq) <> 1"""
    for row in connection.execute(gaps):
        yield f"{row['job_id']}: events with a gap"


def outcomes(connection: psycopg.Connection[Json]) -> dict[str, int]:
    """Jobs by how they ended, trials and inspections included; and how often one was started."""
    found: collections.Counter[str] = collections.Counter()
    for row in connection.execute("SELECT status, count(*) AS jobs FROM jobs GROUP BY 1"):
        found[row["status"]] = row["jobs"]
    row = connection.execute("SELECT count(*) AS starts FROM job_events WHERE type = 'started'").fetchone()
    return dict(found) | {"starts": row["starts"] if row else 0}
