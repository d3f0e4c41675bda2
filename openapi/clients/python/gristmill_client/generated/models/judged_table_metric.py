from typing import Literal

JudgedTableMetric = Literal['accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc']

JUDGED_TABLE_METRIC_VALUES: set[JudgedTableMetric] = { 'accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc',  }

def check_judged_table_metric(value: str) -> JudgedTableMetric:
    if value in JUDGED_TABLE_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JUDGED_TABLE_METRIC_VALUES!r}")
