from typing import Literal

QuicktuneMetaTrainJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

QUICKTUNE_META_TRAIN_JOB_STATUS_VALUES: set[QuicktuneMetaTrainJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_quicktune_meta_train_job_status(value: str) -> QuicktuneMetaTrainJobStatus:
    if value in QUICKTUNE_META_TRAIN_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {QUICKTUNE_META_TRAIN_JOB_STATUS_VALUES!r}")
