from typing import Literal

TrainPredictorJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

TRAIN_PREDICTOR_JOB_STATUS_VALUES: set[TrainPredictorJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_train_predictor_job_status(value: str) -> TrainPredictorJobStatus:
    if value in TRAIN_PREDICTOR_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_PREDICTOR_JOB_STATUS_VALUES!r}")
