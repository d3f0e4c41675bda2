from typing import Literal

PipelineSearchResultEndedBy = Literal['evaluations', 'space', 'time']

PIPELINE_SEARCH_RESULT_ENDED_BY_VALUES: set[PipelineSearchResultEndedBy] = { 'evaluations', 'space', 'time',  }

def check_pipeline_search_result_ended_by(value: str) -> PipelineSearchResultEndedBy:
    if value in PIPELINE_SEARCH_RESULT_ENDED_BY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_RESULT_ENDED_BY_VALUES!r}")
