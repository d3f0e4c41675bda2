from typing import Literal

VerifyJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

VERIFY_JOB_STATUS_VALUES: set[VerifyJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_verify_job_status(value: str) -> VerifyJobStatus:
    if value in VERIFY_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFY_JOB_STATUS_VALUES!r}")
