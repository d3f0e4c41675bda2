"""An agent: what it sees, normalised and embedded; a core that remembers; a policy and a value."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
import torch
from torch import Tensor, nn

from gristmill_rl.agents.attention import Initialisation
from gristmill_rl.agents.baselines import Flat, Memoryless, Recurrent
from gristmill_rl.agents.core import Core
from gristmill_rl.agents.hierarchical import Hierarchical, Pooling
from gristmill_rl.spaces import Spaces
from gristmill_rl.trials import Trials

Algorithm = Literal["htrmrl", "trmrl", "rl2", "ppo", "random"]
_FARTHEST = 5.0  # deviations; what lies beyond is cut
_LEAST_VARIANCE = 1e-6


@dataclass(frozen=True)
class Shape:
    """What an agent is made of.

    Attributes:
        inside, across: layers of the transformer inside episodes and of the one across them; of `trmrl` and `ppo` their sum are all.
        window: how many steps a step attends to, itself included; of `htrmrl` inside its episode; None: all.
        memories: how many episodes a step knows, its own included; None: all.
        deviation: of a new policy's actions, which lie from -1 to 1.
    """

    algorithm: Algorithm = "htrmrl"
    width: int = 64
    heads: int = 4
    inside: int = 2
    across: int = 1
    window: int | None = None
    memories: int | None = None
    pooling: Pooling = "last"
    initialisation: Initialisation = "orthogonal"
    deviation: float = 0.6


class Moments(nn.Module):
    """Running mean and variance of N numbers (Chan et al.)."""

    mean: Tensor
    variance: Tensor
    count: Tensor

    def __init__(self, size: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(size))
        self.register_buffer("variance", torch.ones(size))
        self.register_buffer("count", torch.zeros(()))

    def add(self, rows: Tensor) -> None:
        """M x N."""
        mean, variance, count = rows.mean(dim=0), rows.var(dim=0, correction=0), len(rows)
        total = self.count + count
        apart = mean - self.mean
        sums = self.variance * self.count + variance * count + apart**2 * self.count * count / total
        self.mean += apart * count / total
        self.variance.copy_(sums / total)
        self.count.copy_(total)


class Agent(nn.Module):
    """Args:
    horizon, episodes: of the trials that it is made for.
    """

    def __init__(self, spaces: Spaces, shape: Shape, horizon: int, episodes: int) -> None:
        super().__init__()
        self.spaces, self.shape, self.horizon, self.episodes = spaces, shape, horizon, episodes
        self.seen, self.returns = Moments(spaces.observation + 1), Moments(1)  # `seen`: observations, then rewards
        inputs = spaces.observation if shape.algorithm in ("ppo", "random") else spaces.observation + spaces.actions + 2
        self.embed = nn.Linear(inputs, shape.width)
        nn.init.orthogonal_(self.embed.weight)
        nn.init.zeros_(self.embed.bias)
        if shape.initialisation == "t-fixup":
            with torch.no_grad():
                self.embed.weight.mul_((9 * (shape.inside + shape.across)) ** -0.25)
        self.core = _core(shape, horizon, episodes)
        # The present step is as loud beside what the core remembers as that is.
        self.now = nn.LayerNorm(shape.width) if shape.initialisation == "orthogonal" else nn.Identity()
        self.policy, self.value = _head(2 * shape.width, spaces.actions), _head(2 * shape.width, 1)
        with torch.no_grad():
            last = self.policy[-1]
            assert isinstance(last, nn.Linear)
            last.weight.mul_(0.01)
        self.log_deviation = nn.Parameter(torch.full((spaces.actions,), float(np.log(shape.deviation))))
        self.log_deviation.requires_grad_(not spaces.discrete)

    # -- what it sees ----------------------------------------------------------------------------------------------------------

    def observe(self, trials: Trials) -> None:
        """Let what it sees be normalised by these trials too."""
        rows = torch.cat([trials.observations, trials.rewards[..., None]], dim=-1)
        self.seen.add(rows.flatten(0, 2).to(self.seen.mean))

    def observe_returns(self, trials: Trials, discount: float) -> None:
        """Let values be scaled by the returns of these trials too."""
        running, returns = torch.zeros(len(trials.rewards)), []
        for reward in trials.rewards.flatten(1).unbind(dim=1):
            running = discount * running + reward
            returns.append(running)
        self.returns.add(torch.stack(returns).flatten()[:, None].to(self.returns.mean))

    @property
    def scale(self) -> float:
        """What rewards are divided by before values are learnt."""
        return float((self.returns.variance[0] + _LEAST_VARIANCE).sqrt())

    def _embedded(self, observations: Tensor, actions: Tensor, rewards: Tensor, first: Tensor) -> Tensor:
        """… x O, the actions (… x A) and rewards (…) before them, whether an episode begins (…): … x D."""
        seen = torch.cat([observations, rewards[..., None]], dim=-1)
        seen = ((seen - self.seen.mean) / (self.seen.variance + _LEAST_VARIANCE).sqrt()).clamp(-_FARTHEST, _FARTHEST)
        if self.shape.algorithm in ("ppo", "random"):
            return self.embed(seen[..., :-1])  # type: ignore[no-any-return]
        return self.embed(torch.cat([seen, actions, first[..., None]], dim=-1))  # type: ignore[no-any-return]

    # -- whole trials ----------------------------------------------------------------------------------------------------------

    def evaluate(self, trials: Trials) -> tuple[Tensor, Tensor, Tensor]:
        """Log-probabilities of the actions, entropies and values, B x E x H each, in one pass."""
        done = self.spaces.shown(trials.actions)
        actions, rewards = _before(done), _before(trials.rewards[..., None])[..., 0]
        first = torch.zeros_like(trials.rewards)
        first[:, :, 0] = 1
        embedded = self._embedded(trials.observations, actions, rewards, first)
        states = torch.cat([self.core(embedded), self.now(embedded)], dim=-1)
        told = self.policy(states)
        return self._log_probability(told, trials.actions), self._entropy(told), self.value(states)[..., 0]

    # -- step by step ----------------------------------------------------------------------------------------------------------

    def begin(self, batch: int) -> Any:
        """The memory of B trials that begin."""
        return self.core.begin(batch, self.log_deviation.device)

    def turn(self, memory: Any) -> None:
        """An episode begins, also the first."""
        self.core.turn(memory)

    def step(
        self, observations: Tensor, actions: Tensor, rewards: Tensor, first: bool, memory: Any
    ) -> tuple[Tensor, Tensor]:
        """What the policy is told of the next action (B x A) and the value (B), after the actions (as `Spaces.shown` has them) and
        rewards of the step before. `memory` then knows the step."""
        begins = torch.full_like(rewards, float(first))
        embedded = self._embedded(observations, actions, rewards, begins)
        states = torch.cat([self.core.step(embedded, memory), self.now(embedded)], dim=-1)
        return self.policy(states), self.value(states)[..., 0]

    def draw(self, told: Tensor, random: np.random.Generator | None) -> tuple[Tensor, Tensor]:
        """Actions, and their log-probabilities (B); without `random` the likeliest."""
        if self.shape.algorithm == "random":
            return self._anything(told, random or np.random.default_rng(0)), told.new_zeros(len(told))
        if self.spaces.discrete:
            noise = 0.0 if random is None else torch.from_numpy(random.gumbel(size=told.shape)).to(told)
            actions = (told + noise).argmax(dim=-1)
        else:
            noise = 0.0 if random is None else torch.from_numpy(random.normal(size=told.shape)).to(told)
            actions = told + self.log_deviation.exp() * noise
        return actions, self._log_probability(told, actions)

    def _anything(self, told: Tensor, random: np.random.Generator) -> Tensor:
        if self.spaces.discrete:
            return torch.from_numpy(random.integers(self.spaces.actions, size=len(told))).to(told.device)
        return torch.from_numpy(random.uniform(-1, 1, told.shape)).to(told)

    # -- the policy ------------------------------------------------------------------------------------------------------------

    def _log_probability(self, told: Tensor, actions: Tensor) -> Tensor:
        if self.spaces.discrete:
            return told.log_softmax(dim=-1).gather(-1, actions[..., None])[..., 0]
        standard = (actions - told) / self.log_deviation.exp()
        found: Tensor = (-0.5 * standard**2 - self.log_deviation - 0.5 * np.log(2 * np.pi)).sum(dim=-1)
        return found

    def _entropy(self, told: Tensor) -> Tensor:
        if self.spaces.discrete:
            logs = told.log_softmax(dim=-1)
            return -(logs.exp() * logs).sum(dim=-1)
        found: Tensor = (self.log_deviation + 0.5 * np.log(2 * np.pi * np.e)).sum().expand(told.shape[:-1])
        return found

    def about(self) -> dict[str, Any]:
        """What `Agent` is to be called with, as JSON."""
        return {
            "spaces": asdict(self.spaces), "shape": asdict(self.shape), "horizon": self.horizon, "episodes": self.episodes
        }  # fmt: skip


def _before(rows: Tensor) -> Tensor:
    """B x E x H x N: what was at the step before, over the borders of episodes; zeros at the trial's first step."""
    flat = rows.flatten(1, 2)
    return torch.cat([torch.zeros_like(flat[:, :1]), flat[:, :-1]], dim=1).unflatten(1, rows.shape[1:3])  # type: ignore[no-any-return]


def _core(shape: Shape, horizon: int, episodes: int) -> Core:
    depth = shape.inside + shape.across
    if shape.algorithm == "htrmrl":
        return Hierarchical(
            shape.width, shape.heads, shape.inside, shape.across, shape.window or horizon, shape.memories or episodes, shape.pooling,
            shape.initialisation,
        )  # fmt: skip
    if shape.algorithm == "trmrl":
        return Flat(shape.width, shape.heads, depth, shape.window or horizon * episodes, shape.initialisation)
    return Recurrent(shape.width) if shape.algorithm == "rl2" else Memoryless(shape.width, depth)


def _head(inputs: int, outputs: int) -> nn.Sequential:
    layers = [nn.Linear(inputs, 64), nn.Tanh(), nn.Linear(64, outputs)]
    for own in layers:
        if isinstance(own, nn.Linear):
            nn.init.orthogonal_(own.weight, 2**0.5 if own.out_features == 64 else 1.0)
            nn.init.zeros_(own.bias)
    return nn.Sequential(*layers)
