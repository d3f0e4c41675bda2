"""Which stages and hyper-parameters matter on a dataset, by what the surrogate has come to think of every pipeline."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from gristmill_hpo.space import Space, Value

Array = npt.NDArray[np.float64]


def of_stages(space: Space, predicted: Array) -> dict[str, float]:
    """By stage, the share of the variance of P predictions that its choice alone explains (functional ANOVA, main effects).

    What is left to 1 is what stages do together.
    """
    grid = predicted.reshape(space.shape)
    total = float(grid.var())
    if not total > 0:
        return dict.fromkeys(space.stages, 0.0)
    axes = range(len(space.shape))
    return {
        stage: float(grid.mean(axis=tuple(own for own in axes if own != at)).var() / total)
        for at, stage in enumerate(space.stages)
    }


def of_hyperparameters(space: Space, predicted: Array) -> dict[str, dict[str, float]]:
    """By algorithm with several settings and hyper-parameter: the share of the algorithm's variance that it explains alone.

    Algorithms are named `stage: algorithm`.
    """
    grid = predicted.reshape(space.shape)
    found = {}
    for at, (stage, options) in enumerate(space.stages.items()):
        means = grid.mean(axis=tuple(own for own in range(grid.ndim) if own != at))
        for algorithm in space.algorithms(stage):
            own = [number for number, option in enumerate(options) if option.algorithm == algorithm]
            if len(own) > 1:
                values = [options[number].hyperparameters for number in own]
                found[f"{stage}: {algorithm}"] = _shares(means[own], values)
    return found


def _shares(means: Array, values: Sequence[Mapping[str, Value]]) -> dict[str, float]:
    total = float(means.var())
    shares = {}
    for name in dict.fromkeys(name for own in values for name in own):
        groups: dict[str, list[float]] = {}
        for mean, own in zip(means.tolist(), values, strict=True):
            groups.setdefault(repr(own.get(name)), []).append(mean)
        if len(groups) > 1:
            weights = [len(group) / len(means) for group in groups.values()]
            centre = math.fsum(w * float(np.mean(g)) for w, g in zip(weights, groups.values(), strict=True))
            between = math.fsum(
                w * (float(np.mean(g)) - centre) ** 2 for w, g in zip(weights, groups.values(), strict=True)
            )
            shares[name] = between / total if total > 0 else 0.0
    return shares
