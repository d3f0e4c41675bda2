from typing import Literal

JudgedExplainerOf = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

JUDGED_EXPLAINER_OF_VALUES: set[JudgedExplainerOf] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_judged_explainer_of(value: str) -> JudgedExplainerOf:
    if value in JUDGED_EXPLAINER_OF_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JUDGED_EXPLAINER_OF_VALUES!r}")
