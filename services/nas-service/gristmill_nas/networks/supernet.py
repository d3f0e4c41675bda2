"""All cells of NAS-Bench-201 in one network whose weights they share, so that a search can train it along with itself.

Several architectures go through it side by side: features are images x architectures x channels x height x width.
"""

import torch
from torch import Tensor, nn

from gristmill_nas.networks.cells import NODES, Skeleton
from gristmill_nas.spaces.nb201 import EDGES, OPERATIONS

_EPSILON = 1e-5


class _Norm(nn.Module):
    """Batch normalisation of each architecture by itself, always by the batch at hand.

    What a layer sees depends on the operations before it, so running statistics of all architectures would fit none of them.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(channels)), nn.Parameter(torch.zeros(channels))

    def forward(self, inputs: Tensor) -> Tensor:
        images, architectures = inputs.shape[:2]
        flat = inputs.reshape(images, -1, *inputs.shape[3:])
        weight, bias = self.weight.repeat(architectures), self.bias.repeat(architectures)
        found = nn.functional.batch_norm(flat, None, None, weight, bias, training=True, eps=_EPSILON)
        return found.view(inputs.shape)


class _Flat(nn.Module):
    """A layer for images, applied to those of all architectures."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.layer(inputs.flatten(0, 1))
        return found.view(*inputs.shape[:2], *found.shape[1:])


def _convolution(inputs: int, outputs: int, kernel: int, stride: int) -> nn.Module:
    layer = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)
    return nn.Sequential(nn.ReLU(), _Flat(layer), _Norm(outputs))


class _Edge(nn.Module):
    """Every operation of an edge; each has its own weights and its own normalisation."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        layers: dict[str, nn.Module] = {
            "skip_connect": nn.Identity(),
            "nor_conv_1x1": _convolution(channels, channels, 1, 1),
            "nor_conv_3x3": _convolution(channels, channels, 3, 1),
            "avg_pool_3x3": _Flat(nn.AvgPool2d(3, 1, 1, count_include_pad=False)),
        }
        self.operations = nn.ModuleDict(layers)  # `none` adds nothing

    def forward(self, inputs: Tensor, choices: Tensor) -> Tensor:
        """N x A x C x H x W from the same and A x K choices."""
        total = torch.zeros_like(inputs)
        for name, layer in self.operations.items():
            own = choices[:, OPERATIONS.index(name)]
            if choices.requires_grad:  # what was not chosen has a gradient too
                total = total + own[:, None, None, None] * layer(inputs)
            elif len(chosen := own.nonzero()[:, 0]):
                total = total.index_add(1, chosen, layer(inputs[:, chosen]))
        return total


class _Cell(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.edges = nn.ModuleList(_Edge(channels) for _ in EDGES)

    def forward(self, inputs: Tensor, choices: Tensor) -> Tensor:
        nodes = [inputs]
        for end in range(1, NODES):
            found = [
                edge(nodes[a], choices[:, at])
                for at, (edge, (a, b)) in enumerate(zip(self.edges, EDGES, strict=True)) if b == end
            ]  # fmt: skip
            nodes.append(torch.stack(found).sum(dim=0))
        return nodes[-1]


class _Stage(nn.Sequential):
    def forward(self, features: Tensor, choices: Tensor) -> Tensor:  # type: ignore[override]
        for cell in self:
            features = cell(features, choices)
        return features


class _Reduction(nn.Module):
    """The residual block between stages: half the size, twice the channels."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        outputs = 2 * inputs
        self.long = nn.Sequential(_convolution(inputs, outputs, 3, 2), _convolution(outputs, outputs, 3, 1))
        self.short = _Flat(
            nn.Sequential(
                nn.AvgPool2d(2, 2, ceil_mode=True, count_include_pad=False), nn.Conv2d(inputs, outputs, 1, bias=False)
            )
        )

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.long(inputs) + self.short(inputs)
        return found


class Supernet(nn.Module):
    """What `CellNetwork` is for one architecture, for all of them."""

    def __init__(self, skeleton: Skeleton) -> None:
        super().__init__()
        width = skeleton.channels
        self.stem = nn.Conv2d(skeleton.image_channels, width, 3, 1, 1, bias=False)
        self.stem_norm = _Norm(width)
        self.stages = nn.ModuleList(
            _Stage(*(_Cell(width * 2**stage) for _ in range(skeleton.cells))) for stage in range(3)
        )
        self.reductions = nn.ModuleList(_Reduction(width * 2**stage) for stage in range(2))
        self.last = nn.Sequential(_Norm(width * 4), nn.ReLU())
        self.head = nn.Linear(width * 4, skeleton.classes)

    def forward(self, images: Tensor, choices: Tensor) -> Tensor:
        """A x N x classes logits of N images by the networks of A x G x K choices.

        Choices are one-hot. Those that need no gradient cost no more than what they chose.
        """
        features = self.stem_norm(self.stem(images)[:, None]).expand(-1, len(choices), -1, -1, -1)
        for stage, cells in enumerate(self.stages):
            features = cells(features, choices)
            if stage < len(self.reductions):
                features = self.reductions[stage](features)
        found: Tensor = self.head(self.last(features).mean(dim=(3, 4)))
        return found.transpose(0, 1)
