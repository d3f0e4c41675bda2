from typing import Literal

CompareSpecObjective = Literal['balanced', 'size', 'speed']

COMPARE_SPEC_OBJECTIVE_VALUES: set[CompareSpecObjective] = { 'balanced', 'size', 'speed',  }

def check_compare_spec_objective(value: str) -> CompareSpecObjective:
    if value in COMPARE_SPEC_OBJECTIVE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_SPEC_OBJECTIVE_VALUES!r}")
