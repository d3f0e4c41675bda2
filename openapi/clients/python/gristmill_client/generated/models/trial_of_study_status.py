from typing import Literal

TrialOfStudyStatus = Literal['complete', 'failed', 'running', 'stopped']

TRIAL_OF_STUDY_STATUS_VALUES: set[TrialOfStudyStatus] = { 'complete', 'failed', 'running', 'stopped',  }

def check_trial_of_study_status(value: str) -> TrialOfStudyStatus:
    if value in TRIAL_OF_STUDY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRIAL_OF_STUDY_STATUS_VALUES!r}")
