from typing import Literal

LmGrownOperator = Literal['copy', 'pad', 'scratch', 'shrink-perturb']

LM_GROWN_OPERATOR_VALUES: set[LmGrownOperator] = { 'copy', 'pad', 'scratch', 'shrink-perturb',  }

def check_lm_grown_operator(value: str) -> LmGrownOperator:
    if value in LM_GROWN_OPERATOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_GROWN_OPERATOR_VALUES!r}")
