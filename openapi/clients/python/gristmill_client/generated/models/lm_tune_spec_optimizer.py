from typing import Literal

LmTuneSpecOptimizer = Literal['adamw', 'sgd']

LM_TUNE_SPEC_OPTIMIZER_VALUES: set[LmTuneSpecOptimizer] = { 'adamw', 'sgd',  }

def check_lm_tune_spec_optimizer(value: str) -> LmTuneSpecOptimizer:
    if value in LM_TUNE_SPEC_OPTIMIZER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TUNE_SPEC_OPTIMIZER_VALUES!r}")
