from typing import Literal

LmGrowJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

LM_GROW_JOB_STATUS_VALUES: set[LmGrowJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_lm_grow_job_status(value: str) -> LmGrowJobStatus:
    if value in LM_GROW_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_GROW_JOB_STATUS_VALUES!r}")
