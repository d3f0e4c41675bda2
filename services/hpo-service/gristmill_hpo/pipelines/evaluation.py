"""What a pipeline is worth: cross-validation, with everything that learns inside it."""

import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from sklearn import metrics
from sklearn.pipeline import Pipeline as SklearnPipeline

from gristmill_hpo.pipelines.build import build
from gristmill_hpo.pipelines.data import Data
from gristmill_hpo.space import Pipeline

Array = npt.NDArray[Any]
Metric = Literal["balanced_accuracy", "accuracy", "f1_macro", "roc_auc_ovr", "log_loss", "r2", "rmse", "mae"]

OF_CLASSES: tuple[Metric, ...] = ("balanced_accuracy", "accuracy", "f1_macro", "roc_auc_ovr", "log_loss")
OF_NUMBERS: tuple[Metric, ...] = ("r2", "rmse", "mae")
OF_PROBABILITIES: tuple[Metric, ...] = ("roc_auc_ovr", "log_loss")
LOSSES: tuple[Metric, ...] = ("log_loss", "rmse", "mae")


class PipelineFailed(Exception):  # noqa: N818 - an outcome, not an error of the service
    """The pipeline cannot be fitted to this table, or predicts nothing that can be judged; the message says why."""


@dataclass(frozen=True)
class Predicted:
    """Labels (N), and probabilities (N x classes) where the pipeline has them; for regression N numbers."""

    labels: Array
    probabilities: Array | None


@dataclass(frozen=True)
class Evaluation:
    """Attributes: scores: one a fold. predicted: out of fold, for all rows to search by. seconds: of fitting, in all."""

    scores: Array
    predicted: Predicted
    seconds: float


def cross_validate(
    pipeline: Pipeline, data: Data, metric: Metric, folds: int, seed: int, on_fold: Callable[[int], None] | None = None
) -> Evaluation:
    """Raises PipelineFailed, in words."""
    scores, parts, seconds = [], [], 0.0
    for number, (known, new) in enumerate(data.folds(folds, seed)):
        started = time.perf_counter()
        fitted = fit(pipeline, data, known, seed)
        seconds += time.perf_counter() - started
        found = predict(fitted, data.frame.iloc[new], data)
        scores.append(score(metric, found, data.labels[new], data))
        parts.append((new, found))
        if on_fold:
            on_fold(number + 1)
    return Evaluation(np.array(scores), _joined(parts, len(data.labels)), seconds)


def fit(pipeline: Pipeline, data: Data, rows: Array | None, seed: int) -> SklearnPipeline:
    """Fit to some rows, or to all to search by. Raises PipelineFailed, in words."""
    frame = data.frame if rows is None else data.frame.iloc[rows]
    labels = data.labels if rows is None else data.labels[rows]
    with _in_words():
        return build(pipeline, data.task, data.columns, frame, seed).fit(frame, labels)


def predict(fitted: SklearnPipeline, frame: Any, data: Data) -> Predicted:
    """Raises PipelineFailed, in words."""
    with _in_words():
        if data.classes is None:
            return Predicted(np.asarray(fitted.predict(frame), float), None)
        if not hasattr(fitted[-1], "predict_proba"):
            return Predicted(np.asarray(fitted.predict(frame)), None)
        found = np.zeros((len(frame), len(data.classes)))
        found[:, fitted[-1].classes_] = fitted.predict_proba(frame)
        if not np.isfinite(found).all():
            raise PipelineFailed("its probabilities are not finite")
        return Predicted(found.argmax(axis=1), found)


def score(metric: Metric, found: Predicted, labels: Array, data: Data) -> float:
    """Raises PipelineFailed where the metric is not defined."""
    with _in_words():
        value = float(_SCORES[metric](labels, found, np.arange(len(data.classes or ()))))
    if not np.isfinite(value):
        raise PipelineFailed(f"its {metric} is not a finite number")
    return value


def _roc_auc(labels: Array, found: Predicted, classes: Array) -> float:
    if len(classes) == 2:
        return float(metrics.roc_auc_score(labels, found.probabilities[:, 1]))  # type: ignore[index]
    return float(metrics.roc_auc_score(labels, found.probabilities, multi_class="ovr", labels=classes))


_SCORES: dict[Metric, Callable[[Array, Predicted, Array], float]] = {
    "balanced_accuracy": lambda labels, found, _: metrics.balanced_accuracy_score(labels, found.labels),
    "accuracy": lambda labels, found, _: metrics.accuracy_score(labels, found.labels),
    "f1_macro": lambda labels, found, classes: metrics.f1_score(
        labels, found.labels, labels=classes, average="macro", zero_division=0
    ),
    "roc_auc_ovr": _roc_auc,
    "log_loss": lambda labels, found, classes: metrics.log_loss(labels, found.probabilities, labels=classes),
    "r2": lambda labels, found, _: metrics.r2_score(labels, found.labels),
    "rmse": lambda labels, found, _: metrics.root_mean_squared_error(labels, found.labels),
    "mae": lambda labels, found, _: metrics.mean_absolute_error(labels, found.labels),
}


def scale_of(metric: Metric, labels: Array) -> float | None:
    """A loss of the best constant prediction; None for a metric that is no loss."""
    if metric not in LOSSES:
        return None
    if metric == "log_loss":
        shares = np.bincount(labels) / len(labels)
        return float(-(shares * np.log(np.maximum(shares, 1e-12))).sum())
    constant = labels.mean() if metric == "rmse" else np.median(labels)
    deviations = np.abs(labels - constant)
    return float(np.sqrt(np.square(deviations).mean()) if metric == "rmse" else deviations.mean())


def skill(value: float, scale: float | None) -> float:
    """A score as the search sees it: larger is better, 1 at best, whatever the metric (see `scale_of`)."""
    return value if scale is None else 1 - value / scale


def of_skill(mean: float, deviation: float, scale: float | None) -> tuple[float, float]:
    """Mean and deviation of a skill, in the metric's units."""
    return (mean, deviation) if scale is None else ((1 - mean) * scale, deviation * scale)


def _joined(parts: list[tuple[Array, Predicted]], rows: int) -> Predicted:
    labels = np.empty(rows, parts[0][1].labels.dtype)
    first = parts[0][1].probabilities
    probabilities = None if first is None else np.empty((rows, first.shape[1]))
    for new, found in parts:
        labels[new] = found.labels
        if probabilities is not None:
            probabilities[new] = found.probabilities
    return Predicted(labels, probabilities)


class _in_words:  # noqa: N801 - reads as a statement
    """Whatever scikit-learn raises about a pipeline and a table is an outcome; its warnings are about what is being tried."""

    def __enter__(self) -> None:
        self._warnings = warnings.catch_warnings()
        self._warnings.__enter__()
        warnings.simplefilter("ignore")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        self._warnings.__exit__(kind, error, trace)
        if isinstance(error, (ValueError, ArithmeticError, LookupError, TypeError)) and not isinstance(
            error, PipelineFailed
        ):
            words = " ".join(str(error).split())[:300] or type(error).__name__
            raise PipelineFailed(words) from error
