from typing import Literal

CombineJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

COMBINE_JOB_STATUS_VALUES: set[CombineJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_combine_job_status(value: str) -> CombineJobStatus:
    if value in COMBINE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMBINE_JOB_STATUS_VALUES!r}")
