from typing import Literal

PipelineTrialSpecMetricType0 = Literal['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr']

PIPELINE_TRIAL_SPEC_METRIC_TYPE_0_VALUES: set[PipelineTrialSpecMetricType0] = { 'accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr',  }

def check_pipeline_trial_spec_metric_type_0(value: str) -> PipelineTrialSpecMetricType0:
    if value in PIPELINE_TRIAL_SPEC_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_TRIAL_SPEC_METRIC_TYPE_0_VALUES!r}")
