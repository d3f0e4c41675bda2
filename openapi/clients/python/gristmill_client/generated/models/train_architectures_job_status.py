from typing import Literal

TrainArchitecturesJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

TRAIN_ARCHITECTURES_JOB_STATUS_VALUES: set[TrainArchitecturesJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_train_architectures_job_status(value: str) -> TrainArchitecturesJobStatus:
    if value in TRAIN_ARCHITECTURES_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_ARCHITECTURES_JOB_STATUS_VALUES!r}")
