from typing import Literal

CompareJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

COMPARE_JOB_STATUS_VALUES: set[CompareJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_compare_job_status(value: str) -> CompareJobStatus:
    if value in COMPARE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_JOB_STATUS_VALUES!r}")
