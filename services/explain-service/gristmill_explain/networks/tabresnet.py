"""The backbone that both the hypernetwork of IMN and its black-box twin stand on (Kadra et al., arXiv 2305.13072)."""

import torch
from torch import Tensor, nn

_OF_BIASES = 0.25


class Block(nn.Module):
    """Two layers with batch norms beside a shortcut; it begins as the shortcut alone, since the second norm's weight begins at 0."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.before, self.between = nn.Dropout(dropout), nn.Dropout(dropout)
        self.first, self.second = nn.Linear(width, width), nn.Linear(width, width)
        self.norms = nn.ModuleList([nn.BatchNorm1d(width) for _ in range(2)])
        nn.init.zeros_(self.norms[1].weight)  # type: ignore[arg-type]

    def forward(self, states: Tensor) -> Tensor:
        shortcut = self.before(states)
        inner = self.between(nn.functional.gelu(self.norms[0](self.first(states))))
        return nn.functional.gelu(self.norms[1](self.second(inner)) + shortcut)


class TabResNet(nn.Module):
    """N x M to N x outputs.

    Args:
        width: of the layers. blocks: how many there are after the first layer.
    """

    def __init__(self, inputs: int, outputs: int, width: int = 128, blocks: int = 2, dropout: float = 0.25) -> None:
        super().__init__()
        self.first, self.norm, self.dropout = nn.Linear(inputs, width), nn.BatchNorm1d(width), nn.Dropout(dropout)
        self.blocks = nn.Sequential(*(Block(width, dropout) for _ in range(blocks)))
        self.last = nn.Linear(width, outputs)

    def forward(self, inputs: Tensor) -> Tensor:
        states = self.dropout(nn.functional.gelu(self.norm(self.first(inputs))))
        found: Tensor = self.last(self.blocks(states))
        return found


class LinearModels(nn.Module):
    """A network that generates a linear model for every row: z_k(x) = Σ_j W_jk(x) x_j + b_k(x).

    A step of Adam moves all M + 1 generated numbers alike, so what is said would move M + 1 times as far as what a black box says, and
    small tables would be learnt by heart. Generated numbers are therefore divided by M + 1. How biases change from row to row counts a
    quarter: what slopes can say is not left to the bias, which explains nothing. What all rows have in common is learnt beside that.
    Nothing is said at first.

    Args:
        inputs: M. outputs: K.
    """

    def __init__(self, inputs: int, outputs: int, width: int = 128, blocks: int = 2, dropout: float = 0.25) -> None:
        super().__init__()
        self.inputs, self.outputs = inputs, outputs
        self.generator = TabResNet(inputs, (inputs + 1) * outputs, width, blocks, dropout)
        nn.init.zeros_(self.generator.last.weight)
        nn.init.zeros_(self.generator.last.bias)
        self.common = nn.Parameter(torch.zeros(inputs + 1, outputs))

    def generated(self, inputs: Tensor) -> Tensor:
        """N x (M + 1) x K for N x M: weights, and the bias at the end."""
        own = self.generator(inputs).unflatten(1, (self.inputs + 1, self.outputs))
        counts = own.new_ones(self.inputs + 1, 1)
        counts[-1] = _OF_BIASES
        return (own * counts + self.common) / (self.inputs + 1)  # type: ignore[no-any-return]

    def generate(self, inputs: Tensor) -> tuple[Tensor, Tensor]:
        """Weights (N x M x K) and biases (N x K) for N x M."""
        whole = self.generated(inputs)
        return whole[:, :-1], whole[:, -1]

    def forward(self, inputs: Tensor) -> Tensor:
        return said(*self.generate(inputs), inputs)


def said(weights: Tensor, biases: Tensor, inputs: Tensor) -> Tensor:
    """What linear models (N x M x K, N x K) say of their rows (N x M): N x K."""
    return (weights * inputs[:, :, None]).sum(dim=1) + biases  # faster than einsum
