"""Random search."""

import numpy as np

from gristmill_nas.baselines.evaluations import Budget, Evaluate, Evaluated
from gristmill_nas.spaces import Space


def random_search(space: Space, evaluate: Evaluate, evaluations: int, seed: int) -> Evaluated:
    """Different valid architectures, drawn at random."""
    random, budget = np.random.default_rng(seed), Budget(evaluate, evaluations)
    while budget.left > 0:
        budget(space.sample(budget.left, random))
    return budget.evaluated()
