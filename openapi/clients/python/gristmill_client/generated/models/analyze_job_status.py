from typing import Literal

AnalyzeJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

ANALYZE_JOB_STATUS_VALUES: set[AnalyzeJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_analyze_job_status(value: str) -> AnalyzeJobStatus:
    if value in ANALYZE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANALYZE_JOB_STATUS_VALUES!r}")
