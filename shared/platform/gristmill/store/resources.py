"""The SQL about resources. A change names the version it was made from, and touches nothing when that is old."""

COLUMNS = "id, service, type, version, spec, state, created_at, updated_at, expires_at"

_REPEATED = """repeated AS (
    SELECT fingerprint, subject FROM idempotency_keys
    WHERE tenant_id = %(tenant_id)s AND route = %(route)s AND key = %(idempotency_key)s::text
)"""

REPEATED = f"WITH {_REPEATED} SELECT fingerprint, subject FROM repeated"

CREATE = f"""
WITH resource AS (
    INSERT INTO resources (id, tenant_id, service, type, spec, state, expires_at)
    VALUES (%(id)s, %(tenant_id)s, %(service)s, %(type)s, %(spec)s, %(state)s, now() + make_interval(secs => %(ttl_seconds)s))
    RETURNING {COLUMNS}
), remembered AS (
    INSERT INTO idempotency_keys (tenant_id, route, key, fingerprint, subject)
    SELECT %(tenant_id)s, %(route)s, %(idempotency_key)s, %(fingerprint)s, id FROM resource
    WHERE %(idempotency_key)s::text IS NOT NULL
)
SELECT * FROM resource
"""

_MINE = "id = %(id)s AND tenant_id = %(tenant_id)s AND service = %(service)s AND type = %(type)s AND expires_at > now()"

GET = f"SELECT {COLUMNS} FROM resources WHERE {_MINE}"

LIST = f"""
SELECT {COLUMNS} FROM resources
WHERE tenant_id = %(tenant_id)s AND service = %(service)s AND type = %(type)s AND id < %(before)s AND expires_at > now()
ORDER BY id DESC LIMIT %(limit)s
"""

# The answer of an operation is remembered with its key, so that a repeated `tell` is not told twice. An operation that only reads
# makes no new version, but the resource lives on from here.
CHANGE = f"""
WITH resource AS (
    UPDATE resources SET state = %(state)s, version = version + (state <> %(state)s)::int,
        updated_at = CASE WHEN state <> %(state)s THEN now() ELSE updated_at END,
        expires_at = now() + make_interval(secs => %(ttl_seconds)s)
    WHERE {_MINE} AND version = %(version)s
    RETURNING version
), remembered AS (
    INSERT INTO idempotency_keys (tenant_id, route, key, fingerprint, subject)
    SELECT %(tenant_id)s, %(route)s, %(idempotency_key)s, %(fingerprint)s, %(answer)s FROM resource
    WHERE %(idempotency_key)s::text IS NOT NULL
)
SELECT version FROM resource
"""

DELETE = f"DELETE FROM resources WHERE {_MINE} RETURNING id"

EXPIRE = "DELETE FROM resources WHERE expires_at < now()"
