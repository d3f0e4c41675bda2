"""How an agent gets better on new tasks, and whether one algorithm is better than another: means with bootstrap intervals.

The statistics are those of Agarwal et al. (arXiv 2108.13264).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import mannwhitneyu, trim_mean

from gristmill_rl.trials import Trials

Array = npt.NDArray[np.float64]
Estimate = tuple[float, float, float]  # with the ends of its 95 % interval
_RESAMPLES = 2_000
_TAILS = (2.5, 97.5)


@dataclass(frozen=True)
class Episode:
    """One episode of a trial, over all tasks.

    Attributes:
        success: share of tasks with a success at any step. success_at_end: at the last step.
    """

    returns: Estimate
    success: Estimate
    success_at_end: Estimate


def by_episode(trials: Trials, seed: int = 0) -> list[Episode]:
    """The mean of each episode of these trials; tasks are what is resampled."""
    rows = {
        "returns": trials.returns, "success": trials.successes.any(dim=2), "success_at_end": trials.successes[:, :, -1]
    }  # fmt: skip
    return [
        Episode(**{name: estimate(own[:, [number]].numpy().astype(float), np.mean, seed) for name, own in rows.items()})
        for number in range(trials.rewards.shape[1])
    ]


def estimate(scores: Array, statistic: Callable[[Array], np.floating], seed: int = 0) -> Estimate:
    """A statistic of R runs x T tasks, with a percentile interval by resampling the runs of each task."""
    random = np.random.default_rng(seed)
    found = [statistic(_resampled(scores, random)) for _ in range(_RESAMPLES)]
    low, high = np.percentile(found, _TAILS)
    return float(statistic(scores)), float(low), float(high)


def interquartile_mean(scores: Array) -> np.floating:
    """Of R runs x T tasks: the mean of the middle half of all."""
    return trim_mean(scores, 0.25, axis=None)  # type: ignore[no-any-return]


def probability_of_improvement(ours: Array, theirs: Array, seed: int = 0) -> Estimate:
    """How likely a run of ours (R x T) beats one of theirs (S x T) on a task, the mean over tasks; a draw is half a win."""
    random = np.random.default_rng(seed)
    found = [_wins(_resampled(ours, random), _resampled(theirs, random)) for _ in range(_RESAMPLES)]
    low, high = np.percentile(found, _TAILS)
    return _wins(ours, theirs), float(low), float(high)


def _wins(ours: Array, theirs: Array) -> float:
    return float(mannwhitneyu(ours, theirs, axis=0, method="asymptotic").statistic.mean() / (len(ours) * len(theirs)))


def _resampled(scores: Array, random: np.random.Generator) -> Array:
    return np.take_along_axis(scores, random.integers(len(scores), size=scores.shape), axis=0)
