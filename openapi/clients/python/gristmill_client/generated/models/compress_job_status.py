from typing import Literal

CompressJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

COMPRESS_JOB_STATUS_VALUES: set[CompressJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_compress_job_status(value: str) -> CompressJobStatus:
    if value in COMPRESS_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPRESS_JOB_STATUS_VALUES!r}")
