from typing import Literal

LmCoordinateJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

LM_COORDINATE_JOB_STATUS_VALUES: set[LmCoordinateJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_lm_coordinate_job_status(value: str) -> LmCoordinateJobStatus:
    if value in LM_COORDINATE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_COORDINATE_JOB_STATUS_VALUES!r}")
