"""Stacking by a scikit-learn model whose inputs are all predictions side by side: M·C numbers a row, and the row's features.

What was fitted is kept as plain arrays, so that a stored ensemble is read without trusting whoever stored it.
"""

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.special import softmax
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression, RidgeCV

from gristmill_ensemble.ensemblers.metrics import nll
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, Rows, slices

Array = npt.NDArray[Any]

MOST_INPUTS = 4_096
_STRENGTHS = (0.01, 0.1, 1.0, 10.0)  # C of the logistic regression: the larger, the weaker its ridge
_ALPHAS = tuple(np.logspace(-3, 3, 13))
_HELD_OUT = 0.25
_ABSENT = -20.0  # the logit of a class that no row has


@dataclass(frozen=True)
class Linear:
    """inputs @ coefficients + intercept. coefficients: D x C; intercept: C."""

    coefficients: Array
    intercept: Array

    def logits(self, inputs: Array) -> Array:
        return np.asarray(inputs @ self.coefficients + self.intercept)


@dataclass(frozen=True)
class Trees:
    """Boosted regression trees as arrays; a row starts in a tree's root and goes left where its value is at most the threshold.

    Attributes:
        roots: T, the first node of each tree. outputs: T, the column that a tree adds to. base: C, where all rows begin.
        feature, threshold, left, right, value: one a node; at a leaf `left` is the node itself.
    """

    roots: Array
    outputs: Array
    base: Array
    feature: Array
    threshold: Array
    left: Array
    right: Array
    value: Array

    def logits(self, inputs: Array) -> Array:
        stretches = slices(len(inputs), len(self.roots))
        return np.concatenate([self._logits(inputs[rows]) for rows in stretches])

    def _logits(self, inputs: Array) -> Array:
        total = np.tile(self.base, (len(inputs), 1))
        at = np.broadcast_to(self.roots, (len(inputs), len(self.roots))).copy()
        rows = np.arange(len(inputs))[:, None]
        while True:
            down = np.where(inputs[rows, self.feature[at]] <= self.threshold[at], self.left[at], self.right[at])
            if np.array_equal(down, at):
                break
            at = down
        for output in range(len(self.base)):
            total[:, output] += self.value[at[:, self.outputs == output]].sum(axis=1)
        return total


def inputs_of(predictions: Array, features: Array | None) -> Array:
    """N x (M·C + F) from N x M x C predictions and N x F features."""
    flat = predictions.reshape(len(predictions), -1).astype(np.float64)
    return flat if features is None else np.hstack([flat, features])


def fit_linear(pool: Pool, rows: Rows, features: Array | None, seed: int) -> Linear:
    """Multinomial logistic regression, its ridge chosen on a held-out part; or ridge regression, by leaving one out.

    Raises PoolError where there are too many inputs.
    """
    inputs, labels = _inputs(pool, rows, features), pool.labels[rows]
    if pool.is_regression:
        ridge = RidgeCV(_ALPHAS).fit(inputs, labels)
        return Linear(ridge.coef_[:, None], np.array([ridge.intercept_]))
    inside, outside = _parts(pool, rows, seed)
    classes, losses = _classes(pool), []
    for strength in _STRENGTHS if len(outside) else _STRENGTHS[:1]:
        tried = _logistic(inputs[inside], labels[inside], classes, strength)
        losses.append(nll(softmax(tried.logits(inputs[outside]), axis=1), labels[outside]) if len(outside) else 0.0)
    return _logistic(inputs, labels, classes, _STRENGTHS[int(np.argmin(losses))])


def _logistic(inputs: Array, labels: Array, classes: int, strength: float) -> Linear:
    if np.ptp(labels) == 0:  # a fold may have rows of one class only
        return Linear(np.zeros((inputs.shape[1], classes)), np.where(np.arange(classes) == labels[0], 0.0, _ABSENT))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # nearly there is as good here
        model = LogisticRegression(C=strength, max_iter=200).fit(inputs, labels)
    coefficients, intercept = np.zeros((inputs.shape[1], classes)), np.full(classes, _ABSENT)
    if len(model.classes_) == 2:  # one logit, of the second class
        coefficients[:, model.classes_[1]] = model.coef_[0]
        intercept[model.classes_] = [0.0, model.intercept_[0]]
    else:
        coefficients[:, model.classes_] = model.coef_.T
        intercept[model.classes_] = model.intercept_
    return Linear(coefficients, intercept)


