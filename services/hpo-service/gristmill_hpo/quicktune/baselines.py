"""What Quick-Tune is compared with that needs history or a surrogate of its own; the others are in `searchers`."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from gristmill_hpo.quicktune.curves import Candidates, Curves, Scaling
from gristmill_hpo.quicktune.network import DeepKernel, Sizes, marginal_nll
from gristmill_hpo.quicktune.posterior import CurvePosterior
from gristmill_hpo.quicktune.predictors import Predictors
from gristmill_hpo.quicktune.searchers import QuickTune, Told
from gristmill_hpo.quicktune.tables import CurvesError

Array = npt.NDArray[np.float64]

_RATE, _FIRST_STEPS, _STEPS = 1e-2, 100, 40
_GROWN = (
    1.1  # times what a network was fitted by is known: it is fitted again. Each time would take hours on long curves.
)
_LEAST = 3  # points to fit by
_LONGEST_GRADIENT = 5.0


def order_by_rank(history: Sequence[Curves], names: Sequence[str]) -> list[int]:
    """Candidates by their mean rank at their last steps, the best first; those without history last."""
    ranks: dict[str, list[float]] = {name: [] for name in names}
    for own in history:
        ends = _ends(own)
        order = np.argsort(np.argsort(-ends)) / max(len(ends) - 1, 1)
        for name, rank in zip(own.candidates.names, order, strict=True):
            if name in ranks:
                ranks[name].append(float(rank))
    means = np.array([np.mean(ranks[name]) if ranks[name] else np.inf for name in names])
    return [int(at) for at in np.argsort(means, kind="stable")]


def greedy_portfolio(history: Sequence[Curves], names: Sequence[str]) -> list[int]:
    """Candidates in the order in which each most improves the best of those before it, on average over history.

    Raises CurvesError where no dataset of the history has any of them.
    """
    ends = np.full((len(history), len(names)), np.nan)
    for row, own in enumerate(history):
        for name, end in zip(own.candidates.names, _ends(own), strict=True):
            if name in names:
                ends[row, list(names).index(name)] = own.results.max(where=~np.isnan(own.results), initial=0.0) - end
    ends = ends[~np.isnan(ends).all(axis=1)]
    if not len(ends):
        raise CurvesError("No other dataset has any of these candidates.")
    regrets = np.where(np.isnan(ends), np.nanmax(ends, axis=1, keepdims=True), ends)
    order, best = list[int](), np.full(len(ends), np.inf)
    while len(order) < len(names):
        left = [at for at in range(len(names)) if at not in order]
        chosen = min(left, key=lambda at: float(np.minimum(best, regrets[:, at]).mean()))
        order.append(chosen)
        best = np.minimum(best, regrets[:, chosen])
    return order


def _ends(own: Curves) -> Array:
    lengths = own.candidates.lengths
    return np.asarray(own.results[np.arange(len(lengths)), lengths - 1])


class DyHPO(QuickTune):
    """Without history: deep kernels that are fitted to this dataset alone, again whenever a tenth more is known.

    Source: Wistuba, Kadra & Grabocka, arXiv 2202.09774.

    Args:
        by_cost: whether seconds are predicted as well, and improvement is divided by them, which DyHPO does not.
    """

    def __init__(self, candidates: Candidates, descriptors: Array, seed: int = 0, *, by_cost: bool = False) -> None:
        known = np.nan_to_num(descriptors)
        scaling = Scaling(known, np.ones(len(known)))
        sizes = Sizes(
            1 + int(candidates.models.max()), candidates.settings.shape[1], 2 * len(known), candidates.amounts.shape[1]
        )
        predictors = Predictors(DeepKernel(sizes, seed), DeepKernel(sizes, seed + 1), scaling)
        super().__init__(candidates, descriptors, predictors, seed, by_cost=by_cost)
        self._fits = [_Fit(self._performance)] + ([_Fit(self._cost)] if by_cost else [])

    def tell(self, candidate: int, told: Sequence[Told], failed: bool = False) -> None:
        super().tell(candidate, told, failed)
        for own in self._fits:
            own.again()


class _Fit:
    """Of the network of a posterior to all that the posterior was told."""

    def __init__(self, posterior: CurvePosterior) -> None:
        self._posterior, self._fitted = posterior, 0
        self._optimiser = torch.optim.Adam(posterior.network.parameters(), _RATE)

    def again(self) -> None:
        points, values = self._posterior.told()
        if len(values) < max(_LEAST, _GROWN * self._fitted):
            return
        network = self._posterior.network
        network.train()
        for _ in range(_STEPS if self._fitted else _FIRST_STEPS):
            self._optimiser.zero_grad()
            marginal_nll(network, points, values).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_GRADIENT)
            self._optimiser.step()
        network.eval()
        self._fitted = len(values)
        self._posterior.embed_again()
