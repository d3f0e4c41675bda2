"""Searches by their names, as callers choose them."""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from gristmill_hpo.deeppipe.adaptation import extended, strangers
from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.surrogate import Surrogate
from gristmill_hpo.searchers.gaussian import AdaptiveSearch, PriorSearch
from gristmill_hpo.searchers.regressors import Features, ForestSearch, OneHotSearch
from gristmill_hpo.searchers.searcher import Searcher, Seed
from gristmill_hpo.searchers.simple import PortfolioSearch, RandomSearch
from gristmill_hpo.space import Space, SpaceError

Method = Literal["deeppipe", "random", "portfolio", "random-forest", "one-hot-gp"]


_PULL = 25.0  # precision of the prior around a fresh encoder


def searcher_for(method: Method, space: Space, surrogate: Surrogate, initial: Sequence[int], seed: Seed) -> Searcher:
    """Raises SpaceError for a space that the surrogate does not know."""
    match method:
        case "deeppipe":
            if strangers(surrogate.encoding, space):
                return _with_strangers(space, surrogate, initial, seed)
            return PriorSearch(surrogate.priors(space), initial, seed)
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


def _with_strangers(space: Space, surrogate: Surrogate, initial: Sequence[int], seed: Seed) -> AdaptiveSearch:
    """Every algorithm that the surrogate has not met is tried once, early; its fresh encoder learns on the way."""
    wider = [extended(network, surrogate.encoding, space) for network in surrogate.networks]
    encoding, new = wider[0][1], strangers(surrogate.encoding, space)
    only = {
        number: [list(encoding.stages[stage]).index(name) for name in new[stage]]
        for number, stage in enumerate(encoding.stages) if stage in new
    }  # fmt: skip
    begin = [*initial, *_introductions(space, new, like=initial[0] if initial else 0)]
    return AdaptiveSearch(
        [network for network, _ in wider], encoding, space, begin, seed, spread=surrogate.spread, only=only, pull=_PULL
    )


def _introductions(space: Space, new: Mapping[str, list[str]], like: int) -> list[int]:
    """For every algorithm its middle setting, in the place of what the pipeline `like` has at its stage."""
    found = []
    for number, stage in enumerate(space.stages):
        for name in new.get(stage, []):
            settings = [option for option in space.stages[stage] if option.algorithm == name]
            pipeline = list(space.pipeline(like))
            pipeline[number] = settings[len(settings) // 2]
            found.append(space.index(pipeline))
    return found


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