def fit_boosted(pool: Pool, rows: Rows, features: Array | None, seed: int) -> Trees:
    """Gradient boosted trees on histograms, stopped when a held-out part gets no better.

    Raises PoolError where there are too many inputs.
    """
    inputs, labels = _inputs(pool, rows, features), pool.labels[rows]
    inside, outside = _parts(pool, rows, seed)
    if not pool.is_regression and np.ptp(labels) == 0:  # a fold may have rows of one class only
        return _no_trees(np.where(np.arange(_classes(pool)) == labels[0], 0.0, _ABSENT))
    kind = HistGradientBoostingRegressor if pool.is_regression else HistGradientBoostingClassifier
    model = kind(learning_rate=0.1, max_leaf_nodes=8, random_state=seed, early_stopping=len(outside) > 0, max_iter=200)
    held_out = {"X_val": inputs[outside], "y_val": labels[outside]} if len(outside) else {}
    return _trees(model.fit(inputs[inside], labels[inside], **held_out), _classes(pool))


def _trees(model: Any, classes: int) -> Trees:
    """The nodes of scikit-learn's trees, one after the other."""
    present = [0] if classes == 1 else model.classes_.tolist()
    columns = [present[1]] if len(present) == 2 else present
    base = np.zeros(classes) if classes == 1 else np.full(classes, _ABSENT)
    base[present] = 0.0
    base[columns] = model._baseline_prediction.ravel()
    roots, outputs, nodes, size = [], [], [], 0
    for iteration in model._predictors:
        for column, tree in zip(columns, iteration, strict=True):
            own = tree.nodes.copy()
            leaf = own["is_leaf"].astype(bool)
            at = np.arange(len(own))
            own["left"], own["right"] = np.where(leaf, at, own["left"]), np.where(leaf, at, own["right"])
            own["left"], own["right"] = own["left"] + size, own["right"] + size
            own["feature_idx"][leaf] = 0
            # At a leaf both ways lead to itself; elsewhere a value that is not known goes right.
            roots.append(size)
            outputs.append(column)
            nodes.append(own)
            size += len(own)
    joined = np.concatenate(nodes)
    return Trees(
        np.array(roots), np.array(outputs), base, joined["feature_idx"].astype(np.int64), joined["num_threshold"],
        joined["left"].astype(np.int64), joined["right"].astype(np.int64), joined["value"],
    )  # fmt: skip


def _no_trees(base: Array) -> Trees:
    whole, real = np.empty(0, dtype=np.int64), np.empty(0)
    return Trees(whole, whole, base, whole, real, whole, whole, real)


def _classes(pool: Pool) -> int:
    return int(pool.predictions.shape[2])


def _parts(pool: Pool, rows: Rows, seed: int) -> tuple[Array, Array]:
    """Rows to fit on, every class among them, and rows to choose by: numbers within `rows`."""
    order = np.random.default_rng([seed, 3]).permutation(len(rows))
    first = np.array([0]) if pool.is_regression else np.unique(pool.labels[rows][order], return_index=True)[1]
    order = np.concatenate([order[first], np.delete(order, first)])
    cut = max(len(first), int(len(rows) * (1 - _HELD_OUT)))
    return order[:cut], order[cut:]


def _inputs(pool: Pool, rows: Rows, features: Array | None) -> Array:
    width = pool.predictions.shape[1] * pool.predictions.shape[2]
    if width > MOST_INPUTS:
        raise PoolError(
            f"{pool.predictions.shape[1]} models times {pool.predictions.shape[2]} classes are {width:,} inputs; the "
            f"linear and boosted stackers take at most {MOST_INPUTS:,}. Keep fewer models, or use another method."
        )
    return inputs_of(pool.predictions[rows], None if features is None else features[rows])
