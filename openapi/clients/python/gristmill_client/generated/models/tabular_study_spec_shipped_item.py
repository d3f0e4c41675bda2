from typing import Literal

TabularStudySpecShippedItem = Literal['blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle']

TABULAR_STUDY_SPEC_SHIPPED_ITEM_VALUES: set[TabularStudySpecShippedItem] = { 'blood-transfusion', 'car', 'credit-approval', 'credit-g', 'diabetes', 'kc1', 'ozone-level-8hr', 'phoneme', 'qsar-biodeg', 'segment', 'spambase', 'tic-tac-toe', 'vehicle',  }

def check_tabular_study_spec_shipped_item(value: str) -> TabularStudySpecShippedItem:
    if value in TABULAR_STUDY_SPEC_SHIPPED_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABULAR_STUDY_SPEC_SHIPPED_ITEM_VALUES!r}")
