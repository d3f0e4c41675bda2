from typing import Literal

CompareMethodsSpecMethodsItem = Literal['auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n']

COMPARE_METHODS_SPEC_METHODS_ITEM_VALUES: set[CompareMethodsSpecMethodsItem] = { 'auto', 'boosted-stacker', 'cma-es', 'greedy', 'linear-stacker', 'log-pool', 'neural-averaging', 'neural-stacking', 'single-best', 'static-weights', 'top-n',  }

def check_compare_methods_spec_methods_item(value: str) -> CompareMethodsSpecMethodsItem:
    if value in COMPARE_METHODS_SPEC_METHODS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_METHODS_SPEC_METHODS_ITEM_VALUES!r}")
