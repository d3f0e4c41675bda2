"""The SQL of a job's life. One statement a phase; what must be atomic is one statement.

Conventions: a statement that changes a running job carries `%(fence)s` and touches nothing when the fence is old. A change
of state bumps `event_seq`, writes the event of that number and notifies `CHANNEL`, all in the same statement.
"""

from gristmill.store.tenants import CALLER

CHANNEL = "gristmill_jobs"

_LARGEST_NOTICE = 7_500  # bytes; PostgreSQL allows 8,000


def _notify(row: str, *, with_outcome: bool = False) -> str:
    """Tell listeners `id seq status`, and the outcome where there is one and it is small."""
    text = f"{row}.id || ' ' || {row}.event_seq || ' ' || {row}.status"
    if with_outcome:
        text += f" || CASE WHEN octet_length({row}.outcome) < {_LARGEST_NOTICE} THEN ' ' || {row}.outcome ELSE '' END"
    return f"pg_notify('{CHANNEL}', {text})"


# What every answer about a job shows.
COLUMNS = """id, tenant_id, service, kind, queue, status, spec, spec_version, input_files, labels, priority, attempt,
    max_attempts, progress, result, error, created_at, started_at, finished_at, available_at, cancel_requested_at, cpu_seconds,
    parent_id, trial_number, trials, trials_finished, event_seq"""

_INSERT = """INSERT INTO jobs (id, tenant_id, key_id, service, kind, queue, spec, spec_version, labels, priority,
        input_files, request_id, max_attempts, timeout_seconds, memory_mb, event_seq)"""

_ADMISSION = f"""
WITH {CALLER},
repeated AS (
    SELECT fingerprint, subject FROM idempotency_keys
    WHERE tenant_id = (SELECT id FROM caller) AND route = %(route)s AND key = %(idempotency_key)s::text
), load AS (
    SELECT count(*) AS queued FROM (
        SELECT FROM jobs WHERE tenant_id = (SELECT id FROM caller) AND status = 'queued' AND parent_id IS NULL
        LIMIT (SELECT queued_jobs FROM caller)
    ) AS waiting
), missing AS (
    SELECT wanted.id FROM unnest(%(input_files)s::text[]) AS wanted(id)
    WHERE NOT EXISTS (SELECT FROM files f WHERE f.id = wanted.id AND f.tenant_id = (SELECT id FROM caller))
), job AS (
    {_INSERT}
    {{source}}
        AND caller.scope <> 'read' AND load.queued < caller.queued_jobs
        AND NOT EXISTS (SELECT FROM repeated) AND NOT EXISTS (SELECT FROM missing)
    RETURNING {COLUMNS}
), event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, 1, 'queued' FROM job
), remembered AS (
    INSERT INTO idempotency_keys (tenant_id, route, key, fingerprint, subject)
    SELECT tenant_id, %(route)s, %(idempotency_key)s, %(fingerprint)s, id FROM job WHERE %(idempotency_key)s::text IS NOT NULL
)
SELECT caller.id AS caller, caller.scope, caller.queued_jobs, (SELECT subject FROM repeated) AS repeated_subject,
    (SELECT fingerprint FROM repeated) AS repeated_fingerprint, (SELECT array_agg(id) FROM missing) AS missing_files, job.*
FROM caller LEFT JOIN job ON true
"""

SUBMIT = _ADMISSION.format(
    source="""SELECT %(id)s, caller.id, caller.key_id, %(service)s, %(kind)s, %(queue)s, %(spec)s, %(spec_version)s, %(labels)s,
        %(priority)s, %(input_files)s, %(request_id)s, %(max_attempts)s, %(timeout_seconds)s, %(memory_mb)s, 1
    FROM caller, load WHERE true"""
)

# The same job again, without knowing its kind.
RESUBMIT = _ADMISSION.format(
    source="""SELECT %(id)s, caller.id, caller.key_id, service, kind, queue, spec, spec_version, labels, priority, input_files,
        %(request_id)s, max_attempts, timeout_seconds, memory_mb, 1
    FROM caller, load, jobs WHERE jobs.id = %(of)s AND jobs.tenant_id = caller.id AND jobs.parent_id IS NULL"""
)

