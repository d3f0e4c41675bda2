from typing import Literal

FinetuneTextJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

FINETUNE_TEXT_JOB_STATUS_VALUES: set[FinetuneTextJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_finetune_text_job_status(value: str) -> FinetuneTextJobStatus:
    if value in FINETUNE_TEXT_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_TEXT_JOB_STATUS_VALUES!r}")
