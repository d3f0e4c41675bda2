from typing import Literal

ArchitectureSearchJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

ARCHITECTURE_SEARCH_JOB_STATUS_VALUES: set[ArchitectureSearchJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_architecture_search_job_status(value: str) -> ArchitectureSearchJobStatus:
    if value in ARCHITECTURE_SEARCH_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ARCHITECTURE_SEARCH_JOB_STATUS_VALUES!r}")
