from typing import Literal

FinetuneSearchResultEndedBy = Literal['candidates', 'time']

FINETUNE_SEARCH_RESULT_ENDED_BY_VALUES: set[FinetuneSearchResultEndedBy] = { 'candidates', 'time',  }

def check_finetune_search_result_ended_by(value: str) -> FinetuneSearchResultEndedBy:
    if value in FINETUNE_SEARCH_RESULT_ENDED_BY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_SEARCH_RESULT_ENDED_BY_VALUES!r}")
