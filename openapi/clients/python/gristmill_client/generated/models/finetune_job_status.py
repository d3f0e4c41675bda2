from typing import Literal

FinetuneJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

FINETUNE_JOB_STATUS_VALUES: set[FinetuneJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_finetune_job_status(value: str) -> FinetuneJobStatus:
    if value in FINETUNE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_JOB_STATUS_VALUES!r}")