# Per queue and tenant, the heads of the line; among them the highest priority, then the tenant with fewest running jobs,
# then the oldest. Sixteen heads a tenant leave room for as many workers claiming at the same moment. `more` says whether
# others wait. A light job's start is not worth waking anyone: its end follows at once. A claim does not wait for the disk, so a
# crash may undo it while the worker goes on; the fence is a time, so that the next claim cannot have the same.
CLAIM = f"""
WITH RECURSIVE line(queue, tenant_id) AS (
    SELECT q.queue, first.tenant_id FROM unnest(%(queues)s::text[]) AS q(queue) CROSS JOIN LATERAL (
        SELECT tenant_id FROM jobs WHERE status = 'queued' AND queue = q.queue ORDER BY tenant_id LIMIT 1
    ) AS first
    UNION ALL
    SELECT line.queue, next.tenant_id FROM line CROSS JOIN LATERAL (
        SELECT tenant_id FROM jobs WHERE status = 'queued' AND queue = line.queue AND tenant_id > line.tenant_id
        ORDER BY tenant_id LIMIT 1
    ) AS next
), running AS (
    SELECT tenant_id, count(*) AS jobs FROM jobs WHERE status = 'running' GROUP BY tenant_id
), head AS (
    SELECT first.id, first.priority, coalesce(running.jobs, 0) AS running
    FROM line
    JOIN tenants t ON t.id = line.tenant_id
    LEFT JOIN running ON running.tenant_id = line.tenant_id
    CROSS JOIN LATERAL (
        SELECT id, priority FROM jobs
        WHERE status = 'queued' AND queue = line.queue AND tenant_id = line.tenant_id AND available_at <= now()
        ORDER BY priority DESC, id LIMIT 16
    ) AS first
    WHERE coalesce(running.jobs, 0) < coalesce((t.limits->>'running_jobs')::int, %(running_jobs)s)
), job AS (
    UPDATE jobs SET status = 'running', attempt = attempt + 1, worker = %(worker)s,
        fence = greatest(fence + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint),
        lease_expires_at = now() + make_interval(secs => %(lease_seconds)s), started_at = coalesce(started_at, now()),
        event_seq = event_seq + 1
    WHERE id = (
        SELECT j.id FROM head JOIN jobs j ON j.id = head.id WHERE j.status = 'queued'
        ORDER BY head.priority DESC, head.running, head.id LIMIT 1 FOR UPDATE OF j SKIP LOCKED
    )
    RETURNING *
), event AS (
    INSERT INTO job_events (job_id, seq, type, data)
    SELECT id, event_seq, 'started', jsonb_build_object('attempt', attempt, 'worker', worker) FROM job
)
SELECT job.*, (SELECT count(*) FROM head) > 1 AS more,
    CASE WHEN job.queue NOT LIKE '%%.light' THEN {_notify("job")} END,
    extract(epoch FROM now() - job.available_at)::float AS queue_seconds,
    extract(epoch FROM now() - job.started_at)::float AS age_seconds,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'format', f.format, 'bytes', f.bytes,
        'tenant_id', f.tenant_id, 'sha256', f.sha256)), '[]') FROM files f WHERE f.id = ANY(job.input_files)) AS files
FROM job
"""

HEARTBEAT = """
UPDATE jobs SET lease_expires_at = now() + make_interval(secs => %(lease_seconds)s)
FROM unnest(%(ids)s::text[], %(fences)s::bigint[]) AS held(id, fence)
WHERE jobs.id = held.id AND jobs.fence = held.fence AND jobs.status = 'running'
RETURNING jobs.id, jobs.cancel_requested_at IS NOT NULL AS cancel_requested
"""

