from typing import Literal

StudiedLearnerFamily = Literal['additive', 'linear', 'networks', 'transformers', 'trees']

STUDIED_LEARNER_FAMILY_VALUES: set[StudiedLearnerFamily] = { 'additive', 'linear', 'networks', 'transformers', 'trees',  }

def check_studied_learner_family(value: str) -> StudiedLearnerFamily:
    if value in STUDIED_LEARNER_FAMILY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STUDIED_LEARNER_FAMILY_VALUES!r}")
