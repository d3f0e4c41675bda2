"""Random search."""

import numpy as np

from gristmill_nas.baselines.evaluations import Budget, Evaluate, Evaluated
from gristmill_nas.spaces import Space

_ROUNDS_WITHOUT = 50  # that find nothing new


def random_search(space: Space, evaluate: Evaluate, evaluations: int, seed: int) -> Evaluated:
    """Different valid architectures, drawn at random; fewer if there are hardly more to be found."""
    random, budget = np.random.default_rng(seed), Budget(evaluate, evaluations)
    rounds_without = 0
    while budget.left > 0 and rounds_without < _ROUNDS_WITHOUT:
        left = budget.left
        budget(space.sample(left, random))
        rounds_without = rounds_without + 1 if budget.left == left else 0
    return budget.evaluated()
