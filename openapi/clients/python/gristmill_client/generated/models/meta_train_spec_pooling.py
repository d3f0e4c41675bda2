from typing import Literal

MetaTrainSpecPooling = Literal['attention', 'last']

META_TRAIN_SPEC_POOLING_VALUES: set[MetaTrainSpecPooling] = { 'attention', 'last',  }

def check_meta_train_spec_pooling(value: str) -> MetaTrainSpecPooling:
    if value in META_TRAIN_SPEC_POOLING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_TRAIN_SPEC_POOLING_VALUES!r}")
