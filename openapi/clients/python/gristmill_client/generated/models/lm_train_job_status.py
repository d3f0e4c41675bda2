from typing import Literal

LmTrainJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

LM_TRAIN_JOB_STATUS_VALUES: set[LmTrainJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_lm_train_job_status(value: str) -> LmTrainJobStatus:
    if value in LM_TRAIN_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TRAIN_JOB_STATUS_VALUES!r}")
