"""Simulators in processes: each process steps a shard of the environments, and hands back what it saw through shared memory."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from multiprocessing.connection import Connection, wait
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

    def __init__(self, simulators: Sequence[Simulator], count: int, spaces: Spaces) -> None:
        """Args:
        count: of the simulators that there is room for.
        """
        self._simulators, self._count, self._size = simulators, count, spaces.observation
        seen: Any = gym.spaces.Dict(
            observation=gym.spaces.Box(-np.inf, np.inf, (count, spaces.observation), np.float32),
            reward=gym.spaces.Box(-np.inf, np.inf, (count,), np.float64),
            success=gym.spaces.MultiBinary(count),
        )
        self.observation_space = seen
        self.action_space = gym.spaces.Box(-1.0, 1.0, (count, spaces.actions), np.float32)
        self.begins: tuple[Rows, Rows]  # tasks and seeds of the episodes to come

    def reset(self, *, seed: int | None = None, options: Any = None) -> tuple[dict[str, Rows], dict[str, Any]]:
        seen = [own.begin(task, int(seed)) for own, task, seed in zip(self._simulators, *self.begins, strict=False)]
        count = len(seen)
        return self._said(seen, [0.0] * count, [False] * count), {}

    def step(self, action: Rows) -> tuple[dict[str, Rows], float, bool, bool, dict[str, Any]]:
        found = [own.act(one) for own, one in zip(self._simulators, action, strict=False)]
        seen, rewards, successes = zip(*found, strict=True)
        return self._said(seen, rewards, successes), 0.0, False, False, {}

    def _said(self, seen: Sequence[Rows], rewards: Sequence[float], successes: Sequence[bool]) -> dict[str, Rows]:
        there, room = len(seen), self._count
        observations, paid, done = np.zeros((room, self._size), np.float32), np.zeros(room), np.zeros(room, np.int8)
        observations[:there], paid[:there], done[:there] = seen, rewards, successes
        return {"observation": observations, "reward": paid, "success": done}


def _shard_of(make: Callable[[], Simulator], count: int, room: int, spaces: Spaces) -> _Shard:
    return _Shard([make() for _ in range(count)], room, spaces)


class _Group:
    """Simulators in processes that step together. All processes have room for as many; of the last some may be empty."""

    def __init__(self, make: Callable[[], Simulator], spaces: Spaces, count: int, processes: int) -> None:
        self._count, self._each = count, -(-count // min(processes, count))
        filled = [min(self._each, count - begin) for begin in range(0, count, self._each)]
        self._processes, self._pending = len(filled), False
        # Not forked: this process has threads by now. Shards do not reset themselves: trials say when episodes begin.
        self._shards = AsyncVectorEnv(
            [partial(_shard_of, make, own, self._each, spaces) for own in filled],
            shared_memory=True, copy=False, context="forkserver", autoreset_mode=AutoresetMode.DISABLED,
        )  # fmt: skip

    def send_reset(self, tasks: Rows, seeds: Rows) -> None:
        self._settle()
        self._shards.set_attr("begins", list(zip(self._split(tasks), self._split(seeds), strict=True)))
        self._shards.reset_async()

    def receive_reset(self) -> Rows:
        said, _ = self._shards.reset_wait()
        return self._joined(said["observation"])

    def send(self, actions: Rows) -> None:
        self._shards.step_async(self._split(np.clip(actions, -1, 1).astype(np.float32)))
        self._pending = True

    @property
    def working(self) -> list[Connection]:
        """To the processes that have not answered yet."""
        return [own for own in self._shards.parent_pipes if not own.poll()]

    def receive(self) -> tuple[Rows, Rows, Rows]:
        said, *_ = self._shards.step_wait()
        self._pending = False
        successes = self._joined(said["success"]).astype(bool)
        return self._joined(said["observation"]), self._joined(said["reward"]), successes

    def close(self, **kwargs: Any) -> None:
        self._settle()
        self._shards.close(**kwargs)

    def _settle(self) -> None:
        """Somebody may have stopped in the middle of an episode."""
        if self._pending:
            self.receive()

    def _split(self, rows: Rows) -> Rows:
        """For each process, as many as it has room for."""
        padded = np.concatenate(
            [rows, np.zeros((self._processes * self._each - self._count, *rows.shape[1:]), rows.dtype)]
        )
        return padded.reshape(self._processes, self._each, *rows.shape[1:])

    def _joined(self, rows: Rows) -> Rows:
        return rows.reshape(-1, *rows.shape[2:])[: self._count].copy()


class Shards(Environments):
    """`count` simulators in two halves, each in as many processes: those of one half work while actions for the other are thought of."""

    def __init__(self, make: Callable[[], Simulator], spaces: Spaces, count: int, processes: int) -> None:
        self.num_envs = count
        self.single_observation_space = gym.spaces.Box(-np.inf, np.inf, (spaces.observation,), np.float32)
        self.single_action_space = gym.spaces.Box(-1.0, 1.0, (spaces.actions,), np.float32)
        self.observation_space = gym.vector.utils.batch_space(self.single_observation_space, count)
        self.action_space = gym.vector.utils.batch_space(self.single_action_space, count)
        half = -(-count // 2)
        self.parts = [slice(0, half), slice(half, count)] if count > 1 else [slice(None)]
        self._groups = [_Group(make, spaces, len(range(count)[rows]), processes) for rows in self.parts]

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

    def next_done(self, parts: Sequence[int]) -> int:
        while True:
            waited_for: list[Connection] = []
            for part in parts:
                if not (working := self._groups[part].working):
                    return part
                waited_for += working
            wait(waited_for)

    def receive(self, part: int) -> tuple[Rows, Rows, Rows]:
        return self._groups[part].receive()

    def close_extras(self, **kwargs: Any) -> None:
        with ExitStack() as stack:  # all of them, also where one fails
            for group in self._groups:
                stack.callback(group.close, **kwargs)


class Looked(Stage):
    """One simulator in this process, to be looked at."""

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
