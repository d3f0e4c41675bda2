from typing import Literal

CompareMethodsSpecMetricType0 = Literal['auc', 'brier', 'ece', 'error', 'mse', 'nll']

COMPARE_METHODS_SPEC_METRIC_TYPE_0_VALUES: set[CompareMethodsSpecMetricType0] = { 'auc', 'brier', 'ece', 'error', 'mse', 'nll',  }

def check_compare_methods_spec_metric_type_0(value: str) -> CompareMethodsSpecMetricType0:
    if value in COMPARE_METHODS_SPEC_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_METHODS_SPEC_METRIC_TYPE_0_VALUES!r}")
