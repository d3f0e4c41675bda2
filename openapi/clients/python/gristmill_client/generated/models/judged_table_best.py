from typing import Literal

JudgedTableBest = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

JUDGED_TABLE_BEST_VALUES: set[JudgedTableBest] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_judged_table_best(value: str) -> JudgedTableBest:
    if value in JUDGED_TABLE_BEST_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JUDGED_TABLE_BEST_VALUES!r}")
