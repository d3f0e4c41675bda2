"""Comparing methods: intervals for repeated splits, ranks over blocks, and the critical-difference diagram."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import stats

Array = npt.NDArray[Any]

_LEVEL = 0.05


@dataclass(frozen=True)
class Ranks:
    """How K methods rank over B blocks (data sets, or splits); rank 1 is the smallest loss.

    Attributes:
        mean: mean rank by method. friedman_p: of the hypothesis that all methods are alike; None for two methods.
        p_values: by method and method, Nemenyi's test (Demšar 2006); empty for two methods.
    """

    mean: dict[str, float]
    friedman_p: float | None
    p_values: dict[str, dict[str, float]]


def rank(losses: Array, names: Sequence[str]) -> Ranks:
    """Ranks of B x K losses. Raises ValueError with fewer than two blocks or two methods."""
    if losses.ndim != 2 or min(losses.shape) < 2 or losses.shape[1] != len(names):
        raise ValueError("ranks need the losses of at least two methods on at least two blocks")
    mean = dict(zip(names, stats.rankdata(losses, axis=1).mean(axis=0).tolist(), strict=True))
    if len(names) == 2:
        return Ranks(mean, None, {})
    friedman = float(stats.friedmanchisquare(*losses.T).pvalue) if np.ptp(losses, axis=1).any() else 1.0
    import scikit_posthocs

    table = scikit_posthocs.posthoc_nemenyi_friedman(losses)
    p_values = {row: {column: float(table.iloc[i, j]) for j, column in enumerate(names)} for i, row in enumerate(names)}
    return Ranks(mean, friedman, p_values)


def corrected_interval(values: Array, test_share: float) -> tuple[float, float]:
    """A 95 % interval for the mean over random splits of one data set, which overlap (Nadeau and Bengio 2003).

    Args:
        values: one a split. test_share: the share of the rows that each split tests on.

    With one split it is unbounded.
    """
    count = len(values)
    if count < 2:
        return (-np.inf, np.inf)
    spread = np.sqrt((1 / count + test_share / (1 - test_share)) * np.var(values, ddof=1))
    half = float(stats.t.ppf(1 - _LEVEL / 2, count - 1) * spread)
    return float(np.mean(values)) - half, float(np.mean(values)) + half


def bootstrap_interval(values: Array, seed: int = 0, resamples: int = 10_000) -> tuple[float, float]:
    """A 95 % percentile interval for the mean of independent values."""
    random = np.random.default_rng(seed)
    means = values[random.integers(0, len(values), (resamples, len(values)))].mean(axis=1)
    low, high = np.quantile(means, [_LEVEL / 2, 1 - _LEVEL / 2])
    return float(low), float(high)


def draw_critical_difference(ranks: Ranks, path: Path, title: str = "") -> None:
    """A critical-difference diagram (Demšar 2006): methods that a bar joins cannot be told apart. `path` ends in .png or .svg.

    Raises ValueError for two methods, which have no diagram.
    """
    if not ranks.p_values:
        raise ValueError("a critical-difference diagram needs at least three methods")
    import matplotlib
    import pandas
    import scikit_posthocs

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(9, 0.6 + 0.28 * len(ranks.mean)), layout="constrained")
    table = pandas.DataFrame(ranks.p_values)
    scikit_posthocs.critical_difference_diagram(ranks.mean, table, ax=axes, label_props={"fontsize": 9})
    axes.set_title(title, fontsize=10)
    figure.savefig(path, dpi=150)
    pyplot.close(figure)
