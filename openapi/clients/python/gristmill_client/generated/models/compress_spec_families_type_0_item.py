from typing import Literal

CompressSpecFamiliesType0Item = Literal['arithmetic', 'copy', 'linear', 'lookup', 'part', 'running', 'text']

COMPRESS_SPEC_FAMILIES_TYPE_0_ITEM_VALUES: set[CompressSpecFamiliesType0Item] = { 'arithmetic', 'copy', 'linear', 'lookup', 'part', 'running', 'text',  }

def check_compress_spec_families_type_0_item(value: str) -> CompressSpecFamiliesType0Item:
    if value in COMPRESS_SPEC_FAMILIES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPRESS_SPEC_FAMILIES_TYPE_0_ITEM_VALUES!r}")
