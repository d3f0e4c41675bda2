from typing import Literal

PipelineTrialSpecTaskType0 = Literal['classification', 'regression']

PIPELINE_TRIAL_SPEC_TASK_TYPE_0_VALUES: set[PipelineTrialSpecTaskType0] = { 'classification', 'regression',  }

def check_pipeline_trial_spec_task_type_0(value: str) -> PipelineTrialSpecTaskType0:
    if value in PIPELINE_TRIAL_SPEC_TASK_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_TRIAL_SPEC_TASK_TYPE_0_VALUES!r}")
