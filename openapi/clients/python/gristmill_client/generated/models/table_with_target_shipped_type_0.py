from typing import Literal

TableWithTargetShippedType0 = Literal['blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle']

TABLE_WITH_TARGET_SHIPPED_TYPE_0_VALUES: set[TableWithTargetShippedType0] = { 'blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle',  }

def check_table_with_target_shipped_type_0(value: str) -> TableWithTargetShippedType0:
    if value in TABLE_WITH_TARGET_SHIPPED_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABLE_WITH_TARGET_SHIPPED_TYPE_0_VALUES!r}")
