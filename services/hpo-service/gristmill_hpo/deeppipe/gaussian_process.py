"""A Gaussian process over a finite set of pipelines, for scores whose level and spread on this dataset are not known.

Scores are y = a + b f with f ~ GP(m, k), any level a, and a spread b whose logarithm is about what it was on other datasets. Both
are integrated out: a in closed form, b on a grid.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.linalg import cholesky, solve_triangular
from scipy.special import logsumexp, ndtr

Array = npt.NDArray[np.float64]

_GRID = 61
_GRID_WIDTH = 4.0  # standard deviations of log b on either side
_NEGLIGIBLE = 1e-4
_JITTER = 1e-5
_LEAST_VARIANCE = 1e-12


@dataclass(frozen=True)
class Prior:
    """What is known of P pipelines before anything is seen.

    Attributes:
        mean: P. latent: P x q, positions for a Matérn kernel of scale `outputscale`. factors: P x r, for the linear kernel.
        noise: variance. spread: mean and standard deviation of log b.
    """

    mean: Array
    latent: Array
    factors: Array
    outputscale: float
    noise: float
    spread: tuple[float, float]

    def __len__(self) -> int:
        return len(self.mean)

    def only(self, pipelines: npt.NDArray[np.intp]) -> "Prior":
        return Prior(
            self.mean[pipelines], self.latent[pipelines], self.factors[pipelines], self.outputscale, self.noise, self.spread
        )  # fmt: skip

    def variance(self) -> Array:
        return np.asarray(self.outputscale + np.square(self.factors).sum(axis=1))

    def rows(self, pipelines: Sequence[int]) -> Array:
        """N x P: covariances of some pipelines with all."""
        own = list(pipelines)
        norms = np.square(self.latent).sum(axis=1)
        squared = np.maximum(norms[own, None] + norms - 2 * self.latent[own] @ self.latent.T, 0.0)
        scaled = np.sqrt(5 * squared)
        matern = (1 + scaled + 5 / 3 * squared) * np.exp(-scaled)
        return np.asarray(self.outputscale * matern + self.factors[own] @ self.factors.T)


@dataclass(frozen=True)
class Mixture:
    """A predictive distribution of P pipelines: G normal distributions with weights.

    Attributes:
        log_weights: G. levels, spreads: G, of the scores: y = spread · (level + f). means, deviations: G x P, of scores
            without noise. noise: G, standard deviations of an observation.
    """

    log_weights: Array
    levels: Array
    spreads: Array
    means: Array
    deviations: Array
    noise: Array

    def mean(self) -> Array:
        return np.asarray(np.exp(self.log_weights) @ self.means)

    def standardised(self, scores: Array) -> Array:
        """Scores as values of f."""
        return np.asarray(np.exp(self.log_weights) @ (scores / self.spreads[:, None] - self.levels[:, None]))

    def deviation(self) -> Array:
        """Of an observation."""
        weights = np.exp(self.log_weights)
        second = weights @ (np.square(self.means) + np.square(self.deviations) + np.square(self.noise)[:, None])
        return np.asarray(np.sqrt(np.maximum(second - np.square(self.mean()), 0.0)))

    def log_density(self, scores: Array) -> Array:
        """P, of an observation each."""
        deviations = np.sqrt(np.square(self.deviations) + np.square(self.noise)[:, None])
        scaled = (scores - self.means) / deviations
        each = -0.5 * np.square(scaled) - np.log(deviations) - 0.5 * np.log(2 * np.pi)
        return np.asarray(logsumexp(self.log_weights[:, None] + each, axis=0))

    def expected_improvement(self, best: float) -> Array:
        """P: by how much a score without noise is expected to exceed `best`."""
        return np.asarray(np.exp(self.log_weights) @ expected_improvement(self.means, self.deviations, best))


def expected_improvement(means: Array, deviations: Array, best: float) -> Array:
    """By how much normal variables are expected to exceed `best`."""
    scaled = (means - best) / deviations
    density = np.exp(-0.5 * np.square(scaled)) / np.sqrt(2 * np.pi)
    return np.asarray(deviations * (scaled * ndtr(scaled) + density))


class Posterior:
    """The Gaussian process after observations, each of which adds a row to the factorisation."""

    def __init__(self, prior: Prior) -> None:
        self.prior = prior
        self.seen: list[int] = []
        self._rows = np.empty((16, len(prior)))  # L⁻¹ K(seen, all)
        self._factor = np.zeros((16, 16))  # L, of K(seen, seen) + noise
        self._left = prior.variance()  # of f, given what was seen

    def branch(self) -> "Posterior":
        """A copy that can be added to without changing this one."""
        found = Posterior.__new__(Posterior)
        found.prior, found.seen = self.prior, list(self.seen)
        found._rows, found._factor, found._left = self._rows.copy(), self._factor.copy(), self._left.copy()
        return found

    def add(self, pipelines: Sequence[int]) -> None:
        """Note that pipelines were evaluated. What they scored is said later: the factorisation does not depend on it."""
        new, n = list(pipelines), len(self.seen)
        last = n + len(new)
        if not new:
            return
        if last > len(self._rows):
            room = max(last, 2 * len(self._rows)) - len(self._rows)
            self._rows = np.concatenate([self._rows, np.empty((room, self._rows.shape[1]))])
            self._factor = np.pad(self._factor, (0, room))
        covariances = self.prior.rows(new)
        known = self._rows[:n, new]  # n x new
        noise = (self.prior.noise + _JITTER) * np.eye(len(new))
        factor = cholesky(covariances[:, new] + noise - known.T @ known, lower=True)
        self._rows[n:last] = solve_triangular(factor, covariances - known.T @ self._rows[:n], lower=True)
        self._factor[n:last, :n], self._factor[n:last, n:last] = known.T, factor
        self._left = np.maximum(self._left - np.square(self._rows[n:last]).sum(axis=0), _LEAST_VARIANCE)
        self.seen += new

    def predict(self, scores: Array) -> Mixture:
        """Of all pipelines, from the scores of those that were added, in their order; at least one.

        With z = L⁻¹(y/b − m), the level's estimate is A = a/b = (1ᵀK⁻¹z)/(1ᵀK⁻¹1), and everything is linear in y/b and m.
        """
        n, seen = len(self.seen), self.seen
        rows = self._rows[:n]
        inputs = np.stack([scores, self.prior.mean[seen], np.ones(n)], axis=1)
        white = solve_triangular(self._factor[:n, :n], inputs, lower=True)  # n x 3
        y, m, one = white.T
        ones = one @ one
        log_b = np.linspace(-_GRID_WIDTH, _GRID_WIDTH, _GRID) * self.prior.spread[1] + self.prior.spread[0]
        b = np.exp(log_b)
        level = (one @ y / b - one @ m) / ones  # A, one for each b
        rest = y[None] / b[:, None] - m - level[:, None] * one
        # The flat prior on a, which is b A, leaves one power of b.
        log_weights = -0.5 * np.square(rest).sum(axis=1) - (n - 1) * log_b
        log_weights -= 0.5 * np.square((log_b - self.prior.spread[0]) / self.prior.spread[1])
        log_weights -= logsumexp(log_weights)
        kept = log_weights > np.log(_NEGLIGIBLE)
        log_weights = log_weights[kept] - logsumexp(log_weights[kept])
        b, level = b[kept], level[kept]
        by_y, by_m, by_one = white.T @ rows  # 3 x P
        means = by_y + b[:, None] * (self.prior.mean - by_m) + (b * level)[:, None] * (1 - by_one)
        variance = self._left + np.square(1 - by_one) / ones
        noise = b * np.sqrt(self.prior.noise)
        return Mixture(log_weights, level, b, means, b[:, None] * np.sqrt(variance), noise)
