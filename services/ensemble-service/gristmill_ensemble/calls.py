"""The calls of the ensemble service. An ensemble stays in memory between calls."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill.errors import InvalidInput
from gristmill.specs import escape_pointer
from gristmill_ensemble import specs
from gristmill_ensemble.ensemblers import PoolError, check_predictions
from gristmill_ensemble.ensemblers.artifact import StoredEnsemble, load
from gristmill_ml.artifacts import ArtifactError

Array = npt.NDArray[Any]

_MOST_NUMBERS = 2**26  # 256 MiB of predictions


def open_ensemble(path: Path) -> StoredEnsemble:
    try:
        return load(path)
    except ArtifactError as error:
        raise InvalidInput(str(error), pointer="/ensemble") from error


def predict(stored: StoredEnsemble, request: specs.CombineCall) -> specs.CombineAnswer:
    predictions, present = _tensor(stored, request)
    features = _features(stored, request)
    combined = np.empty((len(predictions), predictions.shape[2]))
    weights: Array | None = np.zeros(present.shape)
    # Rows for which the same models are there are combined together.
    patterns, of_row = np.unique(present, axis=0, return_inverse=True)
    for number, pattern in enumerate(patterns):
        rows = np.flatnonzero(of_row == number)
        given = None if features is None else features[rows]
        try:
            found = stored.ensemble.combine(predictions[rows], None if pattern.all() else pattern, given)
        except PoolError as error:
            raise InvalidInput(str(error), pointer="/features") from error
        combined[rows] = found.predictions
        if weights is None or found.weights is None:
            weights = None
        else:
            weights[rows] = found.weights
    classes = stored.classes
    missing = [name for model, name in enumerate(stored.models) if not present[:, model].all()]
    return specs.CombineAnswer(
        classes=None if classes is None else list(classes),
        predictions=combined.tolist(),
        labels=None if classes is None else [classes[at] for at in combined.argmax(axis=1)],
        weights=None if weights is None else [dict(zip(stored.models, row, strict=True)) for row in weights.tolist()],
        degraded=bool(missing),
        missing=missing,
    )


def _tensor(stored: StoredEnsemble, request: specs.CombineCall) -> tuple[Array, Array]:
    """N x M x C predictions, zeros where one is missing, and N x M booleans: where there is one."""
    width = 1 if stored.classes is None else len(stored.classes)
    rows = len(next(iter(request.predictions.values())))
    if rows * len(stored.models) * width > _MOST_NUMBERS:
        raise InvalidInput(
            f"{rows:,} rows of {len(stored.models):,} models and {width:,} outputs are too many for a call: use predict-batch.",
            pointer="/predictions",
        )
    predictions = np.zeros((rows, len(stored.models), width), dtype=np.float32)
    present = np.zeros((rows, len(stored.models)), dtype=bool)
    for name, own in request.predictions.items():
        if name not in stored.models:
            listed = ", ".join(map(repr, stored.models[:20]))
            raise InvalidInput(f"The ensemble has no model {name!r}; it has {listed}.", pointer=_pointer(name))
        model = stored.models.index(name)
        there = [index for index, row in enumerate(own) if row is not None]
        values = [row if isinstance(row, list) else [row] for row in own if row is not None]
        wrong = next((index for index, row in zip(there, values, strict=True) if len(row) != width), None)
        if wrong is not None:
            raise InvalidInput(f"A prediction has {width} numbers here.", pointer=f"{_pointer(name)}/{wrong}")
        if there:
            predictions[there, model] = _checked(stored, request, name, np.array(values, dtype=np.float64))
            present[there, model] = True
    empty = np.flatnonzero(~present.any(axis=1))
    if len(empty):
        raise InvalidInput(f"No model predicts row {empty[0]}.", pointer="/predictions")
    return predictions, present


def _checked(stored: StoredEnsemble, request: specs.CombineCall, name: str, values: Array) -> Array:
    try:
        checked = check_predictions(values[:, None], regression=stored.classes is None, logits=request.logits)
    except PoolError as error:
        raise InvalidInput(str(error), pointer=_pointer(name)) from error
    return np.asarray(checked[:, 0])


def _features(stored: StoredEnsemble, request: specs.CombineCall) -> Array | None:
    if request.features is None:
        return None
    width = len(stored.features)
    wrong = next((index for index, row in enumerate(request.features) if len(row) != width), None)
    if wrong is not None or not width:
        listed = ", ".join(stored.features) or "none"
        raise InvalidInput(f"The ensemble's features are: {listed}.", pointer=f"/features/{wrong or 0}")
    return np.array([[np.nan if cell is None else cell for cell in row] for row in request.features], dtype=np.float32)


def _pointer(name: str) -> str:
    return f"/predictions/{escape_pointer(name)}"
