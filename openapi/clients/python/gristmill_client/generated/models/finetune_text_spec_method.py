from typing import Literal

FinetuneTextSpecMethod = Literal['auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n']

FINETUNE_TEXT_SPEC_METHOD_VALUES: set[FinetuneTextSpecMethod] = { 'auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n',  }

def check_finetune_text_spec_method(value: str) -> FinetuneTextSpecMethod:
    if value in FINETUNE_TEXT_SPEC_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_TEXT_SPEC_METHOD_VALUES!r}")
