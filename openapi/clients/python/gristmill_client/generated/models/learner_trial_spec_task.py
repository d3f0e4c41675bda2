from typing import Literal

LearnerTrialSpecTask = Literal['classification', 'regression']

LEARNER_TRIAL_SPEC_TASK_VALUES: set[LearnerTrialSpecTask] = { 'classification', 'regression',  }

def check_learner_trial_spec_task(value: str) -> LearnerTrialSpecTask:
    if value in LEARNER_TRIAL_SPEC_TASK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNER_TRIAL_SPEC_TASK_VALUES!r}")
