from typing import Literal

TrainImnSpecTaskType0 = Literal['classification', 'regression']

TRAIN_IMN_SPEC_TASK_TYPE_0_VALUES: set[TrainImnSpecTaskType0] = { 'classification', 'regression',  }

def check_train_imn_spec_task_type_0(value: str) -> TrainImnSpecTaskType0:
    if value in TRAIN_IMN_SPEC_TASK_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_SPEC_TASK_TYPE_0_VALUES!r}")
