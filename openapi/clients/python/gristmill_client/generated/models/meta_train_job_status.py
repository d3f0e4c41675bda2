from typing import Literal

MetaTrainJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

META_TRAIN_JOB_STATUS_VALUES: set[MetaTrainJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_meta_train_job_status(value: str) -> MetaTrainJobStatus:
    if value in META_TRAIN_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_TRAIN_JOB_STATUS_VALUES!r}")
