from typing import Literal

LearnerTrialSpecLearner = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

LEARNER_TRIAL_SPEC_LEARNER_VALUES: set[LearnerTrialSpecLearner] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_learner_trial_spec_learner(value: str) -> LearnerTrialSpecLearner:
    if value in LEARNER_TRIAL_SPEC_LEARNER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNER_TRIAL_SPEC_LEARNER_VALUES!r}")
