from typing import Literal

QueryJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

QUERY_JOB_STATUS_VALUES: set[QueryJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_query_job_status(value: str) -> QueryJobStatus:
    if value in QUERY_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {QUERY_JOB_STATUS_VALUES!r}")
