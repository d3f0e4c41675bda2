from typing import Literal

TrainImnSpecBaselinesItem = Literal['catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost']

TRAIN_IMN_SPEC_BASELINES_ITEM_VALUES: set[TrainImnSpecBaselinesItem] = { 'catboost', 'ebm', 'forest', 'ft-transformer', 'imn', 'lightgbm', 'linear', 'mlp', 'realmlp', 'resnet', 'tabm', 'tabresnet', 'tree', 'xgboost',  }

def check_train_imn_spec_baselines_item(value: str) -> TrainImnSpecBaselinesItem:
    if value in TRAIN_IMN_SPEC_BASELINES_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIN_IMN_SPEC_BASELINES_ITEM_VALUES!r}")
