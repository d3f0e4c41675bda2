from typing import Literal

CompareMethodsResultLoss = Literal['auc', 'brier', 'ece', 'error', 'mse', 'nll']

COMPARE_METHODS_RESULT_LOSS_VALUES: set[CompareMethodsResultLoss] = { 'auc', 'brier', 'ece', 'error', 'mse', 'nll',  }

def check_compare_methods_result_loss(value: str) -> CompareMethodsResultLoss:
    if value in COMPARE_METHODS_RESULT_LOSS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_METHODS_RESULT_LOSS_VALUES!r}")
