from typing import Literal

LearningInitialisation = Literal['orthogonal', 't-fixup']

LEARNING_INITIALISATION_VALUES: set[LearningInitialisation] = { 'orthogonal', 't-fixup',  }

def check_learning_initialisation(value: str) -> LearningInitialisation:
    if value in LEARNING_INITIALISATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNING_INITIALISATION_VALUES!r}")
