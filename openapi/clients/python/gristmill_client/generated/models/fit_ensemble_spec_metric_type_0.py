from typing import Literal

FitEnsembleSpecMetricType0 = Literal['auc', 'brier', 'ece', 'error', 'mse', 'nll']

FIT_ENSEMBLE_SPEC_METRIC_TYPE_0_VALUES: set[FitEnsembleSpecMetricType0] = { 'auc', 'brier', 'ece', 'error', 'mse', 'nll',  }

def check_fit_ensemble_spec_metric_type_0(value: str) -> FitEnsembleSpecMetricType0:
    if value in FIT_ENSEMBLE_SPEC_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIT_ENSEMBLE_SPEC_METRIC_TYPE_0_VALUES!r}")
