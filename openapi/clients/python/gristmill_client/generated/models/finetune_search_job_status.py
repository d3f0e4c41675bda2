from typing import Literal

FinetuneSearchJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

FINETUNE_SEARCH_JOB_STATUS_VALUES: set[FinetuneSearchJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_finetune_search_job_status(value: str) -> FinetuneSearchJobStatus:
    if value in FINETUNE_SEARCH_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_SEARCH_JOB_STATUS_VALUES!r}")
