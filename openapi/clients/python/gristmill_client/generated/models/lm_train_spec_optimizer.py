from typing import Literal

LmTrainSpecOptimizer = Literal['adamw', 'sgd']

LM_TRAIN_SPEC_OPTIMIZER_VALUES: set[LmTrainSpecOptimizer] = { 'adamw', 'sgd',  }

def check_lm_train_spec_optimizer(value: str) -> LmTrainSpecOptimizer:
    if value in LM_TRAIN_SPEC_OPTIMIZER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TRAIN_SPEC_OPTIMIZER_VALUES!r}")
