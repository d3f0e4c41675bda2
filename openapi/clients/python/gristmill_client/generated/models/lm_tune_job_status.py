from typing import Literal

LmTuneJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

LM_TUNE_JOB_STATUS_VALUES: set[LmTuneJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_lm_tune_job_status(value: str) -> LmTuneJobStatus:
    if value in LM_TUNE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TUNE_JOB_STATUS_VALUES!r}")
