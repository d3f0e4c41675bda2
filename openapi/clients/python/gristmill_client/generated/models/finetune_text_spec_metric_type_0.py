from typing import Literal

FinetuneTextSpecMetricType0 = Literal['auc', 'brier', 'ece', 'error', 'mse', 'nll']

FINETUNE_TEXT_SPEC_METRIC_TYPE_0_VALUES: set[FinetuneTextSpecMetricType0] = { 'auc', 'brier', 'ece', 'error', 'mse', 'nll',  }

def check_finetune_text_spec_metric_type_0(value: str) -> FinetuneTextSpecMetricType0:
    if value in FINETUNE_TEXT_SPEC_METRIC_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FINETUNE_TEXT_SPEC_METRIC_TYPE_0_VALUES!r}")
