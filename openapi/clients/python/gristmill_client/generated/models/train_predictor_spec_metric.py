from typing import Literal

TrainPredictorSpecMetric = Literal['energy', 'latency']

TRAIN_PREDICTOR_SPEC_METRIC_VALUES: set[TrainPredictorSpecMetric] = { 'energy', 'latency',  }

def check_train_predictor_spec_metric(value: str) -> TrainPredictorSpecMetric:
    if value in TRAIN_PREDICTOR_SPEC_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_PREDICTOR_SPEC_METRIC_VALUES!r}")
