"""Random tabular Markov decision processes (Duan et al., arXiv 1611.02779), whose best policy is known once they are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gristmill_rl.families.family import Batch, Environments, Family, Rows, Split, Tasks
from gristmill_rl.spaces import Spaces

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class TabularMDPs(Family):
    """Mean rewards are normal around 1, transitions flat Dirichlet; a reward comes with unit normal noise. Episodes begin in state 0."""

    states: int = 10
    actions: int = 5
    name = "tabular-mdps"
    horizon, episodes = 10, 5
    succeeds = False

    @property
    def spaces(self) -> Spaces:
        return Spaces(self.states, self.actions, discrete=True)

    def draw(self, split: Split, count: int, random: np.random.Generator) -> Tasks:
        """S A mean rewards and S A S chances, flattened."""
        rewards = random.normal(1, 1, (count, self.states * self.actions))
        chances = random.dirichlet(np.ones(self.states), (count, self.states * self.actions))
        return np.concatenate([rewards, chances.reshape(count, -1)], axis=1)

    def parts(self, tasks: Tasks) -> tuple[Array, Array]:
        """Mean rewards, B x S x A, and chances, B x S x A x S."""
        rewards, chances = np.split(tasks, [self.states * self.actions], axis=1)
        return rewards.reshape(-1, self.states, self.actions), chances.reshape(
            -1, self.states, self.actions, self.states
        )

    def environments(self, count: int, processes: int) -> Environments:
        return _Processes(self, count)

    def best_returns(self, tasks: Tasks, horizon: int) -> Array:
        """What the best policy earns in an episode when the process is known: B."""
        rewards, chances = self.parts(tasks)
        value = np.zeros((len(tasks), self.states))
        for _ in range(horizon):
            value = (rewards + np.einsum("bsat,bt->bsa", chances, value)).max(axis=2)
        return value[:, 0]


class _Processes(Batch):
    def __init__(self, family: TabularMDPs, count: int) -> None:
        super().__init__(family.spaces, count)
        self._family = family

    def _begin(self) -> Rows:
        self._rewards, chances = self._family.parts(self.tasks)
        self._sums = chances.cumsum(axis=3)
        self._at = np.zeros(self.num_envs, int)
        return self._seen()

    def _seen(self) -> Rows:
        return np.eye(self._family.states, dtype=np.float32)[self._at]

    def _act(self, actions: Rows) -> tuple[Rows, Rows, Rows]:
        rows = np.arange(self.num_envs)
        rewards = self._rewards[rows, self._at, actions] + self.np_random.normal(size=self.num_envs)
        drawn = self.np_random.uniform(size=self.num_envs)
        self._at = (self._sums[rows, self._at, actions] < drawn[:, None]).sum(axis=1).clip(max=self._family.states - 1)
        return self._seen(), rewards, np.zeros(self.num_envs, bool)
