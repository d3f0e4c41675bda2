from typing import Literal

QuicktuneReplayJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

QUICKTUNE_REPLAY_JOB_STATUS_VALUES: set[QuicktuneReplayJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_quicktune_replay_job_status(value: str) -> QuicktuneReplayJobStatus:
    if value in QUICKTUNE_REPLAY_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {QUICKTUNE_REPLAY_JOB_STATUS_VALUES!r}")
