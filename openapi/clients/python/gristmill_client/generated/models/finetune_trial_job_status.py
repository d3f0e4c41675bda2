from typing import Literal

FinetuneTrialJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

FINETUNE_TRIAL_JOB_STATUS_VALUES: set[FinetuneTrialJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_finetune_trial_job_status(value: str) -> FinetuneTrialJobStatus:
    if value in FINETUNE_TRIAL_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_TRIAL_JOB_STATUS_VALUES!r}")
