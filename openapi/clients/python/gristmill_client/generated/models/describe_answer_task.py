from typing import Literal

DescribeAnswerTask = Literal['classification', 'regression']

DESCRIBE_ANSWER_TASK_VALUES: set[DescribeAnswerTask] = { 'classification', 'regression',  }

def check_describe_answer_task(value: str) -> DescribeAnswerTask:
    if value in DESCRIBE_ANSWER_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DESCRIBE_ANSWER_TASK_VALUES!r}")
