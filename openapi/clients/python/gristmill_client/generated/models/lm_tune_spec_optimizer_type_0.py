from typing import Literal

LmTuneSpecOptimizerType0 = Literal['adamw', 'sgd']

LM_TUNE_SPEC_OPTIMIZER_TYPE_0_VALUES: set[LmTuneSpecOptimizerType0] = { 'adamw', 'sgd',  }

def check_lm_tune_spec_optimizer_type_0(value: str) -> LmTuneSpecOptimizerType0:
    if value in LM_TUNE_SPEC_OPTIMIZER_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TUNE_SPEC_OPTIMIZER_TYPE_0_VALUES!r}")
