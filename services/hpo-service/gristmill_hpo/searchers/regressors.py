"""Searches whose model knows this dataset only: a random forest, and a Gaussian process on one-hot pipelines."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import RandomForestRegressor
from sklearn.exceptions import ConvergenceWarning
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, Matern, WhiteKernel

from gristmill_hpo.deeppipe.gaussian_process import expected_improvement
from gristmill_hpo.searchers.searcher import Array, ModelSearcher, Seed

Features = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Normal:
    """Independent normal distributions."""

    means: Array
    deviations: Array

    def mean(self) -> Array:
        return self.means

    def deviation(self) -> Array:
        return self.deviations

    def expected_improvement(self, best: float) -> Array:
        return expected_improvement(self.means, np.maximum(self.deviations, 1e-9), best)


class ForestSearch(ModelSearcher):
    """A random forest, whose trees' disagreement is the uncertainty."""

    def __init__(self, features: Features, initial: Sequence[int], seed: Seed = 0, *, trees: int = 20) -> None:
        super().__init__(len(features), initial, seed)
        self._features, self._trees = features, trees

    def predict(self, seen: Sequence[int], scores: Array) -> Normal:
        forest = RandomForestRegressor(self._trees, random_state=int(self.random.integers(2**31)), n_jobs=1)
        forest.fit(self._features[list(seen)], scores)
        each = np.stack([tree.predict(self._features) for tree in forest.estimators_])
        return Normal(each.mean(axis=0), each.std(axis=0))


class OneHotSearch(ModelSearcher):
    """A Gaussian process (Matérn 5/2) on one-hot algorithms and their hyper-parameters, refitted every few observations."""

    def __init__(self, features: Features, initial: Sequence[int], seed: Seed = 0, *, refit_every: int = 5) -> None:
        super().__init__(len(features), initial, seed)
        self._features, self._refit_every = features, refit_every
        self._kernel = ConstantKernel(1.0, (1e-2, 1e2)) * Matern(2.0, (0.1, 30.0), nu=2.5) + WhiteKernel(
            1e-2, (1e-5, 1.0)
        )
        self._fitted_at = 0

    def predict(self, seen: Sequence[int], scores: Array) -> Normal:
        refit = len(seen) - self._fitted_at >= self._refit_every
        spread = scores.std() or 1.0
        process = GaussianProcessRegressor(self._kernel, optimizer="fmin_l_bfgs_b" if refit else None)
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", ConvergenceWarning
            )  # at the edge of its bounds is where some kernels belong
            process.fit(self._features[list(seen)], (scores - scores.mean()) / spread)
        if refit:
            self._kernel, self._fitted_at = process.kernel_, len(seen)
        means, deviations = process.predict(self._features, return_std=True)
        return Normal(means * spread + scores.mean(), deviations * spread)
