from typing import Literal

TrainImnSpecShippedType0 = Literal['blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle']

TRAIN_IMN_SPEC_SHIPPED_TYPE_0_VALUES: set[TrainImnSpecShippedType0] = { 'blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle',  }

def check_train_imn_spec_shipped_type_0(value: str) -> TrainImnSpecShippedType0:
    if value in TRAIN_IMN_SPEC_SHIPPED_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_SPEC_SHIPPED_TYPE_0_VALUES!r}")
