from typing import Literal

ArchitectureSearchSpecEstimator = Literal['gdas', 'local-expectation', 'reinmax']

ARCHITECTURE_SEARCH_SPEC_ESTIMATOR_VALUES: set[ArchitectureSearchSpecEstimator] = { 'gdas', 'local-expectation', 'reinmax',  }

def check_architecture_search_spec_estimator(value: str) -> ArchitectureSearchSpecEstimator:
    if value in ARCHITECTURE_SEARCH_SPEC_ESTIMATOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ARCHITECTURE_SEARCH_SPEC_ESTIMATOR_VALUES!r}")
