from typing import Literal

ComparedPairOne = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

COMPARED_PAIR_ONE_VALUES: set[ComparedPairOne] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_compared_pair_one(value: str) -> ComparedPairOne:
    if value in COMPARED_PAIR_ONE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARED_PAIR_ONE_VALUES!r}")
