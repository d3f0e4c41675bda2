from typing import Literal

ExplainAnswerTask = Literal['classification', 'regression']

EXPLAIN_ANSWER_TASK_VALUES: set[ExplainAnswerTask] = { 'classification', 'regression',  }

def check_explain_answer_task(value: str) -> ExplainAnswerTask:
    if value in EXPLAIN_ANSWER_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPLAIN_ANSWER_TASK_VALUES!r}")
