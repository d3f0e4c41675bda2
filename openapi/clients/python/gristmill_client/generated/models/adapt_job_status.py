from typing import Literal

AdaptJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

ADAPT_JOB_STATUS_VALUES: set[AdaptJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_adapt_job_status(value: str) -> AdaptJobStatus:
    if value in ADAPT_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ADAPT_JOB_STATUS_VALUES!r}")
