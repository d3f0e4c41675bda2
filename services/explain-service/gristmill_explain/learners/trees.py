"""Decision trees, forests and boosted trees, each from its own library."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pandas as pd
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, TargetEncoder
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

from gristmill_explain.learners.learner import Array, Fitted, Learner, Params, Rows, Setting, UnsuitedError
from gristmill_explain.tables.encoding import MOST_PLACES, as_texts, crossing_folds, target_kind

_PATIENCE = 50  # rounds of boosting without a better validation loss
_MOST_ROUNDS = 2_000


# -- one tree, many trees ----------------------------------------------------------------------------------------------------


def _tree(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    kind = DecisionTreeClassifier if setting.classifies else DecisionTreeRegressor
    return _fitted(kind(random_state=setting.seed, **_named(params, setting)), rows, setting)


def _forest(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    kind = RandomForestClassifier if setting.classifies else RandomForestRegressor
    given = {"n_estimators": 300} | _named(params, setting)
    return _fitted(kind(random_state=setting.seed, n_jobs=setting.threads, **given), rows, setting)


def _named(params: Params, setting: Setting) -> dict[str, Any]:
    """Criteria are called otherwise for numbers."""
    found = dict(params)
    if "criterion" in found and not setting.classifies:
        found["criterion"] = {"gini": "squared_error", "entropy": "friedman_mse"}[found["criterion"]]
    return found


def _fitted(estimator: Any, rows: Rows, setting: Setting) -> Fitted:
    """Numbers as they are; a column for each of few categories, their mean target for many."""
    few: list[str] = []
    many: list[str] = []
    for name in rows.categories:
        (few if rows.frame[name].nunique(dropna=False) <= MOST_PLACES else many).append(name)
    kind = target_kind(setting.classes)
    encode = ColumnTransformer(
        [
            ("few", OneHotEncoder(handle_unknown="ignore", sparse_output=False), few),
            ("many", TargetEncoder(target_type=kind, cv=crossing_folds(kind, setting.seed)), many),
        ],
        remainder="passthrough",
    )
    pipeline = Pipeline([("encode", encode), ("learn", estimator)])
    pipeline.fit(_told(rows.frame), rows.labels, learn__sample_weight=setting.weights(rows.labels))

    def predict(frame: pd.DataFrame) -> Array:
        told = _told(frame)
        return np.asarray(pipeline.predict_proba(told) if setting.classifies else pipeline.predict(told))

    return Fitted(predict, model=pipeline)


def _told(frame: pd.DataFrame) -> pd.DataFrame:
    """What is missing among categories is a category of its own."""
    texts = {
        name: as_texts(frame[name])
        for name, kind in frame.dtypes.items()
        if not pd.api.types.is_numeric_dtype(kind)
    }  # fmt: skip
    return frame.assign(**texts)


# -- boosting ----------------------------------------------------------------------------------------------------------------


class _Categories:
    """Categories by their numbers, as pandas has them; what was never seen is missing."""

    def __init__(self, rows: Rows) -> None:
        self._known = {
            name: pd.CategoricalDtype(sorted(rows.frame[name].dropna().unique())) for name in rows.categories
        }

    def __call__(self, frame: pd.DataFrame) -> pd.DataFrame:
        known = {
            name: frame[name].where(frame[name].isin(kind.categories)).astype(kind)
            for name, kind in self._known.items()
        }
        return frame.assign(**known).set_axis([f"x{at}" for at in range(frame.shape[1])], axis=1)


def _lightgbm(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    import lightgbm

    encode = _Categories(rows)
    given = dict(params)
    model = (lightgbm.LGBMClassifier if setting.classifies else lightgbm.LGBMRegressor)(
        n_estimators=_rounds(given, validation, 100), random_state=setting.seed, n_jobs=setting.threads, verbose=-1, subsample_freq=1,
        deterministic=True, force_row_wise=True, **given,
    )  # fmt: skip
    stop: dict[str, Any] = {} if validation is None else {
        "eval_X": encode(validation.frame), "eval_y": validation.labels,
        "callbacks": [lightgbm.early_stopping(_PATIENCE, verbose=False)],
    }  # fmt: skip
    with _in_words(lightgbm.basic.LightGBMError):
        model.fit(encode(rows.frame), rows.labels, sample_weight=setting.weights(rows.labels), **stop)

    def shapley(frame: pd.DataFrame) -> Array:
        return np.asarray(model.predict(encode(frame), pred_contrib=True)).reshape(len(frame), -1, frame.shape[1] + 1)

    return _boosted(model, encode, setting, None if validation is None else int(model.best_iteration_), shapley)


def _xgboost(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    import xgboost

    encode = _Categories(rows)
    given = dict(params)
    model = (xgboost.XGBClassifier if setting.classifies else xgboost.XGBRegressor)(
        n_estimators=_rounds(given, validation, 100), random_state=setting.seed, n_jobs=setting.threads, enable_categorical=True,
        early_stopping_rounds=None if validation is None else _PATIENCE, **given,
    )  # fmt: skip
    stop: dict[str, Any] = (
        {} if validation is None else {"eval_set": [(encode(validation.frame), validation.labels)], "verbose": False}
    )
    with _in_words(xgboost.core.XGBoostError):
        model.fit(encode(rows.frame), rows.labels, sample_weight=setting.weights(rows.labels), **stop)

    def shapley(frame: pd.DataFrame) -> Array:
        matrix = xgboost.DMatrix(encode(frame), enable_categorical=True)
        return np.asarray(model.get_booster().predict(matrix, pred_contribs=True))

    return _boosted(model, encode, setting, None if validation is None else int(model.best_iteration) + 1, shapley)


def _catboost(rows: Rows, setting: Setting, params: Params, validation: Rows | None) -> Fitted:
    import catboost

    given = dict(params)
    model = (catboost.CatBoostClassifier if setting.classifies else catboost.CatBoostRegressor)(
        iterations=_rounds(given, validation, 1_000), random_seed=setting.seed, thread_count=setting.threads, verbose=False,
        allow_writing_files=False, **given,
    )  # fmt: skip
    places = [rows.frame.columns.get_loc(name) for name in rows.categories]
    pool = catboost.Pool(_told(rows.frame), rows.labels, cat_features=places, weight=setting.weights(rows.labels))
    stop = (
        None if validation is None else catboost.Pool(_told(validation.frame), validation.labels, cat_features=places)
    )
    with _in_words(catboost.CatBoostError):
        model.fit(pool, eval_set=stop, early_stopping_rounds=None if stop is None else _PATIENCE)

    def shapley(frame: pd.DataFrame) -> Array:
        return np.asarray(
            model.get_feature_importance(catboost.Pool(_told(frame), cat_features=places), type="ShapValues")
        )

    return _boosted(model, _told, setting, None if stop is None else int(model.tree_count_), shapley)


@contextmanager
def _in_words(error: type[Exception]) -> Iterator[None]:
    try:
        yield
    except error as refused:
        raise UnsuitedError(str(refused)[:500]) from refused


def _rounds(params: dict[str, Any], validation: Rows | None, usual: int) -> int:
    """How many at most; takes it out of the hyper-parameters."""
    given = params.pop("rounds", None)
    return int(given) if given is not None else usual if validation is None else _MOST_ROUNDS


def _boosted(
    model: Any, encode: Any, setting: Setting, rounds: int | None, shapley: Callable[[pd.DataFrame], Array]
) -> Fitted:
    """Args:
    shapley: a frame of N rows to N x (F + 1) or N x K x (F + 1) values of TreeSHAP (Lundberg et al., arXiv 1802.03888), the last the base.
    """

    def predict(frame: pd.DataFrame) -> Array:
        told = encode(frame)
        return np.asarray(model.predict_proba(told) if setting.classifies else model.predict(told))

    def contributions(frame: pd.DataFrame) -> tuple[Array, Array]:
        values = np.asarray(shapley(frame), float)
        values = values[:, None] if values.ndim == 2 else values
        return np.moveaxis(values[:, :, :-1], 1, 2), values[:, :, -1]

    return Fitted(predict, None if rounds is None else max(1, rounds), model, contributions)


# -- what they are tuned by --------------------------------------------------------------------------------------------------

_SIMPLE = {
    "criterion": CategoricalDistribution(["gini", "entropy"]),
    "max_depth": IntDistribution(1, 21),
    "min_samples_split": IntDistribution(2, 11),
}

TREES = [
    Learner(
        "tree", "trees", _tree, {**_SIMPLE, "min_samples_leaf": IntDistribution(1, 100, log=True)},
        [{"criterion": "gini", "max_depth": 21, "min_samples_split": 2, "min_samples_leaf": 1}],
    ),
    Learner(
        "forest", "trees", _forest,
        {**_SIMPLE, "max_features": FloatDistribution(0.1, 1.0), "n_estimators": IntDistribution(100, 1_000, log=True)},
        [{"criterion": "gini", "max_depth": 21, "min_samples_split": 2, "max_features": 0.3, "n_estimators": 300}],
    ),
    Learner(
        "xgboost", "trees", _xgboost,
        {
            "max_depth": IntDistribution(3, 10), "min_child_weight": FloatDistribution(1e-8, 1e5, log=True),
            "subsample": FloatDistribution(0.5, 1), "colsample_bylevel": FloatDistribution(0.5, 1),
            "colsample_bytree": FloatDistribution(0.5, 1), "learning_rate": FloatDistribution(1e-5, 1, log=True),
            "gamma": FloatDistribution(1e-8, 1e2, log=True), "reg_lambda": FloatDistribution(1e-8, 1e2, log=True),
            "reg_alpha": FloatDistribution(1e-8, 1e2, log=True),
        },
        [{"max_depth": 6, "min_child_weight": 1.0, "subsample": 1.0, "colsample_bylevel": 1.0, "colsample_bytree": 1.0,
          "learning_rate": 0.1, "gamma": 1e-8, "reg_lambda": 1.0, "reg_alpha": 1e-8}],
    ),
    Learner(
        "lightgbm", "trees", _lightgbm,
        {
            "num_leaves": IntDistribution(4, 256, log=True), "learning_rate": FloatDistribution(1e-3, 0.3, log=True),
            "min_child_samples": IntDistribution(2, 100, log=True), "subsample": FloatDistribution(0.5, 1),
            "colsample_bytree": FloatDistribution(0.5, 1), "reg_lambda": FloatDistribution(1e-8, 1e2, log=True),
            "reg_alpha": FloatDistribution(1e-8, 1e2, log=True),
        },
        [{"num_leaves": 31, "learning_rate": 0.1, "min_child_samples": 20, "subsample": 1.0, "colsample_bytree": 1.0, "reg_lambda": 1e-8,
          "reg_alpha": 1e-8}],
    ),
    Learner(
        "catboost", "trees", _catboost,
        {
            "depth": IntDistribution(3, 10), "learning_rate": FloatDistribution(1e-3, 1, log=True),
            "bagging_temperature": FloatDistribution(0, 1), "l2_leaf_reg": FloatDistribution(1, 10, log=True),
            "random_strength": FloatDistribution(1, 20, log=True), "leaf_estimation_iterations": IntDistribution(1, 10),
        },
        [{"depth": 6, "learning_rate": 0.05, "bagging_temperature": 1.0, "l2_leaf_reg": 3.0, "random_strength": 1.0,
          "leaf_estimation_iterations": 5}],
    ),
]  # fmt: skip
