from typing import Literal

PipelineMetaTrainJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

PIPELINE_META_TRAIN_JOB_STATUS_VALUES: set[PipelineMetaTrainJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_pipeline_meta_train_job_status(value: str) -> PipelineMetaTrainJobStatus:
    if value in PIPELINE_META_TRAIN_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_META_TRAIN_JOB_STATUS_VALUES!r}")
