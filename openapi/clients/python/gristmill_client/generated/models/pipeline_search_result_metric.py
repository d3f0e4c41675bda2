from typing import Literal

PipelineSearchResultMetric = Literal['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr']

PIPELINE_SEARCH_RESULT_METRIC_VALUES: set[PipelineSearchResultMetric] = { 'accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr',  }

def check_pipeline_search_result_metric(value: str) -> PipelineSearchResultMetric:
    if value in PIPELINE_SEARCH_RESULT_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_RESULT_METRIC_VALUES!r}")
