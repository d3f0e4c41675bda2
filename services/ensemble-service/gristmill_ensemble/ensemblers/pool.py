"""What an ensemble is made of: the predictions that several models made for the same rows, and what was true there."""

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

Predictions = npt.NDArray[np.float32]
Features = npt.NDArray[np.float32]
Labels = npt.NDArray[Any]
Rows = npt.NDArray[np.intp]

_SUMS_TO_ONE = 1e-2  # how far a row of probabilities may be from a sum of 1
_LEAST_ROWS = 10
CELLS_AT_ONCE = 2**22  # predictions that are looked at, or computed with, at once


class PoolError(ValueError):
    """The predictions cannot be used; the message says what to change."""


@dataclass(frozen=True)
class Pool:
    """Predictions of M models for N rows.

    Attributes:
        predictions: N x M x C, contiguous: probabilities of C classes; or N x M x 1: predicted numbers.
        labels: N: numbers of classes, int64; or the true numbers, float64.
        models: M names.
        classes: C names; None: the task is regression.
        features: N x F numbers that describe the rows, where there are any.
    """

    predictions: Predictions
    labels: Labels
    models: tuple[str, ...]
    classes: tuple[str, ...] | None
    features: Features | None = None

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def is_regression(self) -> bool:
        return self.classes is None

    def rows(self, index: Rows) -> "Pool":
        """These rows only; a copy."""
        features = None if self.features is None else self.features[index]
        return replace(self, predictions=self.predictions[index], labels=self.labels[index], features=features)

    def only(self, index: Rows) -> "Pool":
        """These models only; a copy."""
        names = tuple(self.models[i] for i in index)
        return replace(self, predictions=np.ascontiguousarray(self.predictions[:, index]), models=names)

    def own(self, index: Rows) -> npt.NDArray[np.float64]:
        """What each model says of each row's label, R x M: its probability, or in regression the predicted number."""
        label = 0 if self.is_regression else self.labels[index]
        return np.asarray(self.predictions[index, :, label], dtype=np.float64)


def pool_of(
    predictions: npt.NDArray[Any],
    labels: npt.NDArray[Any],
    models: Sequence[str] | None = None,
    classes: Sequence[str] | None = None,
    features: npt.NDArray[Any] | None = None,
    *,
    regression: bool = False,
    logits: bool = False,
    in_place: bool = False,
) -> Pool:
    """A pool, checked.

    Args:
        predictions: N x M x C probabilities, or logits where `logits`; N x M numbers where `regression`.
        labels: N class numbers below C, or numbers.
        models, classes: names; numbered where None.
        features: N x F numbers that describe the rows; NaN where one is not known.
        in_place: float32 predictions may be changed, which saves a copy.

    Raises PoolError, in words.
    """
    predictions = check_predictions(predictions, regression=regression, logits=logits, in_place=in_place)
    rows, count, outputs = predictions.shape
    names = tuple(models) if models is not None else tuple(f"model {index}" for index in range(count))
    labels = np.asarray(labels)
    _demand(count >= 2, "An ensemble needs the predictions of at least two models.")
    _demand(len(names) == count, f"There are {count} models but {len(names)} names of models.")
    _demand(len(set(names)) == count, "Two models have the same name.")
    _demand(labels.shape == (rows,), f"There are predictions of {rows} rows but labels of shape {labels.shape}.")
    _demand(rows >= _LEAST_ROWS, f"There are {rows} rows; at least {_LEAST_ROWS} are needed.")
    if regression:
        _demand(np.issubdtype(labels.dtype, np.number), "The labels of a regression must be numbers.")
        numbers = labels.astype(np.float64)
        _demand(bool(np.isfinite(numbers).all()), "Some labels are NaN or infinite.")
        return Pool(predictions, numbers, names, None, check_features(features, rows))
    _demand(np.issubdtype(labels.dtype, np.integer), "Labels must be the numbers of classes, counted from 0.")
    numbers = labels.astype(np.int64)
    low, high = int(numbers.min()), int(numbers.max())
    _demand(low >= 0 and high < outputs, f"A label is {low if low < 0 else high}, but classes are 0 to {outputs - 1}.")
    _demand(low < high, "All rows have the same label; there is nothing to learn.")
    _demand(rows >= outputs, f"There are {rows} rows for {outputs} classes; send at least one row a class.")
    named = tuple(classes) if classes is not None else tuple(str(index) for index in range(outputs))
    _demand(len(named) == outputs, f"There are {outputs} classes but {len(named)} names of classes.")
    _demand(len(set(named)) == outputs, "Two classes have the same name.")
    return Pool(predictions, numbers, names, named, check_features(features, rows))


