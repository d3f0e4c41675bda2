from typing import Literal

QuicktuneReplaySpecMethodsItem = Literal['asha', 'dyhpo', 'hyperband', 'mean-rank', 'portfolio', 'quicktune', 'quicktune-without-cost', 'random', 'successive-halving']

QUICKTUNE_REPLAY_SPEC_METHODS_ITEM_VALUES: set[QuicktuneReplaySpecMethodsItem] = { 'asha', 'dyhpo', 'hyperband', 'mean-rank', 'portfolio', 'quicktune', 'quicktune-without-cost', 'random', 'successive-halving',  }

def check_quicktune_replay_spec_methods_item(value: str) -> QuicktuneReplaySpecMethodsItem:
    if value in QUICKTUNE_REPLAY_SPEC_METHODS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {QUICKTUNE_REPLAY_SPEC_METHODS_ITEM_VALUES!r}")
