from typing import Literal

EvaluatedTableMetric = Literal['accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc']

EVALUATED_TABLE_METRIC_VALUES: set[EvaluatedTableMetric] = { 'accuracy', 'balanced_accuracy', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc',  }

def check_evaluated_table_metric(value: str) -> EvaluatedTableMetric:
    if value in EVALUATED_TABLE_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVALUATED_TABLE_METRIC_VALUES!r}")
