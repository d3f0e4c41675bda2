from typing import Literal

EvaluateExplanationsSpecExplainersItem = Literal['catboost', 'ebm', 'gradient', 'imn', 'imn-uncentred', 'kernel-shap', 'lightgbm', 'lime', 'linear', 'random', 'xgboost']

EVALUATE_EXPLANATIONS_SPEC_EXPLAINERS_ITEM_VALUES: set[EvaluateExplanationsSpecExplainersItem] = { 'catboost', 'ebm', 'gradient', 'imn', 'imn-uncentred', 'kernel-shap', 'lightgbm', 'lime', 'linear', 'random', 'xgboost',  }

def check_evaluate_explanations_spec_explainers_item(value: str) -> EvaluateExplanationsSpecExplainersItem:
    if value in EVALUATE_EXPLANATIONS_SPEC_EXPLAINERS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVALUATE_EXPLANATIONS_SPEC_EXPLAINERS_ITEM_VALUES!r}")
