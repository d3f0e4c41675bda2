"""The SQL about files. A blob is stored first and named here second, so a row never points at nothing."""

# `inspection` is pending while its job lives, failed when the job ended without one.
COLUMNS = """f.id, f.name, f.bytes, f.sha256, f.media_type, f.format, f.job_id, f.created_at, f.inspection,
    CASE WHEN f.inspection IS NOT NULL THEN coalesce(f.inspection->>'status', 'ready')
         WHEN f.inspection_job_id IS NULL THEN 'ready'
         WHEN j.id IS NULL OR j.finished_at IS NOT NULL THEN 'failed' ELSE 'pending' END AS inspection_status,
    j.error AS inspection_error"""

_FROM = "FROM files f LEFT JOIN jobs j ON j.id = f.inspection_job_id"

CREATE = """
WITH repeated AS (
    SELECT fingerprint, subject FROM idempotency_keys
    WHERE tenant_id = %(tenant_id)s AND route = 'POST /v1/files' AND key = %(idempotency_key)s::text
), file AS (
    INSERT INTO files (id, tenant_id, name, bytes, sha256, media_type, format, inspection_job_id)
    SELECT %(id)s, %(tenant_id)s, %(name)s, %(bytes)s, %(sha256)s, %(media_type)s, %(format)s, %(inspection_job_id)s
    WHERE NOT EXISTS (SELECT FROM repeated)
    RETURNING id
), remembered AS (
    INSERT INTO idempotency_keys (tenant_id, route, key, fingerprint, subject)
    SELECT %(tenant_id)s, 'POST /v1/files', %(idempotency_key)s, %(sha256)s, id FROM file
    WHERE %(idempotency_key)s::text IS NOT NULL
), job AS (
    INSERT INTO jobs (id, tenant_id, service, kind, queue, spec, spec_version, input_files, max_attempts, timeout_seconds,
        memory_mb, request_id, event_seq)
    SELECT %(inspection_job_id)s, %(tenant_id)s, %(service)s, %(kind)s, %(queue)s, jsonb_build_object('file', id), 1,
        ARRAY[id], %(max_attempts)s, %(timeout_seconds)s, %(memory_mb)s, %(request_id)s, 1
    FROM file WHERE %(inspection_job_id)s::text IS NOT NULL
    RETURNING id
), event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, 1, 'queued' FROM job
)
SELECT (SELECT id FROM file) AS id, (SELECT subject FROM repeated) AS repeated_subject,
    (SELECT fingerprint FROM repeated) AS repeated_fingerprint
"""

GET = f"SELECT {COLUMNS} {_FROM} WHERE f.id = %(id)s AND f.tenant_id = %(tenant_id)s"

GET_MANY = f"""
SELECT {COLUMNS}, f.inspection_job_id, (SELECT m.service || '/' || m.kind FROM jobs m WHERE m.id = f.job_id) AS made_by
{_FROM} WHERE f.id = ANY(%(ids)s) AND f.tenant_id = %(tenant_id)s
"""

LIST = f"""
SELECT {COLUMNS} {_FROM} WHERE f.tenant_id = %(tenant_id)s AND f.id < %(before)s ORDER BY f.id DESC LIMIT %(limit)s
"""

STORED_BYTES = (
    "SELECT coalesce(sum(bytes), 0)::bigint AS bytes, count(*) AS files FROM files WHERE tenant_id = %(tenant_id)s"
)

# A file that an unfinished job reads cannot be deleted. Its inspection job goes with it.
DELETE = """
WITH file AS (
    DELETE FROM files WHERE id = %(id)s AND tenant_id = %(tenant_id)s AND NOT EXISTS (
        SELECT FROM jobs WHERE jobs.input_files <> '{}' AND jobs.input_files @> ARRAY[files.id] AND jobs.finished_at IS NULL
            AND jobs.id IS DISTINCT FROM files.inspection_job_id)
    RETURNING id, inspection_job_id
), inspection AS (
    DELETE FROM jobs USING file WHERE jobs.id = file.inspection_job_id
)
SELECT id FROM file
"""

KNOWN = "SELECT id FROM files WHERE id = ANY(%(ids)s)"
