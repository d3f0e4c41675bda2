from typing import Literal

ComparedPairOther = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

COMPARED_PAIR_OTHER_VALUES: set[ComparedPairOther] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_compared_pair_other(value: str) -> ComparedPairOther:
    if value in COMPARED_PAIR_OTHER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARED_PAIR_OTHER_VALUES!r}")
