from typing import Literal

PipelineTrialSpecMetric = Literal['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr']

PIPELINE_TRIAL_SPEC_METRIC_VALUES: set[PipelineTrialSpecMetric] = { 'accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'mae', 'r2', 'rmse', 'roc_auc_ovr',  }

def check_pipeline_trial_spec_metric(value: str) -> PipelineTrialSpecMetric:
    if value in PIPELINE_TRIAL_SPEC_METRIC_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PIPELINE_TRIAL_SPEC_METRIC_VALUES!r}")
