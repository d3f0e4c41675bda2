from typing import Literal

PipelineTrialSpecTask = Literal['classification', 'regression']

PIPELINE_TRIAL_SPEC_TASK_VALUES: set[PipelineTrialSpecTask] = { 'classification', 'regression',  }

def check_pipeline_trial_spec_task(value: str) -> PipelineTrialSpecTask:
    if value in PIPELINE_TRIAL_SPEC_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_TRIAL_SPEC_TASK_VALUES!r}")
