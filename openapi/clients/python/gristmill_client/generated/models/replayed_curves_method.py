from typing import Literal

ReplayedCurvesMethod = Literal['asha', 'dyhpo', 'hyperband', 'mean-rank', 'portfolio', 'quicktune', 'quicktune-without-cost', 'random', 'successive-halving']

REPLAYED_CURVES_METHOD_VALUES: set[ReplayedCurvesMethod] = { 'asha', 'dyhpo', 'hyperband', 'mean-rank', 'portfolio', 'quicktune', 'quicktune-without-cost', 'random', 'successive-halving',  }

def check_replayed_curves_method(value: str) -> ReplayedCurvesMethod:
    if value in REPLAYED_CURVES_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPLAYED_CURVES_METHOD_VALUES!r}")
