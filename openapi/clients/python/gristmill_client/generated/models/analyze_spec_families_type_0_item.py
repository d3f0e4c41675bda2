from typing import Literal

AnalyzeSpecFamiliesType0Item = Literal['arithmetic', 'copy', 'linear', 'lookup', 'part', 'running', 'text']

ANALYZE_SPEC_FAMILIES_TYPE_0_ITEM_VALUES: set[AnalyzeSpecFamiliesType0Item] = { 'arithmetic', 'copy', 'linear', 'lookup', 'part', 'running', 'text',  }

def check_analyze_spec_families_type_0_item(value: str) -> AnalyzeSpecFamiliesType0Item:
    if value in ANALYZE_SPEC_FAMILIES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANALYZE_SPEC_FAMILIES_TYPE_0_ITEM_VALUES!r}")
