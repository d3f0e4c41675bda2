from typing import Literal

TargetOfTableTaskType0 = Literal['classification', 'regression']

TARGET_OF_TABLE_TASK_TYPE_0_VALUES: set[TargetOfTableTaskType0] = { 'classification', 'regression',  }

def check_target_of_table_task_type_0(value: str) -> TargetOfTableTaskType0:
    if value in TARGET_OF_TABLE_TASK_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TARGET_OF_TABLE_TASK_TYPE_0_VALUES!r}")
