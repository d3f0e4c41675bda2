from typing import Literal

LearnerTrialJobStatus = Literal['cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting']

LEARNER_TRIAL_JOB_STATUS_VALUES: set[LearnerTrialJobStatus] = { 'cancelled', 'failed', 'queued', 'running', 'succeeded', 'waiting',  }

def check_learner_trial_job_status(value: str) -> LearnerTrialJobStatus:
    if value in LEARNER_TRIAL_JOB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNER_TRIAL_JOB_STATUS_VALUES!r}")
