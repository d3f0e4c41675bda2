from typing import Literal

RetrainedWithoutExplainer = Literal['catboost', 'ebm', 'gradient', 'imn', 'imn-uncentred', 'kernel-shap', 'lightgbm', 'lime', 'linear', 'random', 'xgboost']

RETRAINED_WITHOUT_EXPLAINER_VALUES: set[RetrainedWithoutExplainer] = { 'catboost', 'ebm', 'gradient', 'imn', 'imn-uncentred', 'kernel-shap', 'lightgbm', 'lime', 'linear', 'random', 'xgboost',  }

def check_retrained_without_explainer(value: str) -> RetrainedWithoutExplainer:
    if value in RETRAINED_WITHOUT_EXPLAINER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RETRAINED_WITHOUT_EXPLAINER_VALUES!r}")
