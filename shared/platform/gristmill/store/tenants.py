"""The SQL about tenants and their keys."""

_ALIVE = "k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())"

# The caller's tenant with its quotas, found by the hash of the key. First CTE of every statement on a hot path.
CALLER = f"""caller AS (
    SELECT t.id, k.id AS key_id, k.scope,
        coalesce((t.limits->>'queued_jobs')::int, %(queued_jobs)s) AS queued_jobs
    FROM api_keys k JOIN tenants t ON t.id = k.tenant_id WHERE k.hash = %(key_hash)s AND {_ALIVE}
)"""

AUTHENTICATE = f"""
SELECT t.id AS tenant_id, k.id AS key_id, k.scope, t.limits FROM api_keys k JOIN tenants t ON t.id = k.tenant_id
WHERE k.hash = %(key_hash)s AND {_ALIVE}
"""

ENSURE_TENANT = """
INSERT INTO tenants (id, name) VALUES (%(id)s, %(name)s) ON CONFLICT (id) DO NOTHING
"""

ENSURE_KEY = """
INSERT INTO api_keys (id, tenant_id, name, hash, hint, admin, scope)
VALUES (%(id)s, %(tenant_id)s, %(name)s, %(hash)s, %(hint)s, true, 'admin') ON CONFLICT (hash) DO NOTHING
"""

FORGET_IDEMPOTENCY_KEYS = "DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'"

_SHOWN = "id, name, hint, scope, created_at, expires_at, revoked_at"


def _noted(act: str, source: str, data: str = "'{}'::jsonb") -> str:
    """What was done to `source`, a row with `id` and `tenant_id`, in the audit log."""
    return f"""noted AS (
    INSERT INTO audit_log (id, tenant_id, key_id, act, subject, data, request_id)
    SELECT %(audit_id)s, tenant_id, %(by)s, '{act}', id, {data}, %(request_id)s FROM {source}
)"""


CREATE_KEY = f"""
WITH made AS (
    INSERT INTO api_keys (id, tenant_id, name, hash, hint, admin, scope, expires_at)
    VALUES (%(id)s, %(tenant_id)s, %(name)s, %(hash)s, %(hint)s, %(scope)s = 'admin', %(scope)s, %(expires_at)s)
    RETURNING *
), {_noted("key.created", "made", "jsonb_build_object('name', name, 'scope', scope, 'expires_at', expires_at)")}
SELECT {_SHOWN} FROM made
"""

# A new key in the place of one that goes on for a while, so that callers can change over.
ROTATE_KEY = f"""
WITH old AS (
    UPDATE api_keys k SET expires_at = least(k.expires_at, now() + make_interval(secs => %(grace_seconds)s))
    WHERE k.id = %(old_id)s AND k.tenant_id = %(tenant_id)s AND {_ALIVE}
    RETURNING k.*
), made AS (
    INSERT INTO api_keys (id, tenant_id, name, hash, hint, admin, scope, expires_at)
    SELECT %(id)s, tenant_id, name, %(hash)s, %(hint)s, admin, scope, %(expires_at)s FROM old
    RETURNING *
), {_noted("key.rotated", "old", "jsonb_build_object('new', (SELECT id FROM made), 'expires_at', expires_at)")}
SELECT {_SHOWN} FROM made
"""

LIST_KEYS = f"""
SELECT {_SHOWN} FROM api_keys WHERE tenant_id = %(tenant_id)s ORDER BY id DESC
"""

REVOKE_KEY = f"""
WITH revoked AS (
    UPDATE api_keys SET revoked_at = coalesce(revoked_at, now()) WHERE id = %(id)s AND tenant_id = %(tenant_id)s
    RETURNING id, tenant_id
), {_noted("key.revoked", "revoked")}
SELECT id FROM revoked
"""

AUDIT = """
SELECT id, at, key_id, act, subject, data, request_id FROM audit_log
WHERE tenant_id = %(tenant_id)s AND id < %(before)s ORDER BY id DESC LIMIT %(limit)s
"""

SET_LIMITS = f"""
WITH changed AS (
    UPDATE tenants SET limits = %(limits)s WHERE id = %(id)s RETURNING id, id AS tenant_id, limits
), {_noted("limits.set", "changed", "limits")}
SELECT id FROM changed
"""

USAGE = """
SELECT service, kind, count(*) AS jobs,
    count(*) FILTER (WHERE status = 'succeeded') AS succeeded, count(*) FILTER (WHERE status = 'failed') AS failed,
    count(*) FILTER (WHERE status = 'cancelled') AS cancelled, sum(cpu_seconds) AS cpu_seconds,
    coalesce(sum(extract(epoch FROM finished_at - started_at)), 0)::float AS run_seconds
FROM jobs WHERE tenant_id = %(tenant_id)s AND created_at >= %(since)s GROUP BY service, kind ORDER BY service, kind
"""
