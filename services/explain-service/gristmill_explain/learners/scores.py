"""How good predictions are."""

import numpy as np
from sklearn import metrics

from gristmill_explain.learners.learner import Array, Setting
from gristmill_explain.names import Metric

OF_CLASSES: tuple[Metric, ...] = ("roc_auc", "log_loss", "accuracy", "balanced_accuracy")
OF_NUMBERS: tuple[Metric, ...] = ("r2", "rmse", "mae")
LOSSES: tuple[Metric, ...] = ("log_loss", "rmse", "mae")


class UnpredictableError(ValueError):
    """What was predicted cannot be judged; the message says why."""


def usual(setting: Setting) -> Metric:
    """What learners are tuned and compared by."""
    return "roc_auc" if setting.classifies else "r2"


def scores(labels: Array, predicted: Array, setting: Setting) -> dict[Metric, float]:
    """All metrics of N labels and N x C probabilities, or N numbers. ROC-AUC of several classes is one-vs-one.

    Raises UnpredictableError for predictions that are not finite, or labels of one class only.
    """
    if not np.isfinite(predicted).all():
        raise UnpredictableError("what it predicts is not finite")
    if setting.classifies:
        return _of_classes(labels, predicted, setting.classes)
    return {
        "r2": float(metrics.r2_score(labels, predicted)),
        "rmse": float(metrics.root_mean_squared_error(labels, predicted)),
        "mae": float(metrics.mean_absolute_error(labels, predicted)),
    }


def _of_classes(labels: Array, predicted: Array, classes: int) -> dict[Metric, float]:
    if (labels == labels[0]).all():
        raise UnpredictableError("the rows to judge by are of one class only")
    every, best = np.arange(classes), predicted.argmax(axis=1)
    sums = predicted.sum(axis=1, keepdims=True)  # some libraries round to float32
    shares = predicted / np.where(sums > 0, sums, 1)
    how = {"multi_class": "ovo", "labels": every} if classes > 2 else {}
    return {
        "roc_auc": float(metrics.roc_auc_score(labels, shares if classes > 2 else shares[:, 1], **how)),
        "log_loss": float(metrics.log_loss(labels, shares, labels=every)),
        "accuracy": float(metrics.accuracy_score(labels, best)),
        "balanced_accuracy": float(np.mean([(best[labels == own] == own).mean() for own in np.unique(labels)])),
    }


def skill(metric: Metric, value: float) -> float:
    """Larger is better."""
    return -value if metric in LOSSES else value
