from typing import Literal

LmCoordinateSpecParametrizationsItem = Literal['mup', 'standard']

LM_COORDINATE_SPEC_PARAMETRIZATIONS_ITEM_VALUES: set[LmCoordinateSpecParametrizationsItem] = { 'mup', 'standard',  }

def check_lm_coordinate_spec_parametrizations_item(value: str) -> LmCoordinateSpecParametrizationsItem:
    if value in LM_COORDINATE_SPEC_PARAMETRIZATIONS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LM_COORDINATE_SPEC_PARAMETRIZATIONS_ITEM_VALUES!r}")
