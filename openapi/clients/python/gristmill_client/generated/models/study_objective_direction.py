from typing import Literal

StudyObjectiveDirection = Literal['maximize', 'minimize']

STUDY_OBJECTIVE_DIRECTION_VALUES: set[StudyObjectiveDirection] = { 'maximize', 'minimize',  }

def check_study_objective_direction(value: str) -> StudyObjectiveDirection:
    if value in STUDY_OBJECTIVE_DIRECTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STUDY_OBJECTIVE_DIRECTION_VALUES!r}")
