"""NSGA-II (Deb et al. 2002), as pymoo has it, on codes."""

from typing import Any

import numpy as np
import numpy.typing as npt
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.core.mutation import Mutation
from pymoo.core.problem import Problem
from pymoo.core.repair import Repair
from pymoo.core.termination import Termination
from pymoo.operators.crossover.ux import UniformCrossover
from pymoo.optimize import minimize

from gristmill_nas.baselines.evaluations import Budget, Evaluate, Evaluated
from gristmill_nas.spaces import Codes, Space

POPULATION = 20
_GENERATIONS_WITHOUT = 50  # generations that find nothing new before the search counts as done


def nsga2(space: Space, evaluate: Evaluate, evaluations: int, seed: int, population: int = POPULATION) -> Evaluated:
    """Evolve valid architectures until so many different ones are evaluated."""
    random, budget = np.random.default_rng(seed), Budget(evaluate, evaluations)
    first = space.sample(min(population, evaluations), random)
    algorithm = NSGA2(
        pop_size=len(first), sampling=first, crossover=UniformCrossover(prob=0.9), mutation=_Resampled(space),
        repair=_Valid(space, random), eliminate_duplicates=True,
    )  # fmt: skip
    minimize(_OnCodes(space, budget, budget(first).shape[1]), algorithm, _Spent(budget), seed=seed)
    return budget.evaluated()


class _OnCodes(Problem):  # type: ignore[misc]
    def __init__(self, space: Space, budget: Budget, objectives: int) -> None:
        super().__init__(n_var=len(space.decisions), n_obj=objectives, xl=0, xu=np.array(space.widths) - 1, vtype=int)
        self._budget = budget

    def _evaluate(self, x: Codes, out: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        out["F"] = self._budget(x.astype(np.int64))


class _Resampled(Mutation):  # type: ignore[misc]
    """Each decision anew with probability 1 / G."""

    def __init__(self, space: Space) -> None:
        super().__init__()
        self._widths = space.widths

    def _do(self, problem: Any, x: Codes, *args: Any, random_state: Any = None, **kwargs: Any) -> Codes:
        fresh = np.stack([random_state.integers(0, width, len(x)) for width in self._widths], axis=1)
        return np.where(random_state.random(x.shape) < 1 / x.shape[1], fresh, x)


class _Valid(Repair):  # type: ignore[misc]
    """A random architecture in the place of one that is not valid."""

    def __init__(self, space: Space, random: np.random.Generator) -> None:
        super().__init__()
        self._space, self._random = space, random

    def _do(self, problem: Any, x: npt.NDArray[Any], **kwargs: Any) -> Codes:
        codes = x.astype(np.int64)
        wrong = ~self._space.valid(codes)
        codes[wrong] = self._space.sample(int(wrong.sum()), self._random)
        return self._space.canonical(codes)


class _Spent(Termination):  # type: ignore[misc]
    """Until the budget is spent, or nothing new is found for a long time."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self._budget, self._left, self._idle = budget, budget.left, 0

    def _update(self, algorithm: Any) -> float:
        self._idle = self._idle + 1 if self._budget.left == self._left else 0
        self._left = self._budget.left
        return 1.0 if self._left == 0 or self._idle >= _GENERATIONS_WITHOUT else 1 - self._left / self._budget.most
