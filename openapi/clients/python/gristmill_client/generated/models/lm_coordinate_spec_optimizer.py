from typing import Literal

LmCoordinateSpecOptimizer = Literal['adamw', 'sgd']

LM_COORDINATE_SPEC_OPTIMIZER_VALUES: set[LmCoordinateSpecOptimizer] = { 'adamw', 'sgd',  }

def check_lm_coordinate_spec_optimizer(value: str) -> LmCoordinateSpecOptimizer:
    if value in LM_COORDINATE_SPEC_OPTIMIZER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_COORDINATE_SPEC_OPTIMIZER_VALUES!r}")
