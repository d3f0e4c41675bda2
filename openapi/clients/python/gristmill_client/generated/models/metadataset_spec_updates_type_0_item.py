from typing import Literal

MetadatasetSpecUpdatesType0Item = Literal['frozen', 'full', 'lora']

METADATASET_SPEC_UPDATES_TYPE_0_ITEM_VALUES: set[MetadatasetSpecUpdatesType0Item] = { 'frozen', 'full', 'lora',  }

def check_metadataset_spec_updates_type_0_item(value: str) -> MetadatasetSpecUpdatesType0Item:
    if value in METADATASET_SPEC_UPDATES_TYPE_0_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {METADATASET_SPEC_UPDATES_TYPE_0_ITEM_VALUES!r}")
