from typing import Literal

PipelineSearchSpecMethod = Literal['deeppipe', 'one-hot-gp', 'portfolio', 'random', 'random-forest']

PIPELINE_SEARCH_SPEC_METHOD_VALUES: set[PipelineSearchSpecMethod] = { 'deeppipe', 'one-hot-gp', 'portfolio', 'random', 'random-forest',  }

def check_pipeline_search_spec_method(value: str) -> PipelineSearchSpecMethod:
    if value in PIPELINE_SEARCH_SPEC_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_SPEC_METHOD_VALUES!r}")
