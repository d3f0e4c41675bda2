from typing import Literal

TargetOfTableShippedType0 = Literal['blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle']

TARGET_OF_TABLE_SHIPPED_TYPE_0_VALUES: set[TargetOfTableShippedType0] = { 'blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle',  }

def check_target_of_table_shipped_type_0(value: str) -> TargetOfTableShippedType0:
    if value in TARGET_OF_TABLE_SHIPPED_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TARGET_OF_TABLE_SHIPPED_TYPE_0_VALUES!r}")