def check_predictions(
    predictions: npt.NDArray[Any], *, regression: bool = False, logits: bool = False, in_place: bool = False
) -> Predictions:
    """N x M x C float32; rows of probabilities sum to one exactly. Raises PoolError, in words."""
    predictions = np.ascontiguousarray(predictions)
    if regression and predictions.ndim == 2:
        predictions = predictions[:, :, None]
    shape = "rows x models" if regression else "rows x models x classes"
    _demand(predictions.ndim == 3, f"Predictions must have the shape {shape}, not {predictions.shape}.")
    _demand(np.issubdtype(predictions.dtype, np.floating), "Predictions must be floating-point numbers.")
    _demand(not (regression and logits), "Predicted numbers are not logits.")
    _demand(not regression or predictions.shape[2] == 1, f"Predictions must have the shape {shape}.")
    _demand(regression or predictions.shape[2] >= 2, "There is one class only; two at least are needed.")
    writable = in_place and predictions.dtype == np.float32 and predictions.flags.writeable
    checked = predictions if writable else np.empty(predictions.shape, dtype=np.float32)
    for rows in stretches(predictions):
        part = predictions[rows].astype(np.float32)
        _demand(bool(np.isfinite(part).all()), "Some predictions are NaN or infinite.")
        if logits:
            part = np.exp(part - part.max(axis=2, keepdims=True))
        elif not regression:
            _demand_probabilities(part)
        checked[rows] = part if regression else part / part.sum(axis=2, keepdims=True)
    return checked


def check_features(features: npt.NDArray[Any] | None, rows: int) -> Features | None:
    """N x F float32; NaN where a number is not known. Raises PoolError, in words."""
    if features is None:
        return None
    features = np.asarray(features)
    numeric = np.issubdtype(features.dtype, np.number) or features.dtype == np.bool_
    _demand(numeric and features.ndim == 2, "Features must be numbers, rows x features.")
    _demand(len(features) == rows, f"There are predictions of {rows} rows but features of {len(features)}.")
    checked = features.astype(np.float32)
    _demand(not bool(np.isinf(checked).any()), "Some features are infinite.")
    return checked


def doubts_about(pool: Pool) -> list[str]:
    """What looks wrong with a pool that can be used, in words."""
    found = []
    if pool.classes is not None:
        absent = [pool.classes[c] for c in np.setdiff1d(np.arange(len(pool.classes)), pool.labels)]
        if absent:
            found.append(f"No row has the label {', '.join(map(repr, absent[:10]))}{' …' if len(absent) > 10 else ''}.")
        wrong = [(pool.predictions[:, m].argmax(axis=1) != pool.labels).sum() for m in range(len(pool.models))]
        found += [
            f"The model {name!r} is right in every row: was it trained on these rows?"
            for name, count in zip(pool.models, wrong, strict=True)
            if count == 0
        ]
    seen: dict[bytes, str] = {}
    for index, name in enumerate(pool.models):
        digest = hashlib.sha256(np.ascontiguousarray(pool.predictions[:, index]).data).digest()
        if digest in seen:
            found.append(f"The models {seen[digest]!r} and {name!r} predict the same.")
        seen.setdefault(digest, name)
    return found


def stretches(predictions: npt.NDArray[Any]) -> Iterator[slice]:
    """Stretches of the rows of N x M x C predictions."""
    return slices(len(predictions), math.prod(predictions.shape[1:]))


def slices(rows: int, width: int) -> Iterator[slice]:
    """Stretches of rows, each of a few million numbers when a row has `width` of them."""
    step = max(1, CELLS_AT_ONCE // max(1, width))
    return (slice(start, start + step) for start in range(0, rows, step))


def _demand_probabilities(part: Predictions) -> None:
    sums = part.sum(axis=2)
    negative, off = bool((part < 0).any()), bool((np.abs(sums - 1) > _SUMS_TO_ONE).any())
    _demand(
        not (negative or off),
        ("Some predictions are negative." if negative else "Some rows of probabilities do not sum to 1.")
        + " If they are logits, say so.",
    )


def _demand(truth: bool, words: str) -> None:
    if not truth:
        raise PoolError(words)
