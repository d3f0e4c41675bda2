"""A family of tasks: what its tasks are, and environments in which many of them run side by side."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, Literal

import gymnasium as gym
import numpy as np
import numpy.typing as npt
from gymnasium.vector import VectorEnv

from gristmill_rl.spaces import Spaces

Split = Literal["train", "test"]
Tasks = npt.NDArray[np.float64]  # B x P: the numbers that tell one task of the family from another
Rows = npt.NDArray[Any]


class FamilyError(ValueError):
    """There is no such family here, or no such task of it; the message says so in words."""


class Family(ABC):
    """Tasks that share dynamics and differ in something that an agent is not told.

    Attributes:
        name: of the family. horizon: H, how many steps an episode has unless said otherwise. episodes: E, likewise, of a trial.
        longest: steps that an episode can have; None: any number. succeeds: whether its environments say what a success is.
    """

    name: ClassVar[str]
    horizon: ClassVar[int]
    episodes: ClassVar[int]
    longest: ClassVar[int | None] = None
    succeeds: ClassVar[bool] = True

    @property
    @abstractmethod
    def spaces(self) -> Spaces: ...

    @abstractmethod
    def draw(self, split: Split, count: int, random: np.random.Generator) -> Tasks:
        """Tasks to train on, or to be tested on."""

    @abstractmethod
    def environments(self, count: int, processes: int) -> "Environments":
        """`count` environments that step together, each with a task of its own.

        Args:
            processes: to run them in, where that is of use. They begin with the first `reset`.
        """

    def stage(self) -> "Stage":
        """One environment that can be looked at. Raises FamilyError where there is nothing to see."""
        raise FamilyError(f"There is nothing to see of {self.name}.")

    def named(self, tasks: Tasks) -> list[str]:
        """What to call each task in tables and plots."""
        return [" ".join(f"{number:.4g}" for number in task) for task in tasks]


class Environments(VectorEnv[Rows, Rows, Rows], ABC):
    """B environments: `reset(options={"tasks": tasks})` begins an episode of each, and `step` says in `infos["success"]` where there is
    one. None ends an episode by itself.

    Attributes:
        parts: of the environments, which may step one after the other: what acts in one can think while another is simulated.
    """

    parts: Sequence[slice] = (slice(None),)

    @abstractmethod
    def send(self, part: int, actions: Rows) -> None:
        """Let the environments of this part act."""

    def next_done(self, parts: Sequence[int]) -> int:
        """Which of these parts, that were all let act, can be received first."""
        return parts[0]

    @abstractmethod
    def receive(self, part: int) -> tuple[Rows, Rows, Rows]:
        """Their observations (N x O), rewards and successes (N) after that."""

    def step(self, actions: Rows) -> tuple[Rows, Rows, Rows, Rows, dict[str, Any]]:
        for part, rows in enumerate(self.parts):
            self.send(part, actions[rows])
        found = [self.receive(part) for part in range(len(self.parts))]
        observations, rewards, successes = (np.concatenate(own) for own in zip(*found, strict=True))
        never = np.zeros(self.num_envs, bool)
        return observations, rewards, never, never, {"success": successes}


class Batch(Environments):
    """Environments that are computed as arrays, without processes."""

    def __init__(self, spaces: Spaces, count: int) -> None:
        self.num_envs = count
        self.single_observation_space = gym.spaces.Box(-np.inf, np.inf, (spaces.observation,), np.float32)
        self.single_action_space = (
            gym.spaces.Discrete(spaces.actions)
            if spaces.discrete
            else gym.spaces.Box(-1.0, 1.0, (spaces.actions,), np.float32)
        )
        self.observation_space = gym.vector.utils.batch_space(self.single_observation_space, count)
        self.action_space = gym.vector.utils.batch_space(self.single_action_space, count)
        self.tasks = np.zeros((count, 0))

    def reset(self, *, seed: Any = None, options: Any = None) -> tuple[Rows, dict[str, Any]]:
        if seed is not None:
            self._np_random = np.random.default_rng(seed)
        if options is not None:
            self.tasks = options["tasks"]
        return self._begin(), {}

    def send(self, part: int, actions: Rows) -> None:
        self._found = self._act(actions)

    def receive(self, part: int) -> tuple[Rows, Rows, Rows]:
        return self._found

    @abstractmethod
    def _begin(self) -> Rows:
        """B x O observations of episodes that begin."""

    @abstractmethod
    def _act(self, actions: Rows) -> tuple[Rows, Rows, Rows]:
        """Observations (B x O), rewards and successes (B) after actions."""


class Stage(Environments):
    """One environment that can be looked at."""

    @abstractmethod
    def frame(self) -> npt.NDArray[np.uint8]:
        """What it looks like now, height x width x 3."""
