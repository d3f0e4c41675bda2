"""Searches without a model of what they saw."""

from collections.abc import Sequence

import numpy as np

from gristmill_hpo.searchers.searcher import Searcher, Seed, Suggestion


class RandomSearch(Searcher):
    """Any pipeline that is free, all as likely."""

    def _next(self) -> Suggestion:
        return Suggestion(int(self.random.choice(np.flatnonzero(self.free))))


class PortfolioSearch(Searcher):
    """A fixed order, made beforehand from other datasets; random once that is used up."""

    def __init__(self, size: int, initial: Sequence[int], order: Sequence[int], seed: Seed = 0) -> None:
        super().__init__(size, initial, seed)
        self._order = list(order)

    def _next(self) -> Suggestion:
        chosen = next((own for own in self._order if self.free[own]), None)
        return Suggestion(int(self.random.choice(np.flatnonzero(self.free))) if chosen is None else chosen)
