from typing import Literal

ExplainBatchResultTask = Literal['classification', 'regression']

EXPLAIN_BATCH_RESULT_TASK_VALUES: set[ExplainBatchResultTask] = { 'classification', 'regression',  }

def check_explain_batch_result_task(value: str) -> ExplainBatchResultTask:
    if value in EXPLAIN_BATCH_RESULT_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPLAIN_BATCH_RESULT_TASK_VALUES!r}")
