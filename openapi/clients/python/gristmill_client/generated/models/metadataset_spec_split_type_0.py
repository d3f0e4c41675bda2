from typing import Literal

MetadatasetSpecSplitType0 = Literal['test', 'validation']

METADATASET_SPEC_SPLIT_TYPE_0_VALUES: set[MetadatasetSpecSplitType0] = { 'test', 'validation',  }

def check_metadataset_spec_split_type_0(value: str) -> MetadatasetSpecSplitType0:
    if value in METADATASET_SPEC_SPLIT_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {METADATASET_SPEC_SPLIT_TYPE_0_VALUES!r}")
