from typing import Literal

MetadatasetSpecShippedType0 = Literal['banking77', 'trec6']

METADATASET_SPEC_SHIPPED_TYPE_0_VALUES: set[MetadatasetSpecShippedType0] = { 'banking77', 'trec6',  }

def check_metadataset_spec_shipped_type_0(value: str) -> MetadatasetSpecShippedType0:
    if value in METADATASET_SPEC_SHIPPED_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {METADATASET_SPEC_SHIPPED_TYPE_0_VALUES!r}")
