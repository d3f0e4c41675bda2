from typing import Literal

LmGrowSpecOptimizerType0 = Literal['adamw', 'sgd']

LM_GROW_SPEC_OPTIMIZER_TYPE_0_VALUES: set[LmGrowSpecOptimizerType0] = { 'adamw', 'sgd',  }

def check_lm_grow_spec_optimizer_type_0(value: str) -> LmGrowSpecOptimizerType0:
    if value in LM_GROW_SPEC_OPTIMIZER_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_GROW_SPEC_OPTIMIZER_TYPE_0_VALUES!r}")
