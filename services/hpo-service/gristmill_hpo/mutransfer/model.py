"""A GPT-type language model whose width is told apart from the width at which it was tuned."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from gristmill_hpo.mutransfer.parametrization import (
    Kind,
    Optimizer,
    Parametrization,
    Rule,
    attention_multiplier,
    logit_multiplier,
    rule,
)

MLP_RATIO = 4


@dataclass(frozen=True)
class Shape:
    """Sizes of a model, and of the base that its hyper-parameters were tuned at.

    Attributes:
        context: tokens that it sees at most.
    """

    vocabulary: int
    context: int
    layers: int
    heads: int
    head_size: int
    base_heads: int
    base_head_size: int
    biases: bool = True
    tied: bool = False

    @property
    def width(self) -> int:
        return self.heads * self.head_size

    @property
    def base_width(self) -> int:
        return self.base_heads * self.base_head_size

    @property
    def times(self) -> float:
        """The width, in widths of the base."""
        return self.width / self.base_width


@dataclass(frozen=True)
class Scales:
    """Hyper-parameters that transfer along the width.

    Attributes:
        deviation: of initial weights at the base. logits, attention: what multiplies logits, and products of queries and keys.
    """

    deviation: float = 0.05
    logits: float = 1.0
    attention: float = 1.0


class GPT(nn.Module):
    """Token and position embeddings, pre-norm blocks of causal attention and MLP, a last norm, a readout.

    Queries, keys and values have a matrix each: what a growth adds to one of them must not come to lie in another.
    """

    def __init__(
        self, shape: Shape, scales: Scales = Scales(), parametrization: Parametrization = "mup", seed: int = 0
    ) -> None:  # fmt: skip
        super().__init__()
        self.shape, self.scales, self.parametrization = shape, scales, parametrization
        width = shape.width
        self.tokens = nn.Embedding(shape.vocabulary, width)
        self.positions = nn.Embedding(shape.context, width)
        attention = scales.attention * attention_multiplier(shape.head_size, shape.base_head_size, parametrization)
        self.blocks = nn.ModuleList(Block(shape, attention) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(width, bias=shape.biases)
        self.readout = None if shape.tied else nn.Linear(width, shape.vocabulary, bias=False)
        self.logit_scale = scales.logits * logit_multiplier(shape.times, parametrization)
        self._begin(torch.Generator().manual_seed(seed))

    @torch.no_grad()
    def _begin(self, random: torch.Generator) -> None:
        for name, tensor in self.named_parameters():
            if (deviation := self.deviation(name)) is not None:
                tensor.copy_(torch.empty(tensor.shape).normal_(0.0, deviation, generator=random))
            elif name.endswith("bias"):
                tensor.zero_()

    def forward(self, tokens: Tensor) -> Tensor:
        """Logits of what comes next: batch x length -> batch x length x vocabulary."""
        logits: Tensor = self.read(self.hidden(tokens)[-1])
        return logits

    def hidden(self, tokens: Tensor) -> list[Tensor]:
        """The outputs of all blocks, each batch x length x width."""
        length = tokens.shape[1]
        stream = self.tokens(tokens) + self.positions.weight[:length]
        found = []
        for block in self.blocks:
            stream = block(stream)
            found.append(stream)
        return found

    def read(self, stream: Tensor) -> Tensor:
        weight = self.tokens.weight if self.readout is None else self.readout.weight
        logits: Tensor = functional.linear(self.norm(stream), weight) * self.logit_scale
        return logits

    def deviation(self, name: str) -> float | None:
        """Of a parameter's initial values, around 0; None for gains, which begin as 1, and biases, which begin as 0."""
        if not is_drawn(name):
            return None
        return self.scales.deviation * self.rule(name, "adamw").deviation

    def rule(self, name: str, optimizer: Optimizer) -> Rule:
        return rule(kind_of(name), self.shape.times, self.parametrization, optimizer)

    def groups(self, rate: float, decay: float, optimizer: Optimizer) -> list[dict[str, Any]]:
        """Parameter groups for an optimiser of torch; gains and biases do not decay."""
        found: dict[tuple[float, float], list[nn.Parameter]] = {}
        for name, tensor in self.named_parameters():
            own = self.rule(name, optimizer)
            found.setdefault((rate * own.rate, decay * own.decay if is_drawn(name) else 0.0), []).append(tensor)
        return [{"params": own, "lr": lr, "weight_decay": weight} for (lr, weight), own in found.items()]

    def size(self) -> int:
        """Its parameters."""
        return sum(own.numel() for own in self.parameters())


class Block(nn.Module):
    """Causal attention, then an MLP; each reads the normed stream and adds to it."""

    def __init__(self, shape: Shape, scale: float) -> None:
        super().__init__()
        width, inner = shape.width, MLP_RATIO * shape.width
        self.heads, self.scale = shape.heads, scale
        self.before_attention = nn.LayerNorm(width, bias=shape.biases)
        self.query = nn.Linear(width, width, bias=shape.biases)
        self.key = nn.Linear(width, width, bias=shape.biases)
        self.value = nn.Linear(width, width, bias=shape.biases)
        self.attended = nn.Linear(width, width, bias=shape.biases)
        self.before_mlp = nn.LayerNorm(width, bias=shape.biases)
        self.mlp_in = nn.Linear(width, inner, bias=shape.biases)
        self.mlp_out = nn.Linear(inner, width, bias=shape.biases)

    def forward(self, stream: Tensor) -> Tensor:
        normed = self.before_attention(stream)
        query, key, value = (self._split(part(normed)) for part in (self.query, self.key, self.value))
        mixed = functional.scaled_dot_product_attention(query, key, value, is_causal=True, scale=self.scale)
        stream = stream + self.attended(mixed.transpose(1, 2).flatten(2))
        inner = functional.gelu(self.mlp_in(self.before_mlp(stream)), approximate="tanh")
        out: Tensor = stream + self.mlp_out(inner)
        return out

    def _split(self, own: Tensor) -> Tensor:
        """batch x length x width -> batch x heads x length x head size."""
        heads: Tensor = own.unflatten(2, (self.heads, -1)).transpose(1, 2)
        return heads


def kind_of(name: str) -> Kind:
    """What grows with the width of the parameter of a `GPT` with this name."""
    if name == "readout.weight":
        return "output"
    return "hidden" if name.startswith("blocks.") and is_drawn(name) else "input"


def is_norm(name: str) -> bool:
    return name.split(".")[-2] in ("norm", "before_attention", "before_mlp")


def is_gain(name: str) -> bool:
    return is_norm(name) and name.endswith(".weight")


def is_drawn(name: str) -> bool:
    """Whether it begins with random values: a matrix, and no gain or bias."""
    return name.endswith(".weight") and not is_norm(name)
