from typing import Literal

JudgedLearnerLearner = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

JUDGED_LEARNER_LEARNER_VALUES: set[JudgedLearnerLearner] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_judged_learner_learner(value: str) -> JudgedLearnerLearner:
    if value in JUDGED_LEARNER_LEARNER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JUDGED_LEARNER_LEARNER_VALUES!r}")
