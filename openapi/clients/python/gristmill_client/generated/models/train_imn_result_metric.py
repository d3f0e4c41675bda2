from typing import Literal

TrainImnResultMetric = Literal['accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc']

TRAIN_IMN_RESULT_METRIC_VALUES: set[TrainImnResultMetric] = { 'accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc',  }

def check_train_imn_result_metric(value: str) -> TrainImnResultMetric:
    if value in TRAIN_IMN_RESULT_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_RESULT_METRIC_VALUES!r}")
