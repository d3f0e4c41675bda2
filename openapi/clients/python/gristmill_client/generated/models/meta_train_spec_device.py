from typing import Literal

MetaTrainSpecDevice = Literal['auto', 'cpu', 'cuda']

META_TRAIN_SPEC_DEVICE_VALUES: set[MetaTrainSpecDevice] = { 'auto', 'cpu', 'cuda',  }

def check_meta_train_spec_device(value: str) -> MetaTrainSpecDevice:
    if value in META_TRAIN_SPEC_DEVICE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_TRAIN_SPEC_DEVICE_VALUES!r}")
