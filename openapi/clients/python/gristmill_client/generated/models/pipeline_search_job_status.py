from typing import Literal

PipelineSearchJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

PIPELINE_SEARCH_JOB_STATUS_VALUES: set[PipelineSearchJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_pipeline_search_job_status(value: str) -> PipelineSearchJobStatus:
    if value in PIPELINE_SEARCH_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_JOB_STATUS_VALUES!r}")
