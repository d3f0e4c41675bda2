"""Networks of other libraries, what they are tuned by; and RealMLP, which its own package trains."""

import logging
from typing import Any

import numpy as np
import pandas as pd
from optuna.distributions import BaseDistribution, CategoricalDistribution, FloatDistribution, IntDistribution

from gristmill_explain.learners.learner import Array, Fitted, Learner, Params, Rows, Setting, UnsuitedError
from gristmill_explain.names import Family
from gristmill_explain.tables.encoding import MISSING


def _deep(name: str, usual: dict[str, Any], space: dict[str, BaseDistribution], family: Family = "networks") -> Learner:
    def fit(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
        from gristmill_explain.learners import deep_training  # torch is loaded where it is needed only

        return deep_training.fit(name, rows, setting, {**usual, **params}, validation)

    return Learner(name, family, fit, space, [{key: usual[key] for key in space}])


def _realmlp(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    """RealMLP with tuned defaults (Holzmüller et al., arXiv 2407.04491). It keeps its best epoch by the validation part: that given, or
    a fifth of the rows."""
    from pytabkit import RealMLP_TD_Classifier, RealMLP_TD_Regressor

    if setting.balanced and setting.classifies:
        raise UnsuitedError("RealMLP cannot let rows of rare classes count more")
    logging.getLogger("pytorch_lightning").setLevel(logging.WARNING)
    given = {name: value for name, value in params.items() if name != "rounds"}
    kind = RealMLP_TD_Classifier if setting.classifies else RealMLP_TD_Regressor
    model = kind(device=setting.device, random_state=setting.seed, n_threads=setting.threads, verbosity=0, **given)
    means, categories = rows.frame.mean(numeric_only=True), rows.categories

    def told(frame: pd.DataFrame) -> pd.DataFrame:
        filled = frame.fillna(means)  # it takes no numbers that are missing
        return filled.assign(**{name: filled[name].astype(object).fillna(MISSING) for name in categories})

    held_out = {} if validation is None else {"X_val": told(validation.frame), "y_val": validation.labels}
    model.fit(told(rows.frame), rows.labels, cat_col_names=categories, **held_out)

    def predict(frame: pd.DataFrame) -> Array:
        return np.asarray(model.predict_proba(told(frame)) if setting.classifies else model.predict(told(frame)), float)

    return Fitted(predict, model=model)


_RATES = {
    "learning_rate": FloatDistribution(1e-5, 1e-2, log=True),
    "weight_decay": FloatDistribution(1e-6, 1e-2, log=True),
}
_USUAL: dict[str, Any] = {"learning_rate": 1e-3, "weight_decay": 1e-4, "batch": None}
_WIDTHS = IntDistribution(64, 512, log=True)

DEEP = [
    _deep(
        "mlp", _USUAL | {"layers": 3, "width": 256, "dropout": 0.2},
        {**_RATES, "layers": IntDistribution(1, 6), "width": _WIDTHS, "dropout": FloatDistribution(0, 0.5)},
    ),
    _deep(
        "resnet", _USUAL | {"layers": 2, "width": 192, "hidden": 2.0, "dropout": 0.2, "residual_dropout": 0.0},
        {
            **_RATES, "layers": IntDistribution(1, 8), "width": _WIDTHS, "hidden": FloatDistribution(1, 4),
            "dropout": FloatDistribution(0, 0.5), "residual_dropout": FloatDistribution(0, 0.5),
        },
    ),
    _deep(
        "tabm", _USUAL | {"learning_rate": 2e-3, "weight_decay": 3e-4, "layers": 3, "width": 256, "dropout": 0.1},
        {**_RATES, "layers": IntDistribution(1, 4), "width": _WIDTHS, "dropout": FloatDistribution(0, 0.5)},
    ),
    _deep(
        "ft-transformer",
        {
            **_USUAL, "learning_rate": 1e-4, "weight_decay": 1e-5, "layers": 3, "head_width": 12, "hidden": 4 / 3, "dropout": 0.1,
            "attention_dropout": 0.2, "residual_dropout": 0.0,
        },
        {
            "learning_rate": FloatDistribution(1e-5, 1e-3, log=True), "weight_decay": FloatDistribution(1e-6, 1e-3, log=True),
            "layers": IntDistribution(1, 6), "head_width": IntDistribution(1, 32, log=True), "hidden": FloatDistribution(2 / 3, 8 / 3),
            "dropout": FloatDistribution(0, 0.5), "attention_dropout": FloatDistribution(0, 0.5),
            "residual_dropout": FloatDistribution(0, 0.2),
        },
        "transformers",
    ),
    Learner(
        "realmlp", "networks", _realmlp,
        {
            "lr": FloatDistribution(2e-2, 0.3, log=True), "p_drop": CategoricalDistribution([0.0, 0.15, 0.3]),
            "wd": CategoricalDistribution([0.0, 2e-2]), "plr_sigma": FloatDistribution(0.05, 0.5, log=True),
        },
        [{"lr": 0.04, "p_drop": 0.15, "wd": 0.02, "plr_sigma": 0.1}],
    ),
]  # fmt: skip
