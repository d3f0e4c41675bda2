from typing import Literal

TargetOfTableMetricType0 = Literal['accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc']

TARGET_OF_TABLE_METRIC_TYPE_0_VALUES: set[TargetOfTableMetricType0] = { 'accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc',  }

def check_target_of_table_metric_type_0(value: str) -> TargetOfTableMetricType0:
    if value in TARGET_OF_TABLE_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TARGET_OF_TABLE_METRIC_TYPE_0_VALUES!r}")
