from typing import Literal

LmTrainSpecOptimizerType0 = Literal['adamw', 'sgd']

LM_TRAIN_SPEC_OPTIMIZER_TYPE_0_VALUES: set[LmTrainSpecOptimizerType0] = { 'adamw', 'sgd',  }

def check_lm_train_spec_optimizer_type_0(value: str) -> LmTrainSpecOptimizerType0:
    if value in LM_TRAIN_SPEC_OPTIMIZER_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_TRAIN_SPEC_OPTIMIZER_TYPE_0_VALUES!r}")
