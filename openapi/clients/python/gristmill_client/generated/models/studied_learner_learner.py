from typing import Literal

StudiedLearnerLearner = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

STUDIED_LEARNER_LEARNER_VALUES: set[StudiedLearnerLearner] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_studied_learner_learner(value: str) -> StudiedLearnerLearner:
    if value in STUDIED_LEARNER_LEARNER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STUDIED_LEARNER_LEARNER_VALUES!r}")
