from typing import Literal

TrainPredictorSpecSpace = Literal['fbnet', 'nb201', 'ofa']

TRAIN_PREDICTOR_SPEC_SPACE_VALUES: set[TrainPredictorSpecSpace] = { 'fbnet', 'nb201', 'ofa',  }

def check_train_predictor_spec_space(value: str) -> TrainPredictorSpecSpace:
    if value in TRAIN_PREDICTOR_SPEC_SPACE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_PREDICTOR_SPEC_SPACE_VALUES!r}")
