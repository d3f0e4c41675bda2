from typing import Literal

LmGrowSpecOptimizer = Literal['adamw', 'sgd']

LM_GROW_SPEC_OPTIMIZER_VALUES: set[LmGrowSpecOptimizer] = { 'adamw', 'sgd',  }

def check_lm_grow_spec_optimizer(value: str) -> LmGrowSpecOptimizer:
    if value in LM_GROW_SPEC_OPTIMIZER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_GROW_SPEC_OPTIMIZER_VALUES!r}")
