from typing import Literal

TabularStudySpecLearnersItem = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

TABULAR_STUDY_SPEC_LEARNERS_ITEM_VALUES: set[TabularStudySpecLearnersItem] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_tabular_study_spec_learners_item(value: str) -> TabularStudySpecLearnersItem:
    if value in TABULAR_STUDY_SPEC_LEARNERS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABULAR_STUDY_SPEC_LEARNERS_ITEM_VALUES!r}")
