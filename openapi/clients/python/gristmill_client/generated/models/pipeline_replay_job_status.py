from typing import Literal

PipelineReplayJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

PIPELINE_REPLAY_JOB_STATUS_VALUES: set[PipelineReplayJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_pipeline_replay_job_status(value: str) -> PipelineReplayJobStatus:
    if value in PIPELINE_REPLAY_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_REPLAY_JOB_STATUS_VALUES!r}")
