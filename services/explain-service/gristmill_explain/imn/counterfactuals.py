"""What would have to be different for another answer: a way along the linear models, checked against the network itself."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from gristmill_explain.imn.estimators import IMNClassifier
from gristmill_explain.tables.encoding import Number

Array = npt.NDArray[np.float64]
_STEPS, _HALVINGS = 30, 12
_BEYOND = 0.02  # of the logit, past the border


class CounterfactualError(ValueError):
    """What was asked cannot be answered; the message says why."""


@dataclass(frozen=True)
class Change:
    feature: str
    before: float
    after: float


@dataclass(frozen=True)
class Counterfactual:
    """Attributes:
    changes: of numbers, the largest (in deviations) first.
    reached: whether the network then answers as wanted; if not, none was found, which does not say that there is none.
       probability: of the wanted class, as the network says it then. distance: of the change, in deviations (Euclidean).
    """

    changes: tuple[Change, ...]
    reached: bool
    probability: float
    distance: float


def counterfactual(
    model: IMNClassifier, row: pd.DataFrame, wanted: object, keep: Collection[str] = ()
) -> Counterfactual:
    """The nearest found change of numbers by which one row is of the class `wanted`.

    Each step goes to where the linear model at hand meets the border; the network then says what linear model holds there. Values stay
    within what training rows had; what is missing and what is no number stays as it is, as do features in `keep`.

    Raises CounterfactualError for a class that the model does not know, or where nothing may change.
    """
    places = np.flatnonzero(model.classes_ == wanted)
    if len(places) != 1:
        raise CounterfactualError(
            f"The model knows no class {wanted!r}; it knows {', '.join(map(str, model.classes_))}."
        )
    goal = int(places[0])
    start = model.encoder_.transform(row)[0].astype(float)
    free, low, high = _free(model, row, keep)
    if not free.any():
        raise CounterfactualError("Nothing may change: the row has no number that is not to be kept.")
    inputs, reached = start.copy(), False
    for taken in range(_STEPS + 1):
        margin, slope = _margin(model, inputs, goal)
        if (reached := margin > 0) or taken == _STEPS:
            break
        slope = np.where(free & ~((inputs <= low) & (slope < 0)) & ~((inputs >= high) & (slope > 0)), slope, 0.0)
        if not (length := float(slope @ slope)):
            break
        step = slope * ((_BEYOND - margin) / length)
        longest = float(np.abs(step).max())
        moved = np.clip(
            inputs + step * min(1.0, 1.0 / longest), low, high
        )  # a deviation at a time: linear models hold nearby
        inputs = np.where(slope != 0, moved, inputs)
    if reached:
        inputs = _nearest(model, start, inputs, goal)
    return _told(model, row, start, inputs, goal, reached)


def _free(model: IMNClassifier, row: pd.DataFrame, keep: Collection[str]) -> tuple[npt.NDArray[np.bool_], Array, Array]:
    """M: which columns may change, and between what."""
    free = np.zeros(model.encoder_.width, bool)
    low, high = np.full(len(free), -np.inf), np.full(len(free), np.inf)
    for at, own in model.encoder_.starts:
        if isinstance(own, Number) and own.name not in keep:
            free[at] = not np.isnan(row[own.name].to_numpy(float)[0])
            low[at], high[at] = own.encode(np.array([own.low, own.high]))[:, 0]
    return free, low, high


def _margin(model: IMNClassifier, inputs: Array, goal: int) -> tuple[float, Array]:
    """By how much the logit of the goal is above the best other, and how that changes with the inputs, by the linear models here."""
    weights, biases = model.generated(inputs[None].astype(np.float32))
    logits = np.einsum("mk,m->k", weights[0], inputs) + biases[0]
    if len(logits) == 1:
        sign = 1.0 if goal == 1 else -1.0
        return sign * float(logits[0]), sign * weights[0, :, 0]
    other = int(np.argmax(np.where(np.arange(len(logits)) == goal, -np.inf, logits)))
    return float(logits[goal] - logits[other]), weights[0, :, goal] - weights[0, :, other]


def _nearest(model: IMNClassifier, start: Array, end: Array, goal: int) -> Array:
    """The first point on the straight way there that is of the goal, by halving."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _margin(model, start + middle * (end - start), goal)[0] > 0:
            high = middle
        else:
            low = middle
    return np.asarray(start + high * (end - start))


def _told(
    model: IMNClassifier, row: pd.DataFrame, start: Array, end: Array, goal: int, reached: bool
) -> Counterfactual:
    changes = list[tuple[float, Change]]()
    for at, own in model.encoder_.starts:
        if isinstance(own, Number) and (moved := end[at] - start[at]):
            before = float(row[own.name].iloc[0])
            changes.append((abs(moved), Change(own.name, before, own.mean + own.deviation * float(end[at]))))
    changed = row.assign(**{change.feature: change.after for _, change in changes})
    probability = float(model.predict_proba(changed)[0, goal])
    ordered = tuple(change for _, change in sorted(changes, key=lambda own: -own[0]))
    return Counterfactual(ordered, reached and bool(model.predict(changed)[0] == model.classes_[goal]), probability,
                          float(np.linalg.norm(end - start)))  # fmt: skip
