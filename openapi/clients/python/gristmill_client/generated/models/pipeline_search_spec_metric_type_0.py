from typing import Literal

PipelineSearchSpecMetricType0 = Literal['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr']

PIPELINE_SEARCH_SPEC_METRIC_TYPE_0_VALUES: set[PipelineSearchSpecMetricType0] = { 'accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr',  }

def check_pipeline_search_spec_metric_type_0(value: str) -> PipelineSearchSpecMetricType0:
    if value in PIPELINE_SEARCH_SPEC_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_SEARCH_SPEC_METRIC_TYPE_0_VALUES!r}")
