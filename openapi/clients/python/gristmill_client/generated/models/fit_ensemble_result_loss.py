from typing import Literal

FitEnsembleResultLoss = Literal['auc', 'brier', 'ece', 'error', 'mse', 'nll']

FIT_ENSEMBLE_RESULT_LOSS_VALUES: set[FitEnsembleResultLoss] = { 'auc', 'brier', 'ece', 'error', 'mse', 'nll',  }

def check_fit_ensemble_result_loss(value: str) -> FitEnsembleResultLoss:
    if value in FIT_ENSEMBLE_RESULT_LOSS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIT_ENSEMBLE_RESULT_LOSS_VALUES!r}")
