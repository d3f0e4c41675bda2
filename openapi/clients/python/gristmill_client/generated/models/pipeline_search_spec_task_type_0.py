from typing import Literal

PipelineSearchSpecTaskType0 = Literal['classification', 'regression']

PIPELINE_SEARCH_SPEC_TASK_TYPE_0_VALUES: set[PipelineSearchSpecTaskType0] = { 'classification', 'regression',  }

def check_pipeline_search_spec_task_type_0(value: str) -> PipelineSearchSpecTaskType0:
    if value in PIPELINE_SEARCH_SPEC_TASK_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_SPEC_TASK_TYPE_0_VALUES!r}")
