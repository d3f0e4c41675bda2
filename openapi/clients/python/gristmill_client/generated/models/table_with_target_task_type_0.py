from typing import Literal

TableWithTargetTaskType0 = Literal['classification', 'regression']

TABLE_WITH_TARGET_TASK_TYPE_0_VALUES: set[TableWithTargetTaskType0] = { 'classification', 'regression',  }

def check_table_with_target_task_type_0(value: str) -> TableWithTargetTaskType0:
    if value in TABLE_WITH_TARGET_TASK_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABLE_WITH_TARGET_TASK_TYPE_0_VALUES!r}")
