from typing import Literal

TrainImnJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

TRAIN_IMN_JOB_STATUS_VALUES: set[TrainImnJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_train_imn_job_status(value: str) -> TrainImnJobStatus:
    if value in TRAIN_IMN_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_JOB_STATUS_VALUES!r}")
