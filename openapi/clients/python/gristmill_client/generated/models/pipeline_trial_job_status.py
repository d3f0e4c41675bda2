from typing import Literal

PipelineTrialJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

PIPELINE_TRIAL_JOB_STATUS_VALUES: set[PipelineTrialJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_pipeline_trial_job_status(value: str) -> PipelineTrialJobStatus:
    if value in PIPELINE_TRIAL_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_TRIAL_JOB_STATUS_VALUES!r}")
