"""From the options of a pipeline to scikit-learn's objects."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.decomposition import PCA
from sklearn.ensemble import (
    AdaBoostClassifier,
    AdaBoostRegressor,
    ExtraTreesClassifier,
    ExtraTreesRegressor,
    GradientBoostingClassifier,
    GradientBoostingRegressor,
    RandomForestClassifier,
    RandomForestRegressor,
)
from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif, f_regression
from sklearn.impute import SimpleImputer
from sklearn.linear_model import BayesianRidge, HuberRegressor, Lasso, LogisticRegression, Perceptron, Ridge
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import Pipeline as SklearnPipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler
from sklearn.svm import LinearSVC, LinearSVR
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

from gristmill_hpo.space import NOTHING, Option, Pipeline, SpaceError, Value
from gristmill_ml.tabular.columns import Columns
from gristmill_ml.tabular.target import Task

STAGES = ("imputer", "encoder", "standardizer", "dim_reducer", "estimator")
WITHOUT_PROBABILITIES = ("LinearSVC", "Perceptron")
# What searches are judged beside: a random forest with default settings.
REFERENCE: Pipeline = (
    Option("SimpleImputer", {"strategy": "median"}), Option("OneHotEncoder", {}), Option(NOTHING, {}), Option(NOTHING, {}),
    Option("RandomForest", {}),
)  # fmt: skip
MOST_ONE_HOT = 50  # columns a category becomes; the rarest share one

_TREES = {"RandomForest": (RandomForestClassifier, RandomForestRegressor),
          "ExtraTrees": (ExtraTreesClassifier, ExtraTreesRegressor)}  # fmt: skip
_OTHERS = {
    "KNeighbors": (KNeighborsClassifier, KNeighborsRegressor), "DecisionTree": (DecisionTreeClassifier, DecisionTreeRegressor),
    "GradientBoosting": (GradientBoostingClassifier, GradientBoostingRegressor),
    "AdaBoost": (AdaBoostClassifier, AdaBoostRegressor), "LinearSVC": (LinearSVC, LinearSVR),
    "Perceptron": (Perceptron, HuberRegressor), "GaussianNB": (GaussianNB, BayesianRidge), "MLP": (MLPClassifier, MLPRegressor),
}  # fmt: skip
ESTIMATORS = (*_TREES, *_OTHERS, "LogisticRegression")
_SEEDED = (
    "RandomForest", "ExtraTrees", "DecisionTree", "GradientBoosting", "AdaBoost", "LinearSVC", "Perceptron", "MLP",
    "LogisticRegression",
)  # fmt: skip


def build(pipeline: Pipeline, task: Task, columns: Columns, frame: pd.DataFrame, seed: int) -> SklearnPipeline:
    """The unfitted pipeline for a table like `frame`, of which only the number of columns after encoding is used.

    Regression takes the estimator that matches (logistic regression: Ridge or Lasso; Perceptron: Huber; naive Bayes: Bayesian
    ridge). Raises SpaceError for an option that is unknown.
    """
    options = dict(zip(STAGES, pipeline, strict=True))
    width, steps = width_after(options["encoder"], columns, frame), []
    steps.append(("columns", _columns(options["imputer"], options["encoder"], columns)))
    if options["standardizer"].algorithm == "StandardScaler":
        steps.append(("scale", StandardScaler()))
    elif options["standardizer"].algorithm != NOTHING:
        raise SpaceError(f"There is no standardizer {options['standardizer'].algorithm!r}.")
    if (reducer := _reducer(options["dim_reducer"], task, width, seed)) is not None:
        steps.append(("reduce", reducer))
    steps.append(("model", _estimator(options["estimator"], task, len(frame), seed)))
    return SklearnPipeline(steps)


def _columns(imputer: Option, encoder: Option, columns: Columns) -> ColumnTransformer:
    if imputer.algorithm != "SimpleImputer":
        raise SpaceError(f"There is no imputer {imputer.algorithm!r}.")
    strategy = imputer.hyperparameters["strategy"]
    parts = []
    if columns.numbers:
        parts.append(("numbers", SimpleImputer(strategy=strategy), columns.numbers))
    if columns.categories:
        own = strategy if strategy in ("most_frequent", "constant") else "most_frequent"
        filled = SimpleImputer(strategy=own, fill_value="missing" if own == "constant" else None)
        parts.append(
            ("categories", SklearnPipeline([("fill", filled), ("encode", _encoder(encoder))]), columns.categories)
        )  # fmt: skip
    return ColumnTransformer(parts, sparse_threshold=0)


def _encoder(encoder: Option) -> Any:
    if encoder.algorithm == "OneHotEncoder":
        return OneHotEncoder(
            handle_unknown="infrequent_if_exist", max_categories=MOST_ONE_HOT, sparse_output=False
        )  # fmt: skip
    if encoder.algorithm == NOTHING:
        return OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    raise SpaceError(f"There is no encoder {encoder.algorithm!r}.")


def width_after(encoder: Option, columns: Columns, frame: pd.DataFrame) -> int:
    """Columns after encoding."""
    if encoder.algorithm == NOTHING:
        return len(columns.numbers) + len(columns.categories)
    return len(columns.numbers) + sum(min(MOST_ONE_HOT, int(frame[name].nunique())) for name in columns.categories)


def _reducer(option: Option, task: Task, width: int, seed: int) -> Any:
    values = option.hyperparameters
    match option.algorithm:
        case "none":
            return None
        case "PCA":
            return PCA(n_components=share(values["n_components"], width), random_state=seed)
        case "SelectKBest":
            return SelectKBest(f_classif if task == "classification" else f_regression, k=share(values["k"], width))
        case "VarianceThreshold":
            return VarianceThreshold()
    raise SpaceError(f"There is no dim_reducer {option.algorithm!r}.")


def share(value: Value, width: int) -> int:
    """How many columns a share of them is. Raises SpaceError for what is none."""
    if not isinstance(value, float) or not 0 < value <= 1:
        raise SpaceError(f"A dim_reducer keeps a share of the columns, from 0 to 1, not {value!r}.")
    return max(1, round(value * width))


def _estimator(option: Option, task: Task, rows: int, seed: int) -> Any:
    at = int(task == "regression")
    values: dict[str, Any] = dict(option.hyperparameters)
    if option.algorithm in _SEEDED:
        values["random_state"] = seed
    if option.algorithm == "LogisticRegression":
        return _linear(values) if task == "classification" else _ridge(option.hyperparameters, rows, seed)
    if option.algorithm in _TREES:
        if task == "regression":
            values.pop("criterion", None)  # gini and entropy are of classes
        return _TREES[option.algorithm][at](**values)
    if option.algorithm in _OTHERS:
        if task == "regression" and option.algorithm == "Perceptron":
            values.pop("random_state")
        return _OTHERS[option.algorithm][at](**values)
    raise SpaceError(f"There is no estimator {option.algorithm!r}: {', '.join(ESTIMATORS)}.")


def _linear(values: dict[str, Any]) -> LogisticRegression:
    return LogisticRegression(l1_ratio=1.0 if values.pop("penalty") == "l1" else 0.0, **values)


def _ridge(values: Mapping[str, Value], rows: int, seed: int) -> Any:
    """C weighs the sum of the losses, as in logistic regression; Lasso's alpha is of their mean."""
    c = float(values["C"] or 1.0)
    if values["penalty"] == "l1":
        return Lasso(alpha=1 / (c * rows), random_state=seed)
    return Ridge(alpha=1 / c)


def is_possible(stage: str, option: Option, task: Task, classes: int, probabilities: bool) -> bool:
    """Whether an option can work at all: liblinear knows two classes only, and some estimators have no probabilities.

    For regression, options that differ in what only classifiers have are the same, and one of them is kept.
    """
    if stage != "estimator":
        return True
    values = option.hyperparameters
    if task == "regression":
        return values.get("criterion") != "entropy" and values.get("solver") != "saga"
    if option.algorithm == "LogisticRegression" and values["solver"] == "liblinear" and classes > 2:
        return False
    return not (probabilities and option.algorithm in WITHOUT_PROBABILITIES)
