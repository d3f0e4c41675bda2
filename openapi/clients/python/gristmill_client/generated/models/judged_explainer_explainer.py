from typing import Literal

JudgedExplainerExplainer = Literal['catboost', 'ebm', 'gradient', 'imn', 'imn-uncentred', 'kernel-shap', 'lightgbm', 'lime', 'linear', 'random', 'xgboost']

JUDGED_EXPLAINER_EXPLAINER_VALUES: set[JudgedExplainerExplainer] = { 'catboost', 'ebm', 'gradient', 'imn', 'imn-uncentred', 'kernel-shap', 'lightgbm', 'lime', 'linear', 'random', 'xgboost',  }

def check_judged_explainer_explainer(value: str) -> JudgedExplainerExplainer:
    if value in JUDGED_EXPLAINER_EXPLAINER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JUDGED_EXPLAINER_EXPLAINER_VALUES!r}")