PROGRESS = f"""
WITH job AS (
    UPDATE jobs SET progress = progress || %(progress)s, event_seq = event_seq + 1
    WHERE id = %(id)s AND fence = %(fence)s AND status = 'running'
    RETURNING id, event_seq, status, cancel_requested_at
), event AS (
    INSERT INTO job_events (job_id, seq, type, data) SELECT id, event_seq, 'progress', %(event)s FROM job
)
SELECT cancel_requested_at IS NOT NULL AS cancel_requested, {_notify("job")} FROM job
"""

CHECKPOINT = """
UPDATE jobs SET checkpoint = %(checkpoint)s FROM (SELECT checkpoint AS previous FROM jobs WHERE id = %(id)s) AS earlier
WHERE id = %(id)s AND fence = %(fence)s AND status = 'running' RETURNING earlier.previous
"""

# A trial that ends tells its search in the same statement. Several trials of one search may end at once, hence the count.
_WAKES = "p.status = 'waiting' AND (p.wake_on_each OR p.trials <= p.trials_finished + ended.trials)"
_WAKE = f"""woken AS (
    UPDATE jobs p SET trials_finished = p.trials_finished + ended.trials,
        status = CASE WHEN {_WAKES} THEN 'queued' ELSE p.status END,
        available_at = CASE WHEN {_WAKES} THEN now() ELSE p.available_at END
    FROM (SELECT parent_id, count(*) AS trials FROM job WHERE parent_id IS NOT NULL AND finished_at IS NOT NULL
          GROUP BY parent_id) AS ended
    WHERE p.id = ended.parent_id
    RETURNING p.queue, p.status
)"""

# A small outcome travels in the notification, which spares those who wait for it a look at the store.
SUCCEED = f"""
WITH job AS (
    UPDATE jobs SET status = 'succeeded', result = %(result)s, error = NULL, finished_at = now(), lease_expires_at = NULL,
        progress = progress || %(progress)s, cpu_seconds = cpu_seconds + %(cpu_seconds)s, event_seq = event_seq + 1
    WHERE id = %(id)s AND fence = %(fence)s AND status = 'running'
    RETURNING id, tenant_id, parent_id, finished_at, event_seq, status, jsonb_build_object('status', status, 'result', result,
        'error', error, 'progress', progress, 'attempt', attempt, 'started_at', started_at, 'finished_at', finished_at,
        'cpu_seconds', cpu_seconds, 'event_seq', event_seq, 'trials', trials, 'trials_finished', trials_finished)::text AS outcome
), artifact AS (
    INSERT INTO files (id, tenant_id, name, bytes, sha256, media_type, format, job_id, inspection)
    SELECT a.id, job.tenant_id, a.name, a.bytes, a.sha256, a.media_type, a.format, job.id, a.inspection
    FROM job, jsonb_to_recordset(%(artifacts)s)
        AS a(id text, name text, bytes bigint, sha256 text, media_type text, format text, inspection jsonb)
), inspected AS (
    UPDATE files SET inspection = %(inspection)s
    FROM job WHERE files.inspection_job_id = job.id AND %(inspection)s::jsonb IS NOT NULL
), event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, event_seq, 'succeeded' FROM job
), {_WAKE}
SELECT {_notify("job", with_outcome=True)}, (SELECT queue FROM woken WHERE status = 'queued') AS ring FROM job
"""

# A failure that another attempt may mend goes back to the queue with back-off, as long as attempts are left.
FAIL = f"""
WITH job AS (
    UPDATE jobs SET
        status = CASE WHEN retries THEN 'queued' ELSE 'failed' END,
        error = %(error)s, lease_expires_at = NULL, cpu_seconds = cpu_seconds + %(cpu_seconds)s,
        available_at = CASE WHEN retries THEN now() + make_interval(secs => %(backoff_seconds)s) ELSE available_at END,
        finished_at = CASE WHEN retries THEN NULL ELSE now() END, event_seq = event_seq + 1
    FROM (SELECT id AS held, %(retry)s AND attempt < max_attempts AND cancel_requested_at IS NULL AS retries
          FROM jobs WHERE id = %(id)s) AS policy
    WHERE id = policy.held AND fence = %(fence)s AND status = 'running'
    RETURNING id, parent_id, finished_at, event_seq, status, queue
), event AS (
    INSERT INTO job_events (job_id, seq, type, data)
    SELECT id, event_seq, CASE status WHEN 'queued' THEN 'retrying' ELSE 'failed' END, %(error)s FROM job
), {_WAKE}
SELECT job.status, {_notify("job")}, (SELECT queue FROM woken WHERE status = 'queued') AS ring FROM job
"""

