"""HTrMRL: one transformer inside each episode, and one across episodes (Hierarchical Transformers, arXiv 2402.06402).

The first is causal, so that a single pass gives the state of every step. An episode is remembered as one vector; the second lets each
step look at the vectors of past episodes. That one is causal too: what past episodes are to it is computed once.
"""

from dataclasses import dataclass, field
from typing import Literal

import torch
from torch import Tensor, nn

from gristmill_rl.agents.attention import Block, CausalStack, Initialisation, Window
from gristmill_rl.agents.core import Core

Pooling = Literal["last", "attention"]
_SMALL = 0.02  # deviation of what is learnt of positions, at first


@dataclass
class HierarchicalMemory:
    """Attributes:
    steps: of the episode that is under way.
    keys, values: of past episodes, for each block across episodes: B x heads x e x S.
    newest: keys and values of the newest step, for each block. pooled: sums that attention pooling goes on with.
    episode: which it is, from 0; -1 before the first.
    """

    steps: Window
    keys: list[Tensor]
    values: list[Tensor]
    newest: list[tuple[Tensor, Tensor]] = field(default_factory=list)
    pooled: tuple[Tensor, Tensor, Tensor] | None = None
    episode: int = -1


class Hierarchical(Core):
    """Args:
    inside, across: blocks of the transformer inside episodes, and of the one across them.
    window: K, how many steps of its episode a step attends to. episodes: how many episodes each layer attends to, its own included;
        those after have the position of the last of them.
    pooling: what is remembered of an episode: its last step, or a weighted mean of its steps.
    """

    def __init__(
        self, width: int, heads: int, inside: int, across: int, window: int, episodes: int, pooling: Pooling = "last",
        initialisation: Initialisation = "orthogonal",
    ) -> None:  # fmt: skip
        super().__init__()
        self.width, self.episodes = width, episodes
        self.inside = CausalStack(width, heads, inside, window, initialisation)
        self.across = nn.ModuleList([Block(width, heads, across, initialisation) for _ in range(across)])
        self.norm = nn.LayerNorm(width) if initialisation == "orthogonal" else nn.Identity()
        self.positions = nn.Parameter(_SMALL * torch.randn(episodes, width))
        self.pool = nn.Linear(width, 1) if pooling == "attention" else None

    # -- whole trials ----------------------------------------------------------------------------------------------------------

    def forward(self, states: Tensor) -> Tensor:
        batch, episodes, steps, _ = states.shape
        rows = self.inside(states.flatten(0, 1)).unflatten(0, (batch, episodes))
        if self.pool is not None:
            weights = self.pool(rows).softmax(dim=2)
            rows = torch.cat([rows, (weights * rows).sum(dim=2, keepdim=True)], dim=2)
        number = torch.arange(episodes, device=states.device)
        rows = rows + self.positions[number.clamp(max=self.episodes - 1)][:, None]
        ago = number[:, None] - number
        hidden = (ago <= 0) | (ago >= self.episodes)  # E x E: an episode sees what lies before it
        for block in self.across:
            assert isinstance(block, Block)
            rows = block.after(rows, _attended(block, rows, hidden))
        found: Tensor = self.norm(rows[:, :, :steps])
        return found

    # -- step by step ----------------------------------------------------------------------------------------------------------

    def begin(self, batch: int, device: torch.device) -> HierarchicalMemory:
        steps = self.inside.begin(batch, device)
        none = [steps.keys[0]] * len(self.across)
        return HierarchicalMemory(steps, none, list(none))

    def step(self, states: Tensor, memory: HierarchicalMemory) -> Tensor:
        row = self.inside.step(states, memory.steps)
        if self.pool is not None:
            memory.pooled = self._pooled(row, memory.pooled)
        found, memory.newest = self._row(row, memory)
        out: Tensor = self.norm(found)
        return out

    def turn(self, memory: HierarchicalMemory) -> None:
        if memory.pooled is not None:
            total, weight, _ = memory.pooled
            _, memory.newest = self._row(total / weight, memory)
        for number, (key, value) in enumerate(memory.newest):
            memory.keys[number] = self._kept(memory.keys[number], key)
            memory.values[number] = self._kept(memory.values[number], value)
        begun = memory.steps.keys[0]
        memory.steps = self.inside.begin(len(begun), begun.device)
        memory.newest, memory.pooled = [], None
        memory.episode += 1

    def _kept(self, past: Tensor, newest: Tensor) -> Tensor:
        """What is still known of past episodes, B x heads x e x S, after one more (B x heads x S)."""
        both = torch.cat([past, newest[:, :, None]], dim=2)
        return both[:, :, max(0, both.shape[2] - self.episodes + 1) :]

    def _pooled(self, row: Tensor, before: tuple[Tensor, Tensor, Tensor] | None) -> tuple[Tensor, Tensor, Tensor]:
        """Weighted sum, sum of weights and largest score so far; the last so that no exponential overflows."""
        assert self.pool is not None
        score = self.pool(row)
        if before is None:
            return row, torch.ones_like(score), score
        total, weight, highest = before
        now = torch.maximum(highest, score)
        old, new = (highest - now).exp(), (score - now).exp()
        return old * total + new * row, old * weight + new, now

    def _row(self, row: Tensor, memory: HierarchicalMemory) -> tuple[Tensor, list[tuple[Tensor, Tensor]]]:
        """B x D through the blocks across episodes; and its keys and values (B x heads x S) in each."""
        row = row + self.positions[min(memory.episode, self.episodes - 1)]
        own = []
        for number, block in enumerate(self.across):
            assert isinstance(block, Block)
            query, key, value = block.projected(row).unbind(dim=1)
            own.append((key, value))
            keys = torch.cat([memory.keys[number], key[:, :, None]], dim=2)
            values = torch.cat([memory.values[number], value[:, :, None]], dim=2)
            weights = (query[:, :, None] @ keys.transpose(2, 3) * query.shape[-1] ** -0.5).softmax(dim=-1)
            row = block.after(row, (weights @ values)[:, :, 0])
        return row, own


def _attended(block: Block, rows: Tensor, hidden: Tensor) -> Tensor:
    """What each row (B x E x T x D) sees of itself and of the last rows of episodes that are not hidden: B x E x T x heads x S."""
    queries, keys, values = block.projected(rows).unbind(dim=3)
    scale = queries.shape[-1] ** -0.5
    past_keys, past_values = keys[:, :, -1].transpose(1, 2), values[:, :, -1].transpose(1, 2)  # B x heads x E x S
    batch, episodes, steps, heads, size = queries.shape
    flat = (queries * scale).flatten(1, 2).transpose(1, 2)  # B x heads x ET x S
    of_past = (flat @ past_keys.transpose(2, 3)).unflatten(2, (episodes, steps))
    of_past = of_past.masked_fill(hidden[:, None], -torch.inf)
    of_own = (queries * keys).sum(dim=-1).mul(scale).permute(0, 3, 1, 2)[..., None]  # B x heads x E x T x 1
    weights = torch.cat([of_past, of_own], dim=-1).softmax(dim=-1)
    past = weights[..., :-1].flatten(2, 3) @ past_values  # B x heads x ET x S
    seen = past.transpose(1, 2).reshape(batch, episodes, steps, heads, size)
    return seen + weights[..., -1].permute(0, 2, 3, 1)[..., None] * values
