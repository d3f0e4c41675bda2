from typing import Literal

FitEnsembleSpecMethod = Literal['auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n']

FIT_ENSEMBLE_SPEC_METHOD_VALUES: set[FitEnsembleSpecMethod] = { 'auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n',  }

def check_fit_ensemble_spec_method(value: str) -> FitEnsembleSpecMethod:
    if value in FIT_ENSEMBLE_SPEC_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIT_ENSEMBLE_SPEC_METHOD_VALUES!r}")
