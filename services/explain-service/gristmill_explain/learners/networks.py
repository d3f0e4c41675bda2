"""Networks of this package: IMN, and the black box of the same size."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution

from gristmill_explain.learners.learner import Array, Fitted, Learner, Params, Rows, Setting, placed
from gristmill_explain.networks.regularisation import FAITHFUL, PLAIN, Regularisation

_REGULARISES = {
    "penalty": FloatDistribution(1e-5, 0.1, log=True), "weight_decay": FloatDistribution(1e-5, 0.1, log=True),
    "learning_rate": FloatDistribution(3e-4, 3e-2, log=True), "dropout": FloatDistribution(0, 0.5),
    "fidelity": FloatDistribution(0.01, 10, log=True),
}  # fmt: skip
_OF_LINEAR_MODELS = ("penalty", "fidelity")


def _learner(name: str, kind: str, penalised: bool) -> Learner:
    """Args:
    kind: what the names of its two estimators begin with.
    """

    def fit(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
        from gristmill_explain.imn import estimators  # torch is loaded where it is needed only

        how: dict[str, Any] = {"random_state": setting.seed, "device": setting.device, **params}
        if "learning_rate" in how:  # not what the estimator chooses by itself
            own = {name: how.pop(name) for name in _REGULARISES if name in how}
            how["regularisation"] = Regularisation(**({"penalty": 0.0} | own))
        make = getattr(estimators, kind + ("Classifier" if setting.classifies else "Regressor"))
        if setting.classifies:
            how = {"calibrate": False, "class_weight": "balanced" if setting.balanced else None} | how
        model = make(**how)
        model.report = setting.report
        model.fit(rows.frame, rows.labels)
        return Fitted(
            _predictor(model, setting), model=model, contributions=_contributions(model) if penalised else None
        )

    chosen = [own for own in _REGULARISES if penalised or own not in _OF_LINEAR_MODELS]
    usual = FAITHFUL if penalised else PLAIN
    first = [{name: getattr(own, name) for name in chosen} | {"epochs": 60, "batch": 64} for own in usual]
    space = {name: _REGULARISES[name] for name in chosen}
    more = {"epochs": IntDistribution(20, 120), "batch": CategoricalDistribution([32, 64, 128, 256])}
    return Learner(name, "networks", fit, space | more, first)


def fitted_imn(model: Any, setting: Setting) -> Fitted:
    """An IMN that was fitted before."""
    return Fitted(_predictor(model, setting), model=model, contributions=_contributions(model))


def _contributions(model: Any) -> Callable[[pd.DataFrame], tuple[Array, Array]]:
    def contributions(frame: pd.DataFrame) -> tuple[Array, Array]:
        found = model.explain(frame)
        return placed(found.contributions, found.features, list(frame)), found.base

    return contributions


def _predictor(model: Any, setting: Setting) -> Callable[[pd.DataFrame], Array]:
    """Classes are numbered without gaps, as those of the model are where it has seen a row of each."""

    def predict(frame: pd.DataFrame) -> Array:
        return np.asarray(model.predict_proba(frame) if setting.classifies else model.predict(frame))

    return predict


NETWORKS = [
    _learner("imn", "IMN", penalised=True),
    _learner("tabresnet", "TabResNet", penalised=False),
]
