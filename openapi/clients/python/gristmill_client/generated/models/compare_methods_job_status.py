from typing import Literal

CompareMethodsJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

COMPARE_METHODS_JOB_STATUS_VALUES: set[CompareMethodsJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_compare_methods_job_status(value: str) -> CompareMethodsJobStatus:
    if value in COMPARE_METHODS_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_METHODS_JOB_STATUS_VALUES!r}")