# The worker gives a job back: it is shutting down. The attempt does not count.
RELEASE = f"""
WITH job AS (
    UPDATE jobs SET status = 'queued', lease_expires_at = NULL, attempt = attempt - 1, available_at = now(),
        cpu_seconds = cpu_seconds + %(cpu_seconds)s, event_seq = event_seq + 1
    WHERE id = %(id)s AND fence = %(fence)s AND status = 'running'
    RETURNING id, event_seq, status, queue
), event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, event_seq, 'released' FROM job
)
SELECT queue AS ring, {_notify("job")} FROM job
"""

CANCELLED = f"""
WITH job AS (
    UPDATE jobs SET status = 'cancelled', finished_at = now(), lease_expires_at = NULL,
        cpu_seconds = cpu_seconds + %(cpu_seconds)s, event_seq = event_seq + 1
    WHERE id = %(id)s AND fence = %(fence)s AND status = 'running'
    RETURNING id, parent_id, finished_at, event_seq, status
), event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, event_seq, 'cancelled' FROM job
), {_WAKE}
SELECT {_notify("job")}, (SELECT queue FROM woken WHERE status = 'queued') AS ring FROM job
"""

# Queued and waiting jobs end at once; a running one is asked to stop. Its trials are cancelled by CANCEL_TRIALS.
CANCEL = f"""
WITH job AS (
    UPDATE jobs SET cancel_requested_at = coalesce(cancel_requested_at, now()), event_seq = event_seq + 1,
        status = CASE WHEN status = 'running' THEN 'running' ELSE 'cancelled' END,
        finished_at = CASE WHEN status = 'running' THEN NULL ELSE now() END
    WHERE id = %(id)s AND tenant_id = %(tenant_id)s
        AND (status IN ('queued', 'waiting') OR (status = 'running' AND cancel_requested_at IS NULL))
    RETURNING id, parent_id, finished_at, event_seq, status
), event AS (
    INSERT INTO job_events (job_id, seq, type)
    SELECT id, event_seq, CASE status WHEN 'cancelled' THEN 'cancelled' ELSE 'cancel_requested' END FROM job
), {_WAKE}
SELECT {_notify("job")}, (SELECT queue FROM woken WHERE status = 'queued') AS ring FROM job
"""

CANCEL_TRIALS = f"""
WITH job AS (
    UPDATE jobs SET cancel_requested_at = coalesce(cancel_requested_at, now()), event_seq = event_seq + 1,
        status = CASE WHEN status = 'running' THEN 'running' ELSE 'cancelled' END,
        finished_at = CASE WHEN status = 'running' THEN NULL ELSE now() END
    WHERE parent_id = %(id)s AND (status IN ('queued', 'waiting') OR (status = 'running' AND cancel_requested_at IS NULL))
    RETURNING id, event_seq, status
), event AS (
    INSERT INTO job_events (job_id, seq, type)
    SELECT id, event_seq, CASE status WHEN 'cancelled' THEN 'cancelled' ELSE 'cancel_requested' END FROM job
)
SELECT {_notify("job")} FROM job
"""

