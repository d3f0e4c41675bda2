from typing import Literal

FinetuneSearchResultModality = Literal['image', 'text']

FINETUNE_SEARCH_RESULT_MODALITY_VALUES: set[FinetuneSearchResultModality] = { 'image', 'text',  }

def check_finetune_search_result_modality(value: str) -> FinetuneSearchResultModality:
    if value in FINETUNE_SEARCH_RESULT_MODALITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_SEARCH_RESULT_MODALITY_VALUES!r}")
