from typing import Literal

AnalyzeSpecObjective = Literal['balanced', 'size', 'speed']

ANALYZE_SPEC_OBJECTIVE_VALUES: set[AnalyzeSpecObjective] = { 'balanced', 'size', 'speed',  }

def check_analyze_spec_objective(value: str) -> AnalyzeSpecObjective:
    if value in ANALYZE_SPEC_OBJECTIVE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANALYZE_SPEC_OBJECTIVE_VALUES!r}")
