"""An agent that is asked for one action at a time, and what has to be kept in between.

What is kept is small: the memory as it was when the episode began, and the steps since. The memory as it is now follows from them,
and is at hand while the same process goes on.
"""

import base64
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from safetensors.torch import load, save
from torch import Tensor

from gristmill_rl.agents.agent import Agent

Array = npt.NDArray[np.float64]
MOST_BYTES = 2**24  # of the steps of an episode, which are sent to and fro with each action
_AT_HAND = 2**28  # bytes of memories


class TooLongError(ValueError):
    """An episode has more steps than can be kept."""


def bytes_of_step(agent: Agent, environments: int) -> int:
    return 4 * environments * (agent.spaces.observation + agent.spaces.actions + 1)


@dataclass(frozen=True)
class Standing:
    """Where B trials stand that go on side by side.

    Attributes:
        trial, episode, step: that come next, from 0. asked: actions so far.
        carried: the memory when the episode began. steps: what was seen since. before: the last actions, B x A.
        digest: of all that came so far; it tells this standing from any other.
    """

    environments: int
    trial: int = 0
    episode: int = 0
    step: int = 0
    asked: int = 0
    carried: str = ""
    steps: str = ""
    before: str = ""
    digest: str = ""


class Acting:
    """Answers what an agent does next. Thread-safe: memories are taken out while they are used."""

    def __init__(self, agent: Agent) -> None:
        self.agent = agent
        self._at_hand: OrderedDict[str, tuple[Any, int]] = OrderedDict()
        self._bytes = 0  # of memories at hand
        self._lock = Lock()

    @torch.no_grad()
    def act(
        self, standing: Standing, observations: Array, rewards: Array, *, new_episode: bool, new_trial: bool, greedy: bool, seed: int
    ) -> tuple[Standing, Array, Array]:  # fmt: skip
        """The actions for observations (B x O), and the values (B, in units of rewards); `rewards` (B) are of the actions before.

        The same standing and the same arguments give the same actions. Raises TooLongError where an episode takes more steps than can
        be kept.
        """
        agent = self.agent
        if new_trial or not standing.asked:
            rewards = np.zeros(standing.environments)
            standing = replace(
                standing, trial=standing.trial + bool(standing.asked), episode=-1, before=_packed(agent.spaces.none(standing.environments))
            )  # fmt: skip
            memory = agent.begin(standing.environments)
        else:
            memory = self._memory(standing)
        first = new_episode or standing.episode < 0
        if first:
            agent.turn(memory)
            standing = replace(standing, episode=standing.episode + 1, step=0, carried=_written(memory), steps="")
        if (standing.step + 1) * bytes_of_step(agent, standing.environments) > MOST_BYTES:
            raise TooLongError
        row = torch.from_numpy(np.column_stack([observations, rewards])).float()
        before = _unpacked(standing.before, agent.spaces.actions)
        told, values = agent.step(row[:, :-1], before, row[:, -1], first, memory)
        actions, _ = agent.draw(told, None if greedy else np.random.default_rng([seed, standing.asked]))
        shown = agent.spaces.shown(actions)
        digest = hashlib.sha256(
            f"{standing.digest} {first} {new_trial}".encode() + _bytes(torch.cat([row, shown], dim=1))
        )
        standing = replace(
            standing, step=standing.step + 1, asked=standing.asked + 1, before=_packed(shown), digest=digest.hexdigest(),
            steps=_joined(standing.steps, torch.cat([before, row], dim=1)),
        )  # fmt: skip
        self._keep(standing.digest, memory)
        done = actions if agent.spaces.discrete else shown
        return standing, done.numpy(), agent.scale * values.numpy()

    def _keep(self, digest: str, memory: Any) -> None:
        size = _size(memory)
        with self._lock:
            _, replaced = self._at_hand.pop(digest, (None, 0))
            self._at_hand[digest] = memory, size
            self._bytes += size - replaced
            while self._bytes > _AT_HAND and len(self._at_hand) > 1:
                _, (_, dropped) = self._at_hand.popitem(last=False)
                self._bytes -= dropped

    def _taken(self, digest: str) -> Any:
        """The memory of this standing, which is gone then; None where it is not at hand."""
        with self._lock:
            memory, size = self._at_hand.pop(digest, (None, 0))
            self._bytes -= size
        return memory

    def _memory(self, standing: Standing) -> Any:
        """As it is after all that came so far."""
        memory = self._taken(standing.digest)
        if memory is None:
            agent, spaces = self.agent, self.agent.spaces
            memory = _read(agent.begin(standing.environments), standing.carried)
            rows = _unpacked(standing.steps, spaces.actions + spaces.observation + 1)
            for number, row in enumerate(rows.split(standing.environments)):
                before, seen, reward = row.split([spaces.actions, spaces.observation, 1], dim=1)
                agent.step(seen, before, reward[:, 0], number == 0, memory)
        return memory


# -- tensors as text ---------------------------------------------------------------------------------------------------------


def _bytes(rows: Tensor) -> bytes:
    return rows.numpy().astype("<f4").tobytes()


def _packed(rows: Tensor) -> str:
    return base64.b64encode(_bytes(rows)).decode()


def _unpacked(text: str, width: int) -> Tensor:
    return torch.from_numpy(np.frombuffer(base64.b64decode(text), "<f4").reshape(-1, width).copy())


def _joined(text: str, rows: Tensor) -> str:
    return base64.b64encode(base64.b64decode(text) + _bytes(rows)).decode()


def _written(memory: Any) -> str:
    found: dict[str, Tensor] = {}

    def note(name: str, own: Tensor) -> Tensor:
        found[name] = own.contiguous().clone()
        return own

    _mapped(memory, "memory", note)
    return base64.b64encode(save(found)).decode() if found else ""


def _read(memory: Any, text: str) -> Any:
    """A memory like this one, with what was written of another."""
    tensors = load(base64.b64decode(text)) if text else {}
    return _mapped(memory, "memory", lambda name, _: tensors[name])


def _size(memory: Any) -> int:
    """Bytes."""
    sizes = [0]

    def note(_: str, own: Tensor) -> Tensor:
        sizes.append(own.nbytes)
        return own

    _mapped(memory, "", note)
    return sum(sizes)


def _mapped(own: Any, name: str, change: Callable[[str, Tensor], Tensor]) -> Any:
    """The same dataclasses, lists and tuples, of changed tensors and whole numbers."""
    if isinstance(own, Tensor):
        return change(name, own)
    if isinstance(own, int):
        return int(change(name, torch.tensor(own)))
    if is_dataclass(own) and not isinstance(own, type):
        parts = {part.name: _mapped(getattr(own, part.name), f"{name}.{part.name}", change) for part in fields(own)}
        return type(own)(**parts)
    if isinstance(own, list | tuple):
        return type(own)(_mapped(part, f"{name}.{number}", change) for number, part in enumerate(own))
    return own
