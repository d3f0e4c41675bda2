from typing import Literal

CompareSpecFamiliesType0Item = Literal['arithmetic', 'copy', 'linear', 'lookup', 'part', 'running', 'text']

COMPARE_SPEC_FAMILIES_TYPE_0_ITEM_VALUES: set[CompareSpecFamiliesType0Item] = { 'arithmetic', 'copy', 'linear', 'lookup', 'part', 'running', 'text',  }

def check_compare_spec_families_type_0_item(value: str) -> CompareSpecFamiliesType0Item:
    if value in COMPARE_SPEC_FAMILIES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARE_SPEC_FAMILIES_TYPE_0_ITEM_VALUES!r}")
