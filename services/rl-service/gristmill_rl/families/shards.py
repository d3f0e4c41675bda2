"""Simulators in processes: each process steps a shard of the environments, and hands back what it saw through shared memory."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

import gymnasium as gym
import numpy as np
from gymnasium.vector import AsyncVectorEnv, AutoresetMode

from gristmill_rl.families.family import Environments, Rows, Stage
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


class _Group:
    """Simulators in processes that step together."""

    def __init__(self, make: Callable[[], Simulator], spaces: Spaces, count: int, processes: int) -> None:
        self._processes = max(own for own in range(1, min(processes, count) + 1) if count % own == 0)
        self._count, self._each = count, count // self._processes
        # Not forked: this process has threads by now. Shards do not reset themselves: trials say when episodes begin.
        self._shards = AsyncVectorEnv(
            [partial(_shard_of, make, self._each, spaces)] * self._processes,
            shared_memory=True, copy=False, context="forkserver", autoreset_mode=AutoresetMode.DISABLED,
        )  # fmt: skip
        self.close = self._shards.close

    def send_reset(self, tasks: Rows, seeds: Rows) -> None:
        split = (np.split(own, self._processes) for own in (tasks, seeds))
        self._shards.set_attr("begins", list(zip(*split, strict=True)))
        self._shards.reset_async()

    def receive_reset(self) -> Rows:
        said, _ = self._shards.reset_wait()
        return self._joined(said["observation"])

    def send(self, actions: Rows) -> None:
        wanted = np.clip(actions, -1, 1).astype(np.float32)
        self._shards.step_async(wanted.reshape(self._processes, self._each, -1))

    def receive(self) -> tuple[Rows, Rows, Rows]:
        said, *_ = self._shards.step_wait()
        successes = self._joined(said["success"]).astype(bool)
        return self._joined(said["observation"]), self._joined(said["reward"]), successes

    def _joined(self, rows: Rows) -> Rows:
        return rows.reshape(self._count, *rows.shape[2:]).copy()


class Shards(Environments):
    """`count` simulators in two halves, each in processes of its own: one at least, and at most as many as there are in all."""

    def __init__(self, make: Callable[[], Simulator], spaces: Spaces, count: int, processes: int) -> None:
        self.num_envs = count
        self.single_observation_space = gym.spaces.Box(-np.inf, np.inf, (spaces.observation,), np.float32)
        self.single_action_space = gym.spaces.Box(-1.0, 1.0, (spaces.actions,), np.float32)
        self.observation_space = gym.vector.utils.batch_space(self.single_observation_space, count)
        self.action_space = gym.vector.utils.batch_space(self.single_action_space, count)
        half = -(-count // 2)
        self.parts = [slice(0, half), slice(half, count)][:count]
        self._groups = [
            _Group(make, spaces, rows.stop - rows.start, max(1, processes // len(self.parts))) for rows in self.parts
        ]

    def reset(self, *, seed: Any = None, options: Any = None) -> tuple[Rows, dict[str, Any]]:
        if seed is not None:
            self._np_random = np.random.default_rng(seed)
        if options is not None:
            self._tasks = np.asarray(options["tasks"])
        seeds = self.np_random.integers(2**31, size=self.num_envs)  # the same whatever the number of processes
        for group, rows in zip(self._groups, self.parts, strict=True):
            group.send_reset(self._tasks[rows], seeds[rows])
        return np.concatenate([group.receive_reset() for group in self._groups]), {}

    def send(self, part: int, actions: Rows) -> None:
        self._groups[part].send(actions)

    def receive(self, part: int) -> tuple[Rows, Rows, Rows]:
        return self._groups[part].receive()

    def close_extras(self, **kwargs: Any) -> None:
        for group in self._groups:
            group.close(**kwargs)


class Looked(Stage):
    """One simulator in this process, to be looked at."""

    parts = [slice(None)]

    def __init__(self, simulator: Simulator) -> None:
        self.num_envs, self._simulator = 1, simulator

    def reset(self, *, seed: Any = None, options: Any = None) -> tuple[Rows, dict[str, Any]]:
        return self._simulator.begin(options["tasks"][0], int(seed))[None], {}

    def send(self, part: int, actions: Rows) -> None:
        self._found = self._simulator.act(np.clip(actions[0], -1, 1).astype(np.float32))

    def receive(self, part: int) -> tuple[Rows, Rows, Rows]:
        seen, reward, success = self._found
        return seen[None], np.array([reward]), np.array([success])

    def frame(self) -> Rows:
        return self._simulator.picture()
