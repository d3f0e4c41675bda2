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
