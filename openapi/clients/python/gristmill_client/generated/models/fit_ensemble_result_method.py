from typing import Literal

FitEnsembleResultMethod = Literal['auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n']

FIT_ENSEMBLE_RESULT_METHOD_VALUES: set[FitEnsembleResultMethod] = { 'auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n',  }

def check_fit_ensemble_result_method(value: str) -> FitEnsembleResultMethod:
    if value in FIT_ENSEMBLE_RESULT_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIT_ENSEMBLE_RESULT_METHOD_VALUES!r}")
