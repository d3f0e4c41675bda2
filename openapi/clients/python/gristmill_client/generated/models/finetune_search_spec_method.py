from typing import Literal

FinetuneSearchSpecMethod = Literal['asha', 'default', 'hyperband', 'quicktune', 'random', 'successive-halving']

FINETUNE_SEARCH_SPEC_METHOD_VALUES: set[FinetuneSearchSpecMethod] = { 'asha', 'default', 'hyperband', 'quicktune', 'random', 'successive-halving',  }

def check_finetune_search_spec_method(value: str) -> FinetuneSearchSpecMethod:
    if value in FINETUNE_SEARCH_SPEC_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_SEARCH_SPEC_METHOD_VALUES!r}")
