"""How far an explanation can be trusted: whether linear models hold nearby, and whether the next row over has another one."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from gristmill_explain.imn.estimators import IMNClassifier, IMNRegressor
from gristmill_explain.quality.metrics import correlations
from gristmill_explain.tables.encoding import Number

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Trust:
    """Of N rows. Numbers are moved by noise of `reach` deviations; categories and gaps stay.

    Attributes:
        local_fidelity: share of the logits' variance nearby that the row's linear model explains; 1: all; may be negative.
        stability: mean rank correlation of the contributions' sizes with those nearby.

    Both are NaN where nothing moves: rows without numbers, models of one feature.
    """

    local_fidelity: Array
    stability: Array


def trust(
    model: IMNClassifier | IMNRegressor, rows: pd.DataFrame, reach: float = 0.1, draws: int = 20, seed: int = 0
) -> Trust:
    inputs = model.encoder_.transform(rows)
    random, movable = np.random.default_rng(seed), reach * _movable(model, inputs)
    here = model.explained(inputs)
    weights, _ = model.generated(inputs)
    errors, spread, alike = np.zeros(len(inputs)), np.zeros(len(inputs)), np.zeros(len(inputs))
    sizes = np.abs(here.contributions).sum(axis=2)
    for _ in range(draws):
        own = random.normal(size=inputs.shape) * movable
        there = model.explained((inputs + own).astype(np.float32))
        moved, told = there.logits - here.logits, np.einsum("nmk,nm->nk", weights, own)
        errors += np.square(moved - told).sum(axis=1)
        spread += np.square(moved).sum(axis=1)
        alike += correlations(sizes, np.abs(there.contributions).sum(axis=2), ranks=True)
    moves = (movable > 0).any(axis=1) & (spread > 0)
    fidelity = 1 - np.divide(errors, spread, out=np.full_like(errors, np.nan), where=moves)
    return Trust(fidelity, np.where(moves, alike / draws, np.nan))


def _movable(model: IMNClassifier | IMNRegressor, inputs: npt.NDArray[np.float32]) -> Array:
    """N x M: 1 where a number is that may be moved."""
    found = np.zeros(inputs.shape)
    for at, own in model.encoder_.starts:
        if isinstance(own, Number):
            found[:, at] = 1 - inputs[:, at + 1] if own.gaps else 1.0
    return found
