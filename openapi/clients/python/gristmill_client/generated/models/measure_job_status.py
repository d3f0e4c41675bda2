from typing import Literal

MeasureJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

MEASURE_JOB_STATUS_VALUES: set[MeasureJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_measure_job_status(value: str) -> MeasureJobStatus:
    if value in MEASURE_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEASURE_JOB_STATUS_VALUES!r}")
