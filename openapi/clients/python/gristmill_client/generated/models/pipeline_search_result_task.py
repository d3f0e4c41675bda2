from typing import Literal

PipelineSearchResultTask = Literal['classification', 'regression']

PIPELINE_SEARCH_RESULT_TASK_VALUES: set[PipelineSearchResultTask] = { 'classification', 'regression',  }

def check_pipeline_search_result_task(value: str) -> PipelineSearchResultTask:
    if value in PIPELINE_SEARCH_RESULT_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_RESULT_TASK_VALUES!r}")
