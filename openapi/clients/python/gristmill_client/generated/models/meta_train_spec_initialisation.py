from typing import Literal

MetaTrainSpecInitialisation = Literal['orthogonal', 't-fixup']

META_TRAIN_SPEC_INITIALISATION_VALUES: set[MetaTrainSpecInitialisation] = { 'orthogonal', 't-fixup',  }

def check_meta_train_spec_initialisation(value: str) -> MetaTrainSpecInitialisation:
    if value in META_TRAIN_SPEC_INITIALISATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_TRAIN_SPEC_INITIALISATION_VALUES!r}")
