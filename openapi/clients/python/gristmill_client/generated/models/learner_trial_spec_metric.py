from typing import Literal

LearnerTrialSpecMetric = Literal['accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc']

LEARNER_TRIAL_SPEC_METRIC_VALUES: set[LearnerTrialSpecMetric] = { 'accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc',  }

def check_learner_trial_spec_metric(value: str) -> LearnerTrialSpecMetric:
    if value in LEARNER_TRIAL_SPEC_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNER_TRIAL_SPEC_METRIC_VALUES!r}")
