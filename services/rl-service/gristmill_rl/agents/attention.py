"""Causal transformer blocks that can be run over whole sequences, or step by step with what they remember."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

Initialisation = Literal["orthogonal", "t-fixup"]
_AT_FIRST = 0.2  # of what a layer adds to its stream: so it learns soonest, of 0, 0.2, 0.5 and 1
_ROOM = 32  # steps that memories grow by


class Block(nn.Module):
    """Attention and a perceptron, with a residual connection around each.

    With "orthogonal" both begin with a layer norm (pre-norm). With "t-fixup" there are no norms, and small weights keep a deep stack
    stable instead (Huang et al., ICML 2020).

    Args:
        width: D. depth: of the stack that this block is one of.
    """

    def __init__(self, width: int, heads: int, depth: int, initialisation: Initialisation = "orthogonal") -> None:
        super().__init__()
        self.heads = heads
        normed = initialisation == "orthogonal"
        self.norms = nn.ModuleList([nn.LayerNorm(width) if normed else nn.Identity() for _ in range(2)])
        self.project, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.perceptron = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self._initialise(initialisation, depth)

    def _initialise(self, initialisation: Initialisation, depth: int) -> None:
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.zeros_(module.bias)
                parts = module.weight.chunk(3) if module is self.project else [module.weight]
                for part in parts:
                    if initialisation == "orthogonal":
                        nn.init.orthogonal_(part)
                    else:
                        nn.init.xavier_normal_(part)
        width = self.out.in_features
        with torch.no_grad():
            if initialisation == "orthogonal":
                for own in (self.out, self._linears()[-1]):
                    own.weight.mul_(_AT_FIRST)
            else:
                values = self.project.weight[2 * width :]
                for weight in (values, self.out.weight, *(own.weight for own in self._linears())):
                    weight.mul_(0.67 * depth**-0.25)

    def _linears(self) -> list[nn.Linear]:
        return [own for own in self.perceptron if isinstance(own, nn.Linear)]

    def projected(self, states: Tensor) -> Tensor:
        """Queries, keys and values of … x D: … x 3 x heads x D/heads."""
        return self.project(self.norms[0](states)).unflatten(-1, (3, self.heads, -1))  # type: ignore[no-any-return]

    def after(self, states: Tensor, attended: Tensor) -> Tensor:
        """What becomes of states (… x D) by what they attended to (… x heads x D/heads)."""
        states = states + self.out(attended.flatten(-2))
        changed: Tensor = states + self.perceptron(self.norms[1](states))
        return changed


class Rotary(nn.Module):
    """Positions as rotations of queries and keys: what is attended to depends on how long ago it was (Su et al., arXiv 2104.09864)."""

    angles: Tensor

    def __init__(self, size: int) -> None:
        super().__init__()
        if size % 2:
            raise ValueError("the width of an attention head must be even")
        self.register_buffer("angles", 10_000 ** -(torch.arange(0, size, 2) / size))

    def turns(self, positions: Tensor) -> tuple[Tensor, Tensor]:
        """By how much to turn at these positions (T)."""
        turned = positions[:, None, None, None] * self.angles
        return turned.cos(), turned.sin()

    def forward(self, states: Tensor, turns: tuple[Tensor, Tensor]) -> Tensor:
        """Turn … x T x 2 x heads x S."""
        (cos, sin), (first, second) = turns, states.chunk(2, dim=-1)
        return torch.cat([first * cos - second * sin, first * sin + second * cos], dim=-1)


@dataclass
class Window:
    """What a stack remembers of a sequence: for each block the keys and values (B x heads x room x S) of its last steps.

    Attributes:
        known: how much of the room is filled, which may be more than is still attended to. steps: of the sequence so far.
    """

    keys: list[Tensor]
    values: list[Tensor]
    known: int = 0
    steps: int = 0

    def trim(self) -> None:
        """Leave no empty room."""
        for rows in (self.keys, self.values):
            rows[:] = [own[:, :, : self.known] for own in rows]


class CausalStack(nn.Module):
    """Blocks in which every step attends to itself and to the window - 1 steps before it."""

    def __init__(
        self, width: int, heads: int, depth: int, window: int, initialisation: Initialisation = "orthogonal"
    ) -> None:
        super().__init__()
        self.blocks = nn.ModuleList([Block(width, heads, depth, initialisation) for _ in range(depth)])
        self.norm = nn.LayerNorm(width) if initialisation == "orthogonal" else nn.Identity()
        self.rotary, self.window, self._heads, self._size = Rotary(width // heads), window, heads, width // heads

    def forward(self, states: Tensor) -> Tensor:
        """All steps at once: B x T x D to B x T x D."""
        steps = states.shape[1]
        positions = torch.arange(steps, device=states.device)
        mask = None
        if steps > self.window:
            ago = positions[:, None] - positions
            mask = (ago >= 0) & (ago < self.window)
        turns = self.rotary.turns(positions)
        for block in self.blocks:
            assert isinstance(block, Block)
            queries, keys, values = self._turned(block, states, turns)
            attended = scaled_dot_product_attention(queries, keys, values, mask, is_causal=mask is None)
            states = block.after(states, attended.transpose(1, 2))
        found: Tensor = self.norm(states)
        return found

    def begin(self, batch: int, device: torch.device) -> Window:
        room = torch.zeros(batch, self._heads, 0, self._size, device=device)
        return Window([room] * len(self.blocks), [room] * len(self.blocks))

    def step(self, states: Tensor, past: Window) -> Tensor:
        """One more step, B x D to B x D; `past` then knows it. Not to be differentiated."""
        if past.known == past.keys[0].shape[2]:
            self._make_room(past)
        seen = slice(max(0, past.known + 1 - self.window), past.known + 1)
        turns = self.rotary.turns(torch.tensor([past.steps], device=states.device))
        for number, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            query, key, value = self._turned(block, states[:, None], turns)
            past.keys[number][:, :, past.known], past.values[number][:, :, past.known] = key[:, :, 0], value[:, :, 0]
            attended = scaled_dot_product_attention(
                query, past.keys[number][:, :, seen], past.values[number][:, :, seen]
            )
            states = block.after(states, attended[:, :, 0])
        past.known, past.steps = past.known + 1, past.steps + 1
        found: Tensor = self.norm(states)
        return found

    def _make_room(self, past: Window) -> None:
        """For some steps at a time, since it copies what is still attended to."""
        still = slice(max(0, past.known + 1 - self.window), past.known)
        for rows in (past.keys, past.values):
            rows[:] = [nn.functional.pad(own[:, :, still], (0, 0, 0, min(_ROOM, self.window))) for own in rows]
        past.known = still.stop - still.start

    def _turned(self, block: Block, states: Tensor, turns: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Queries and keys, turned, and values: B x heads x T x S each."""
        projected = block.projected(states)
        queries, keys = self.rotary(projected[:, :, :2], turns).transpose(1, 3).unbind(dim=2)
        return queries, keys, projected[:, :, 2].transpose(1, 2)
