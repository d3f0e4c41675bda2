"""Searches by their names, as callers choose them."""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.newcomers import introductions, newcomers, priors_with_newcomers
from gristmill_hpo.deeppipe.surrogate import Surrogate
from gristmill_hpo.searchers.gaussian import PriorSearch
from gristmill_hpo.searchers.regressors import Features, ForestSearch, OneHotSearch
from gristmill_hpo.searchers.searcher import Searcher, Seed
from gristmill_hpo.searchers.simple import PortfolioSearch, RandomSearch
from gristmill_hpo.space import Space, SpaceError

Method = Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp"]


def searcher_for(method: Method, space: Space, surrogate: Surrogate, initial: Sequence[int], seed: Seed) -> Searcher:
    """Raises SpaceError for a space that the surrogate does not know. It begins with those algorithms that it has not met."""
    match method:
        case "deeppipe":
            if not (new := newcomers(surrogate, space)):
                return PriorSearch(surrogate.priors(space), initial, seed)
            begin = [*introductions(space, new, like=initial[0] if initial else 0), *initial]
            return PriorSearch(priors_with_newcomers(surrogate, space), begin, seed)
        case "random":
            return RandomSearch(space.size, initial, seed)
        case "portfolio":
            portfolio = surrogate.portfolio_in(space)
            if not portfolio:
                raise SpaceError("None of the pipelines that it would begin with is possible.")
            return PortfolioSearch(space.size, initial, portfolio, seed)
        case "random-forest":
            return ForestSearch(one_hot(space), initial, seed)
        case "one-hot-gp":
            return OneHotSearch(one_hot(space), initial, seed)


def one_hot(space: Space) -> Features:
    """P x features: one-hot algorithms, each with its hyper-parameters from 0 to 1."""
    columns = []
    for at, table in enumerate(Encoding.of(space).table(space)):
        count, width = int(table.algorithms.max()) + 1, table.features.shape[1]
        blocks = np.zeros((len(table.features), count, width), np.float32)
        blocks[np.arange(len(blocks)), table.algorithms] = table.features
        flat = blocks.reshape(len(blocks), -1)
        columns.append(flat[:, np.ptp(flat, axis=0) > 0][space.options[:, at]])
    return np.concatenate(columns, axis=1)
