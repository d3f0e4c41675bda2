from typing import Literal

ComparedMethodMethod = Literal['auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n']

COMPARED_METHOD_METHOD_VALUES: set[ComparedMethodMethod] = { 'auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n',  }

def check_compared_method_method(value: str) -> ComparedMethodMethod:
    if value in COMPARED_METHOD_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARED_METHOD_METHOD_VALUES!r}")
