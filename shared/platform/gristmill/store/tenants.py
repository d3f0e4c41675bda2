"""The SQL about tenants and their keys."""

# The caller's tenant with its quotas, found by the hash of the key. First CTE of every statement on a hot path.
CALLER = """caller AS (
    SELECT t.id, k.id AS key_id, k.admin,
        coalesce((t.limits->>'queued_jobs')::int, %(queued_jobs)s) AS queued_jobs
    FROM api_keys k JOIN tenants t ON t.id = k.tenant_id WHERE k.hash = %(key_hash)s AND k.revoked_at IS NULL
)"""

AUTHENTICATE = """
SELECT t.id AS tenant_id, k.id AS key_id, k.admin, t.limits FROM api_keys k JOIN tenants t ON t.id = k.tenant_id
WHERE k.hash = %(key_hash)s AND k.revoked_at IS NULL
"""

ENSURE_TENANT = """
INSERT INTO tenants (id, name) VALUES (%(id)s, %(name)s) ON CONFLICT (id) DO NOTHING
"""

ENSURE_KEY = """
INSERT INTO api_keys (id, tenant_id, name, hash, hint, admin)
VALUES (%(id)s, %(tenant_id)s, %(name)s, %(hash)s, %(hint)s, %(admin)s) ON CONFLICT (hash) DO NOTHING
"""

FORGET_IDEMPOTENCY_KEYS = "DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'"

CREATE_KEY = """
INSERT INTO api_keys (id, tenant_id, name, hash, hint, admin)
VALUES (%(id)s, %(tenant_id)s, %(name)s, %(hash)s, %(hint)s, %(admin)s)
RETURNING id, name, hint, admin, created_at, revoked_at
"""

LIST_KEYS = """
SELECT id, name, hint, admin, created_at, revoked_at FROM api_keys WHERE tenant_id = %(tenant_id)s ORDER BY id DESC
"""

REVOKE_KEY = """
UPDATE api_keys SET revoked_at = coalesce(revoked_at, now()) WHERE id = %(id)s AND tenant_id = %(tenant_id)s RETURNING id
"""

SET_LIMITS = """
UPDATE tenants SET limits = %(limits)s WHERE id = %(id)s
"""

USAGE = """
SELECT service, kind, count(*) AS jobs,
    count(*) FILTER (WHERE status = 'succeeded') AS succeeded, count(*) FILTER (WHERE status = 'failed') AS failed,
    count(*) FILTER (WHERE status = 'cancelled') AS cancelled, sum(cpu_seconds) AS cpu_seconds,
    coalesce(sum(extract(epoch FROM finished_at - started_at)), 0)::float AS run_seconds
FROM jobs WHERE tenant_id = %(tenant_id)s AND created_at >= %(since)s GROUP BY service, kind ORDER BY service, kind
"""
