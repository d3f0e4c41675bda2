from typing import Literal

TrainPredictorSpecKind = Literal['boosting', 'gcn', 'mlp']

TRAIN_PREDICTOR_SPEC_KIND_VALUES: set[TrainPredictorSpecKind] = { 'boosting', 'gcn', 'mlp',  }

def check_train_predictor_spec_kind(value: str) -> TrainPredictorSpecKind:
    if value in TRAIN_PREDICTOR_SPEC_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_PREDICTOR_SPEC_KIND_VALUES!r}")
