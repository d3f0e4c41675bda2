from typing import Literal

ExplainBatchJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

EXPLAIN_BATCH_JOB_STATUS_VALUES: set[ExplainBatchJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_explain_batch_job_status(value: str) -> ExplainBatchJobStatus:
    if value in EXPLAIN_BATCH_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPLAIN_BATCH_JOB_STATUS_VALUES!r}")