# A search's step asked for more trials, or to wait for those under way: insert them and let go of the worker. While it waits,
# `available_at` is when it is woken in any case.
SUSPEND = f"""
WITH job AS (
    UPDATE jobs SET
        status = CASE WHEN trials + %(new_trials)s = trials_finished OR (%(wake_on_each)s AND trials_finished > %(seen)s)
                      THEN 'queued' ELSE 'waiting' END,
        trials = trials + %(new_trials)s, trials_seen = %(seen)s, wake_on_each = %(wake_on_each)s,
        lease_expires_at = NULL, attempt = 0,
        available_at = CASE WHEN trials + %(new_trials)s = trials_finished OR (%(wake_on_each)s AND trials_finished > %(seen)s)
                            THEN now() ELSE now() + make_interval(secs => coalesce(%(wake_after)s::float, 3e9)) END,
        progress = progress || %(progress)s, cpu_seconds = cpu_seconds + %(cpu_seconds)s, event_seq = event_seq + 1
    WHERE id = %(id)s AND fence = %(fence)s AND status = 'running' AND cancel_requested_at IS NULL
    RETURNING *
), trial AS (
    {_INSERT.replace("event_seq)", "event_seq, parent_id, trial_number)")}
    SELECT t.id, job.tenant_id, job.key_id, job.service, %(trial_kind)s, %(trial_queue)s, t.spec, %(trial_spec_version)s, job.labels,
        job.priority, t.input_files, job.request_id, %(trial_max_attempts)s, %(trial_timeout_seconds)s, %(trial_memory_mb)s,
        1, job.id, t.number
    FROM job, jsonb_to_recordset(%(trials)s) AS t(id text, number int, spec jsonb, input_files text[])
    RETURNING id
), trial_event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, 1, 'queued' FROM trial
), dropped AS (
    DELETE FROM files USING job, jobs t WHERE files.id = ANY(%(dropped)s) AND t.id = files.job_id AND t.parent_id = job.id
        AND NOT EXISTS (SELECT FROM jobs r WHERE r.input_files <> '{{}}' AND r.input_files @> ARRAY[files.id] AND r.finished_at IS NULL)
    RETURNING files.id
), event AS (
    INSERT INTO job_events (job_id, seq, type, data)
    SELECT id, event_seq, 'waiting', jsonb_build_object('new_trials', %(new_trials)s::int, 'pending', trials - trials_finished) FROM job
)
SELECT status, queue, ARRAY(SELECT tenant_id || '/' || dropped.id FROM dropped) AS dropped, {_notify("job")} FROM job
"""

# Searches that said when they want to go on, whatever their trials do.
WAKE_OVERDUE = f"""
WITH job AS (
    UPDATE jobs SET status = 'queued', event_seq = event_seq + 1 WHERE status = 'waiting' AND available_at <= now()
    RETURNING id, event_seq, status
), event AS (
    INSERT INTO job_events (job_id, seq, type) SELECT id, event_seq, 'queued' FROM job
)
SELECT {_notify("job")} FROM job
"""

TRIALS = """
SELECT id, trial_number, spec, status, result, error, started_at, finished_at, cpu_seconds,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'format', f.format, 'bytes', f.bytes,
        'tenant_id', f.tenant_id, 'sha256', f.sha256) ORDER BY f.id), '[]') FROM files f WHERE f.job_id = jobs.id) AS files
FROM jobs WHERE parent_id = %(id)s ORDER BY trial_number
"""

# Leases that ran out: their workers died. A job that has attempts left goes back to the queue.
REAP = f"""
WITH lost AS (
    SELECT id, attempt < max_attempts AND cancel_requested_at IS NULL AS retries, cancel_requested_at IS NOT NULL AS cancelled
    FROM jobs WHERE status = 'running' AND lease_expires_at < now() LIMIT 100 FOR UPDATE SKIP LOCKED
), job AS (
    UPDATE jobs SET
        status = CASE WHEN lost.retries THEN 'queued' WHEN lost.cancelled THEN 'cancelled' ELSE 'failed' END,
        error = CASE WHEN lost.cancelled THEN NULL ELSE %(error)s END, lease_expires_at = NULL, fence = fence + 1,
        available_at = CASE WHEN lost.retries
            THEN now() + make_interval(secs => %(backoff_seconds)s * 2 ^ (attempt - 1)) ELSE available_at END,
        finished_at = CASE WHEN lost.retries THEN NULL ELSE now() END, event_seq = event_seq + 1
    FROM lost WHERE jobs.id = lost.id
    RETURNING jobs.id, jobs.parent_id, jobs.finished_at, jobs.event_seq, jobs.status
), event AS (
    INSERT INTO job_events (job_id, seq, type, data)
    SELECT id, event_seq, CASE status WHEN 'queued' THEN 'retrying' ELSE status END,
        CASE status WHEN 'cancelled' THEN '{{}}' ELSE %(error)s END
    FROM job
), {_WAKE}
SELECT id, status, {_notify("job")} FROM job
"""

