from typing import Literal

EvaluateExplanationsJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

EVALUATE_EXPLANATIONS_JOB_STATUS_VALUES: set[EvaluateExplanationsJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_evaluate_explanations_job_status(value: str) -> EvaluateExplanationsJobStatus:
    if value in EVALUATE_EXPLANATIONS_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVALUATE_EXPLANATIONS_JOB_STATUS_VALUES!r}")
