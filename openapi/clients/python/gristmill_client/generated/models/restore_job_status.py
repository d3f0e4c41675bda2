from typing import Literal

RestoreJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

RESTORE_JOB_STATUS_VALUES: set[RestoreJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_restore_job_status(value: str) -> RestoreJobStatus:
    if value in RESTORE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RESTORE_JOB_STATUS_VALUES!r}")
