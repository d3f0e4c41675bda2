from typing import Literal

LmArmOperator = Literal['copy', 'pad', 'scratch', 'shrink-perturb']

LM_ARM_OPERATOR_VALUES: set[LmArmOperator] = { 'copy', 'pad', 'scratch', 'shrink-perturb',  }

def check_lm_arm_operator(value: str) -> LmArmOperator:
    if value in LM_ARM_OPERATOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_ARM_OPERATOR_VALUES!r}")
