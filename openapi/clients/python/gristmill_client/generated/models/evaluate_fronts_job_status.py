from typing import Literal

EvaluateFrontsJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

EVALUATE_FRONTS_JOB_STATUS_VALUES: set[EvaluateFrontsJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_evaluate_fronts_job_status(value: str) -> EvaluateFrontsJobStatus:
    if value in EVALUATE_FRONTS_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVALUATE_FRONTS_JOB_STATUS_VALUES!r}")
