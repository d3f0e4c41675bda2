"""Simulators in processes: each process steps a shard of the environments, and hands back what it saw through shared memory."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

import gymnasium as gym
import numpy as np
from gymnasium.vector import AsyncVectorEnv, AutoresetMode, VectorEnv

from gristmill_rl.families.family import Rows, Stage
from gristmill_rl.spaces import Spaces


class Simulator(Protocol):
    """One environment."""

    def begin(self, task: Rows, seed: int) -> Rows:
        """The first observation of an episode of this task."""

    def act(self, action: Rows) -> tuple[Rows, float, bool]:
        """Observation, reward and success after an action."""

    def picture(self) -> Rows:
        """What it looks like now, height x width x 3. Needs an off-screen GL."""


class _Shard(gym.Env[dict[str, Rows], Rows]):
    """Several simulators as one environment. All that it says is in its observation, since that is what goes through shared memory."""

    def __init__(self, simulators: Sequence[Simulator], spaces: Spaces) -> None:
        self._simulators = simulators
        count = len(simulators)
        seen: Any = gym.spaces.Dict(
            observation=gym.spaces.Box(-np.inf, np.inf, (count, spaces.observation), np.float32),
            reward=gym.spaces.Box(-np.inf, np.inf, (count,), np.float64),
            success=gym.spaces.MultiBinary(count),
        )
        self.observation_space = seen
        self.action_space = gym.spaces.Box(-1.0, 1.0, (count, spaces.actions), np.float32)
        self.begins: tuple[Rows, Rows]  # tasks and seeds of the episodes to come

    def reset(self, *, seed: int | None = None, options: Any = None) -> tuple[dict[str, Rows], dict[str, Any]]:
        seen = [own.begin(task, int(seed)) for own, task, seed in zip(self._simulators, *self.begins, strict=True)]
        count = len(seen)
        return self._said(seen, np.zeros(count), np.zeros(count, bool)), {}

    def step(self, action: Rows) -> tuple[dict[str, Rows], float, bool, bool, dict[str, Any]]:
        found = [own.act(one) for own, one in zip(self._simulators, action, strict=True)]
        seen, rewards, successes = zip(*found, strict=True)
        return self._said(seen, np.array(rewards), np.array(successes)), 0.0, False, False, {}

    def _said(self, seen: Sequence[Rows], rewards: Rows, successes: Rows) -> dict[str, Rows]:
        return {
            "observation": np.array(seen, np.float32),
            "reward": rewards.astype(np.float64),
            "success": successes.astype(np.int8),
        }


def _shard_of(make: Callable[[], Simulator], count: int, spaces: Spaces) -> _Shard:
    return _Shard([make() for _ in range(count)], spaces)


class Shards(VectorEnv[Rows, Rows, Rows]):
    """`count` simulators, in at most as many processes as there are."""

    def __init__(self, make: Callable[[], Simulator], spaces: Spaces, count: int, processes: int) -> None:
        self.num_envs = count
        self.processes = max(processes for processes in range(1, min(processes, count) + 1) if count % processes == 0)
        self._each = count // self.processes
        self.single_observation_space = gym.spaces.Box(-np.inf, np.inf, (spaces.observation,), np.float32)
        self.single_action_space = gym.spaces.Box(-1.0, 1.0, (spaces.actions,), np.float32)
        self.observation_space = gym.vector.utils.batch_space(self.single_observation_space, count)
        self.action_space = gym.vector.utils.batch_space(self.single_action_space, count)
        # Not forked: this process has threads by now. Shards do not reset themselves: trials say when episodes begin.
        self._shards = AsyncVectorEnv(
            [partial(_shard_of, make, self._each, spaces)] * self.processes,
            shared_memory=True, copy=False, context="forkserver", autoreset_mode=AutoresetMode.DISABLED,
        )  # fmt: skip

    def reset(self, *, seed: Any = None, options: Any = None) -> tuple[Rows, dict[str, Any]]:
        if seed is not None:
            self._np_random = np.random.default_rng(seed)
        if options is not None:
            self._tasks = np.asarray(options["tasks"])
        # The same whatever the number of processes.
        seeds = self.np_random.integers(2**31, size=self.num_envs)
        split = (np.split(own, self.processes) for own in (self._tasks, seeds))
        self._shards.set_attr("begins", list(zip(*split, strict=True)))
        said, _ = self._shards.reset()
        return self._joined(said["observation"]), {}

    def step(self, actions: Rows) -> tuple[Rows, Rows, Rows, Rows, dict[str, Any]]:
        wanted = np.clip(actions, -1, 1).astype(np.float32).reshape(self.processes, self._each, -1)
        said, *_ = self._shards.step(wanted)
        never = np.zeros(self.num_envs, bool)
        successes = self._joined(said["success"]).astype(bool)
        return self._joined(said["observation"]), self._joined(said["reward"]), never, never, {"success": successes}

    def _joined(self, rows: Rows) -> Rows:
        return rows.reshape(self.num_envs, *rows.shape[2:]).copy()

    def close_extras(self, **kwargs: Any) -> None:
        self._shards.close(**kwargs)


class Looked(Stage):
    """One simulator in this process, to be looked at."""

    def __init__(self, simulator: Simulator) -> None:
        self.num_envs, self._simulator = 1, simulator

    def reset(self, *, seed: Any = None, options: Any = None) -> tuple[Rows, dict[str, Any]]:
        return self._simulator.begin(options["tasks"][0], int(seed))[None], {}

    def step(self, actions: Rows) -> tuple[Rows, Rows, Rows, Rows, dict[str, Any]]:
        seen, reward, success = self._simulator.act(np.clip(actions[0], -1, 1).astype(np.float32))
        never = np.zeros(1, bool)
        return seen[None], np.array([reward]), never, never, {"success": np.array([success])}

    def frame(self) -> Rows:
        return self._simulator.picture()
