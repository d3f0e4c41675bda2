"""Bernoulli bandits (Duan et al., arXiv 1611.02779), whose best strategy is known: the Gittins index."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from gristmill_rl.families.family import Batch, Environments, Family, Rows, Split, Tasks
from gristmill_rl.spaces import Spaces

_PAYS = 2_001  # that an index is chosen from


@dataclass(frozen=True)
class Bandits(Family):
    """Arms that pay 1 with a probability of their own, uniform from 0 to 1. There is nothing to see."""

    arms: int = 5
    name = "bandits"
    horizon, episodes = 5, 4
    succeeds = False

    @property
    def spaces(self) -> Spaces:
        return Spaces(1, self.arms, discrete=True)

    def draw(self, split: Split, count: int, random: np.random.Generator) -> Tasks:
        return random.uniform(size=(count, self.arms))

    def environments(self, count: int, processes: int) -> Environments:
        return _Arms(self.spaces, count)


class _Arms(Batch):
    def _begin(self) -> Rows:
        return np.zeros((self.num_envs, 1), np.float32)

    def _act(self, actions: Rows) -> tuple[Rows, Rows, Rows]:
        chances = self.tasks[np.arange(self.num_envs), actions]
        paid = self.np_random.uniform(size=self.num_envs) < chances
        return np.zeros((self.num_envs, 1), np.float32), paid.astype(float), np.zeros(self.num_envs, bool)


def gittins_returns(tasks: Tasks, pulls: int, random: np.random.Generator) -> npt.NDArray[np.float64]:
    """What the strategy of highest index earns in so many pulls of each bandit (B x arms): B.

    The index of an arm is the sure pay for which one would give it up (Gittins 1979), with as many pulls to come as there are left.
    """
    rows = np.arange(len(tasks))
    won, lost = np.zeros(tasks.shape, int), np.zeros(tasks.shape, int)
    earned = np.zeros(len(tasks))
    for left in range(pulls, 0, -1):
        chosen = _indices(pulls)[left, won, lost].argmax(axis=1)
        paid = random.uniform(size=len(tasks)) < tasks[rows, chosen]
        earned += paid
        won[rows, chosen] += paid
        lost[rows, chosen] += ~paid
    return earned


@cache
def _indices(pulls: int) -> npt.NDArray[np.float64]:
    """By pulls that are left (0 to all), wins and losses so far: the index of an arm."""
    won, lost = np.mgrid[: pulls + 1, : pulls + 1]
    mean = (won + 1) / (won + lost + 2)
    pay = np.linspace(0, 1, _PAYS)[:, None, None]
    value = np.zeros((_PAYS, pulls + 2, pulls + 2))  # of an arm that costs `pay` a pull, with the right to stop
    found = np.zeros((pulls + 1, pulls + 1, pulls + 1))
    for left in range(1, pulls + 1):
        go_on = mean * (1 - pay + value[:, 1:, :-1]) + (1 - mean) * (value[:, :-1, 1:] - pay)
        value[:, :-1, :-1] = np.maximum(go_on, 0)
        found[left] = (go_on > 0).mean(axis=0)
    return found
