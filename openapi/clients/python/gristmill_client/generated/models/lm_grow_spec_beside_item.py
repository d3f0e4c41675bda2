from typing import Literal

LmGrowSpecBesideItem = Literal['copy', 'pad', 'scratch']

LM_GROW_SPEC_BESIDE_ITEM_VALUES: set[LmGrowSpecBesideItem] = { 'copy', 'pad', 'scratch',  }

def check_lm_grow_spec_beside_item(value: str) -> LmGrowSpecBesideItem:
    if value in LM_GROW_SPEC_BESIDE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_GROW_SPEC_BESIDE_ITEM_VALUES!r}")
