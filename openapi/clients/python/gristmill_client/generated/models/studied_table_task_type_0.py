from typing import Literal

StudiedTableTaskType0 = Literal['classification', 'regression']

STUDIED_TABLE_TASK_TYPE_0_VALUES: set[StudiedTableTaskType0] = { 'classification', 'regression',  }

def check_studied_table_task_type_0(value: str) -> StudiedTableTaskType0:
    if value in STUDIED_TABLE_TASK_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STUDIED_TABLE_TASK_TYPE_0_VALUES!r}")
