from typing import Literal

TrainImnSpecMetricType0 = Literal['accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc']

TRAIN_IMN_SPEC_METRIC_TYPE_0_VALUES: set[TrainImnSpecMetricType0] = { 'accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc',  }

def check_train_imn_spec_metric_type_0(value: str) -> TrainImnSpecMetricType0:
    if value in TRAIN_IMN_SPEC_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_SPEC_METRIC_TYPE_0_VALUES!r}")
