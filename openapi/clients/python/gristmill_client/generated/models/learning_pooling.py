from typing import Literal

LearningPooling = Literal['attention', 'last']

LEARNING_POOLING_VALUES: set[LearningPooling] = { 'attention', 'last',  }

def check_learning_pooling(value: str) -> LearningPooling:
    if value in LEARNING_POOLING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNING_POOLING_VALUES!r}")
