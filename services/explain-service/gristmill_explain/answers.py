"""What a model says and is like, as the service answers it."""

import numpy as np
import numpy.typing as npt

from gristmill_explain.imn.artifact import KeptModel
from gristmill_explain.imn.estimators import probabilities
from gristmill_explain.imn.explanations import Explanation, Importances
from gristmill_explain.specs import imn as specs
from gristmill_explain.specs.common import Task

Array = npt.NDArray[np.float64]


def importances(found: Explanation, values: Array) -> list[specs.FeatureImportance]:
    """Of explanations by column and the columns that are numbers (N x columns), the most important first."""
    own = Importances.of(found, values)
    return [
        specs.FeatureImportance(
            feature=own.features[at],
            size=own.size[at].tolist(),
            low=own.low[at].tolist(),
            high=own.high[at].tolist(),
            direction=[known(value) for value in own.direction[at]],
        )
        for at in np.argsort(-own.size.max(axis=1), kind="stable")
    ]


def known(value: float) -> float | None:
    """None in place of NaN."""
    return None if np.isnan(value) else float(value)


def mean_known(values: Array) -> float | None:
    """Of those that are not NaN."""
    there = values[~np.isnan(values)]
    return float(there.mean()) if len(there) else None


def task_of(kept: KeptModel) -> Task:
    return "regression" if kept.classes is None else "classification"


def told(kept: KeptModel, logits: Array) -> list[str] | list[float]:
    """Of N x K outputs, N predictions."""
    if kept.classes is None:
        return [float(own) for own in logits[:, 0]]
    return [kept.classes[at] for at in probabilities(logits).argmax(axis=1)]
