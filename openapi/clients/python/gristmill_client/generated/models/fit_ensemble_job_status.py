from typing import Literal

FitEnsembleJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

FIT_ENSEMBLE_JOB_STATUS_VALUES: set[FitEnsembleJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_fit_ensemble_job_status(value: str) -> FitEnsembleJobStatus:
    if value in FIT_ENSEMBLE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIT_ENSEMBLE_JOB_STATUS_VALUES!r}")
