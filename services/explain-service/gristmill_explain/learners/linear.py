"""Linear models and additive ones: what anybody can read."""

from typing import Any

import numpy as np
import pandas as pd
from optuna.distributions import FloatDistribution, IntDistribution
from sklearn.linear_model import LogisticRegression, Ridge

from gristmill_explain.learners.learner import Array, Fitted, Learner, Params, Rows, Setting, placed
from gristmill_explain.tables.encoding import Encoder, summed, target_kind


def _linear(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    """Logistic regression, or ridge regression for numbers. `C` is the inverse of how hard weights are kept small."""
    strength = float(params.get("C", 1.0))
    encoder = Encoder()
    inputs = encoder.fit(rows.frame, rows.labels, target_kind(setting.classes), setting.seed)
    model: Any = LogisticRegression(C=strength, max_iter=2_000) if setting.classifies else Ridge(alpha=1 / strength)
    model.fit(inputs, rows.labels, sample_weight=setting.weights(rows.labels))

    def predict(frame: pd.DataFrame) -> Array:
        told = encoder.transform(frame)
        return np.asarray(model.predict_proba(told) if setting.classifies else model.predict(told))

    typical, intercept = inputs.mean(axis=0), np.atleast_1d(model.intercept_)
    slopes = np.atleast_2d(model.coef_).T  # M x K

    def contributions(frame: pd.DataFrame) -> tuple[Array, Array]:
        parts = (encoder.transform(frame) - typical)[:, :, None] * slopes
        whole = summed(parts, encoder.owners)
        return placed(whole, encoder.names, list(frame)), np.tile(intercept + typical @ slopes, (len(frame), 1))

    return Fitted(predict, model=model, contributions=contributions)


def _ebm(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    """An explainable boosting machine (Lou et al. 2013): a sum of functions of one and of two columns."""
    from interpret.glassbox import ExplainableBoostingClassifier, ExplainableBoostingRegressor

    kind = ExplainableBoostingClassifier if setting.classifies else ExplainableBoostingRegressor
    model = kind(random_state=setting.seed, n_jobs=setting.threads, **params)
    model.fit(rows.frame, rows.labels, sample_weight=setting.weights(rows.labels))

    def predict(frame: pd.DataFrame) -> Array:
        return np.asarray(model.predict_proba(frame) if setting.classifies else model.predict(frame))

    def contributions(frame: pd.DataFrame) -> tuple[Array, Array]:
        """What two columns add together is half of each."""
        terms = np.asarray(model.eval_terms(frame), float)
        terms = terms[:, :, None] if terms.ndim == 2 else terms
        found = np.zeros((len(frame), frame.shape[1], terms.shape[2]))
        for number, places in enumerate(model.term_features_):
            for at in places:
                found[:, at] += terms[:, number] / len(places)
        return found, np.tile(np.atleast_1d(model.intercept_), (len(frame), 1))

    return Fitted(predict, model=model, contributions=contributions)


READABLE = [
    Learner("linear", "linear", _linear, {"C": FloatDistribution(1e-5, 100, log=True)}, [{"C": 1.0}]),
    Learner(
        "ebm", "additive", _ebm,
        {
            "learning_rate": FloatDistribution(1e-3, 0.1, log=True), "max_leaves": IntDistribution(2, 5),
            "min_samples_leaf": IntDistribution(2, 20, log=True), "smoothing_rounds": IntDistribution(0, 500),
            "interactions": FloatDistribution(0, 0.95), "greedy_ratio": FloatDistribution(0, 10),
        },
        [{"learning_rate": 0.015, "max_leaves": 3, "min_samples_leaf": 4, "smoothing_rounds": 75, "interactions": 0.9,
          "greedy_ratio": 10.0}],
    ),
]  # fmt: skip