# Trials whose search has ended without waiting for them.
CANCEL_ABANDONED_TRIALS = f"""
WITH job AS (
    UPDATE jobs t SET cancel_requested_at = now(), event_seq = t.event_seq + 1,
        status = CASE WHEN t.status = 'running' THEN 'running' ELSE 'cancelled' END,
        finished_at = CASE WHEN t.status = 'running' THEN NULL ELSE now() END
    FROM jobs p
    WHERE p.id = t.parent_id AND p.finished_at IS NOT NULL AND p.trials > p.trials_finished AND t.cancel_requested_at IS NULL
        AND t.status IN ('queued', 'running', 'waiting')
    RETURNING t.id, t.event_seq, t.status
), event AS (
    INSERT INTO job_events (job_id, seq, type)
    SELECT id, event_seq, CASE status WHEN 'cancelled' THEN 'cancelled' ELSE 'cancel_requested' END FROM job
)
SELECT {_notify("job")} FROM job
"""

DEPTHS = """
SELECT queue, count(*) AS queued FROM jobs WHERE status = 'queued' AND available_at <= now() GROUP BY queue
"""

GET = f"SELECT {COLUMNS} FROM jobs WHERE id = %(id)s AND tenant_id = %(tenant_id)s"

_FILTERS = {
    "service": "service = %(service)s",
    "kind": "kind = %(kind)s",
    "status": "status = %(status)s",
    "labels": "labels <> '{}' AND labels @> %(labels)s",
}


def list_statement(filters: set[str]) -> str:
    """A page of jobs, newest first, by those of service, kind, status, labels and parent that are given."""
    parent = "parent_id = %(parent)s" if "parent" in filters else "parent_id IS NULL AND service <> 'platform'"
    chosen = [_FILTERS[name] for name in sorted(filters & _FILTERS.keys())]
    where = " AND ".join(["tenant_id = %(tenant_id)s", "id < %(before)s", parent, *chosen])
    return f"SELECT {COLUMNS} FROM jobs WHERE {where} ORDER BY id DESC LIMIT %(limit)s"


ARTIFACTS = """
SELECT id, name, bytes, sha256, media_type, format FROM files WHERE job_id = %(id)s ORDER BY id
"""

EVENTS = """
SELECT seq, at, type, data FROM job_events WHERE job_id = %(id)s AND seq > %(after)s ORDER BY seq LIMIT %(limit)s
"""

DELETE = """
DELETE FROM jobs WHERE id = %(id)s AND tenant_id = %(tenant_id)s AND parent_id IS NULL AND finished_at IS NOT NULL RETURNING id
"""

# Old jobs go with their events, trials and artifacts; the blobs are swept once no file names them.
EXPIRE = """
DELETE FROM jobs WHERE id IN (
    SELECT id FROM jobs WHERE finished_at < now() - make_interval(secs => %(days)s * 86400) AND parent_id IS NULL
        AND NOT EXISTS (SELECT FROM files WHERE files.inspection_job_id = jobs.id)
    ORDER BY finished_at LIMIT 500 FOR UPDATE SKIP LOCKED
) RETURNING id
"""

RUNNING_SINCE = "SELECT min(started_at) AS since FROM jobs WHERE status = 'running'"

CHECKPOINTS = """
SELECT checkpoint->>'key' AS key FROM jobs WHERE finished_at IS NULL AND checkpoint->>'key' = ANY(%(keys)s)
"""
