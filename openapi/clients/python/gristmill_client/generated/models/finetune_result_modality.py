from typing import Literal

FinetuneResultModality = Literal['image', 'text']

FINETUNE_RESULT_MODALITY_VALUES: set[FinetuneResultModality] = { 'image', 'text',  }

def check_finetune_result_modality(value: str) -> FinetuneResultModality:
    if value in FINETUNE_RESULT_MODALITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_RESULT_MODALITY_VALUES!r}")
