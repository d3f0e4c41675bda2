from typing import Literal

TabularStudyJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

TABULAR_STUDY_JOB_STATUS_VALUES: set[TabularStudyJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_tabular_study_job_status(value: str) -> TabularStudyJobStatus:
    if value in TABULAR_STUDY_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABULAR_STUDY_JOB_STATUS_VALUES!r}")
