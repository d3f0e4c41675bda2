"""Preference vectors: points of the simplex, that say how much each of m objectives matters."""

import math
from itertools import combinations

import numpy as np
import torch
from torch import Tensor


def sampled(count: int, objectives: int, generator: torch.Generator) -> Tensor:
    """`count` x m preferences from the flat Dirichlet distribution."""
    drawn = -torch.log(torch.rand(count, objectives, generator=generator).clamp_min(1e-12))
    return drawn / drawn.sum(dim=1, keepdim=True)


def spread(count: int, objectives: int) -> Tensor:
    """About `count` x m preferences, evenly spread over the simplex with its corners: all whose parts are multiples of 1 / steps.

    For two objectives exactly `count`; for more, the largest such lattice of at most `count` points, at least its corners.
    """
    steps = 1
    while math.comb(steps + objectives, objectives - 1) <= count:
        steps += 1
    return torch.from_numpy(_lattice(steps, objectives) / steps).float().flip(0)


def _lattice(steps: int, parts: int) -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
    """All rows of `parts` non-negative integers that sum to `steps`."""
    bars = np.array(list(combinations(range(steps + parts - 1), parts - 1))).reshape(-1, parts - 1)
    edges = np.hstack([np.full((len(bars), 1), -1), bars, np.full((len(bars), 1), steps + parts - 1)])
    return np.diff(edges, axis=1) - 1


class Lattice:
    """Nodes on the simplex, and weights that interpolate between them.

    A preference lies in one cell of Kuhn's triangulation of the lattice of partial sums, whose m corners are nodes. For two
    objectives that is linear interpolation between two neighbours among steps + 1 nodes.

    Args:
        interpolate: False: all weight on the nearest corner, so that neighbouring nodes share nothing (as published).
    """

    def __init__(self, objectives: int, steps: int, interpolate: bool = True) -> None:
        self.objectives, self.steps, self.interpolate = objectives, steps, interpolate
        sums = np.cumsum(_lattice(steps, objectives)[:, :-1], axis=1)
        self.size = len(sums)
        number = np.full((steps + 1,) * (objectives - 1), -1)
        number[tuple(sums.T)] = np.arange(self.size)
        self._number = torch.from_numpy(number)

    def weights(self, preferences: Tensor) -> Tensor:
        """B x nodes from B x m; each row sums to one."""
        sums = (preferences.double().cumsum(dim=1)[:, :-1] * self.steps).clamp(0, self.steps)
        base = sums.floor().clamp(max=self.steps - 1)
        rest = sums - base
        # Going from the base corner, the coordinate with the largest rest is stepped first. Of equal ones the last goes first,
        # so that partial sums stay in order.
        order = torch.argsort(rest.flip(1), dim=1, descending=True, stable=True)
        order = rest.shape[1] - 1 - order
        ranked = torch.gather(rest, 1, order)
        ones = torch.ones_like(ranked[:, :1])
        share = torch.cat([ones, ranked], dim=1) - torch.cat([ranked, torch.zeros_like(ones)], dim=1)
        steps = torch.nn.functional.one_hot(order, rest.shape[1]).cumsum(dim=1)
        corners = base[:, None] + torch.cat([torch.zeros_like(steps[:, :1]), steps], dim=1)
        if not self.interpolate:
            share = torch.nn.functional.one_hot(share.argmax(dim=1), share.shape[1]).to(share.dtype)
        # A corner of no weight may lie outside the simplex.
        nodes = self._number[tuple(corners.long().clamp(0, self.steps).unbind(dim=2))].clamp_min(0)
        return torch.zeros(len(preferences), self.size, dtype=torch.double).scatter_add_(1, nodes, share).float()
