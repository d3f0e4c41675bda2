from typing import Literal

TrainImnResultTask = Literal['classification', 'regression']

TRAIN_IMN_RESULT_TASK_VALUES: set[TrainImnResultTask] = { 'classification', 'regression',  }

def check_train_imn_result_task(value: str) -> TrainImnResultTask:
    if value in TRAIN_IMN_RESULT_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_RESULT_TASK_VALUES!r}")
