"""Tables of which it is known what each feature contributes (the families of XAI-bench, Liu et al., arXiv 2106.12543)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
import numpy.typing as npt
import pandas as pd

Array = npt.NDArray[np.float64]

FEATURES = tuple(f"x{at}" for at in range(5))
_NOISE = 0.01


def _steps(values: Array) -> Array:
    return np.asarray(np.array([-2.0, -1.0, 1.0, 2.0])[np.digitize(values, [-0.5, 0.0, 0.5])])


def _waves(values: Array) -> Array:
    whole = np.trunc(2 * np.cos(np.pi * values))
    return np.where(whole == 0, 1.0, whole)


def _signs(values: Array) -> Array:
    return np.where(values >= 0, 1.0, -1.0)


def _times(slope: float) -> Callable[[Array], Array]:
    return lambda values: slope * values


# What each feature adds; those that are not named add nothing.
FAMILIES: Mapping[str, Mapping[int, Callable[[Array], Array]]] = {
    "linear": {0: _times(4), 1: _times(3), 2: _times(2), 3: _times(1)},
    "additive": {0: np.sin, 1: np.abs, 2: np.square, 3: lambda values: np.exp(-values)},
    "piecewise": {0: _signs, 1: _steps, 2: _waves},
}


@dataclass(frozen=True)
class Known:
    """Features are normal, of variance 1 and correlation ρ; a target of mean 0 and deviation 1 is a sum of functions of one each.

    Attributes:
        train, test: frames of five features. train_target, test_target: N.
        contributions: of the test rows, N x 5: interventional Shapley values, since the function is a sum.
    """

    family: str
    correlation: float
    train: pd.DataFrame
    train_target: Array
    test: pd.DataFrame
    test_target: Array
    contributions: Array
    _means: Array
    _centre: float
    _deviation: float

    @staticmethod
    def of(family: str, correlation: float, rows: int = 2_000, test_rows: int = 400, seed: int = 0) -> "Known":
        """Raises KeyError for a family that there is not, ValueError for a correlation that cannot be."""
        functions = FAMILIES[family]
        if not 0 <= correlation < 1:
            raise ValueError("A correlation is from 0 to below 1.")
        random = np.random.default_rng([seed, list(FAMILIES).index(family), round(1_000 * correlation)])
        features = random.multivariate_normal(np.zeros(5), _covariance(correlation), rows + test_rows)
        parts = _parts(functions, features)
        target = parts.sum(axis=1) + _NOISE * random.normal(size=len(parts))
        means, centre, deviation = parts[:rows].mean(axis=0), float(target[:rows].mean()), float(target[:rows].std())
        target = (target - centre) / deviation
        frames = [pd.DataFrame(own, columns=list(FEATURES)) for own in (features[:rows], features[rows:])]
        return Known(
            family, correlation, frames[0], target[:rows], frames[1], target[rows:], (parts[rows:] - means) / deviation, means,
            centre, deviation,
        )  # fmt: skip

    def beside(self, background: pd.DataFrame) -> Array:
        """`contributions`, centred on these rows in place of those of `train`."""
        typical = _parts(FAMILIES[self.family], background.to_numpy(float)).mean(axis=0)
        return np.asarray(self.contributions - (typical - self._means) / self._deviation)

    def says(self, frame: pd.DataFrame) -> Array:
        """The target of N rows, without noise."""
        parts = _parts(FAMILIES[self.family], frame.to_numpy(float))
        return np.asarray((parts.sum(axis=1) - self._centre) / self._deviation)

    def observational(self, draws: int = 2_000, seed: int = 0) -> Array:
        """N x 5: Shapley values of the test rows where what is not known of a row is drawn from what it goes with, given what is known."""
        values, features = self.test.to_numpy(float), range(5)
        filled = Conditional(self.correlation, draws, seed)
        worth = {}
        for size in range(6):
            for known in combinations(features, size):
                gone = np.zeros((len(values), 5), bool)
                gone[:, [at for at in features if at not in known]] = True
                worth[known] = self.says(filled(self.test, gone)).reshape(len(values), -1).mean(axis=1)
        found = np.zeros_like(values)
        for at in features:
            for known, value in worth.items():
                if at not in known:
                    weight = 1 / (5 * comb(4, len(known)))
                    found[:, at] += weight * (worth[tuple(sorted((*known, at)))] - value)
        return np.asarray(found)


class Conditional:
    """Features that are gone drawn from their normal distribution given those that are there: N rows to N x draws, row by row."""

    def __init__(self, correlation: float, draws: int = 100, seed: int = 0) -> None:
        self._covariance, self._draws, self._seed = _covariance(correlation), draws, seed

    def __call__(self, rows: pd.DataFrame, gone: npt.NDArray[np.bool_]) -> pd.DataFrame:
        random = np.random.default_rng(self._seed)
        values = np.repeat(rows.to_numpy(float)[:, None], self._draws, axis=1)  # N x draws x 5
        noise = random.normal(size=(self._draws, 5))
        for mask in np.unique(gone, axis=0):
            which = np.flatnonzero((gone == mask).all(axis=1))
            out, there = np.flatnonzero(mask), np.flatnonzero(~mask)
            if not len(out):
                continue
            covariance = self._covariance
            slopes = np.linalg.solve(covariance[np.ix_(there, there)], covariance[np.ix_(there, out)])  # there x out
            left = covariance[np.ix_(out, out)] - covariance[np.ix_(out, there)] @ slopes
            chances = noise[:, : len(out)] @ np.linalg.cholesky(left).T
            means = rows.to_numpy(float)[np.ix_(which, there)] @ slopes
            values[np.ix_(which, np.arange(self._draws), out)] = means[:, None] + chances
        return pd.DataFrame(values.reshape(-1, 5), columns=list(rows.columns))


def _covariance(correlation: float) -> Array:
    return np.asarray(np.full((5, 5), correlation) + (1 - correlation) * np.eye(5))


def _parts(functions: Mapping[int, Callable[[Array], Array]], features: Array) -> Array:
    found = np.zeros_like(features)
    for at, function in functions.items():
        found[:, at] = function(features[:, at])
    return found
