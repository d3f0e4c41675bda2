from typing import Literal

PipelineTrialResultStatus = Literal['failed', 'succeeded']

PIPELINE_TRIAL_RESULT_STATUS_VALUES: set[PipelineTrialResultStatus] = { 'failed', 'succeeded',  }

def check_pipeline_trial_result_status(value: str) -> PipelineTrialResultStatus:
    if value in PIPELINE_TRIAL_RESULT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_TRIAL_RESULT_STATUS_VALUES!r}")
