"""Networks of NAS-Bench-201 cells (Dong & Yang 2020, section 3): one cell everywhere, three stages of doubling width."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from gristmill_nas.spaces import Codes
from gristmill_nas.spaces.nb201 import EDGES, OPERATIONS

NODES = 4


@dataclass(frozen=True)
class Skeleton:
    """What surrounds the cells: channels of the stem, cells a stage, and what goes in and out.

    The published networks have 16 channels and 5 cells a stage.
    """

    classes: int
    image_channels: int = 3
    channels: int = 16
    cells: int = 5


class Zero(nn.Module):
    """The operation `none`."""

    def forward(self, inputs: Tensor) -> Tensor:
        return torch.zeros_like(inputs)


def _convolution(inputs: int, outputs: int, kernel: int, stride: int) -> nn.Module:
    return nn.Sequential(
        nn.ReLU(),
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
    )


def operation(name: str, channels: int) -> nn.Module:
    """One operation of an edge, by its name."""
    if name == "none":
        return Zero()
    if name == "skip_connect":
        return nn.Identity()
    if name == "avg_pool_3x3":
        return nn.AvgPool2d(3, 1, 1, count_include_pad=False)
    return _convolution(channels, channels, 3 if name == "nor_conv_3x3" else 1, 1)


class Cell(nn.Module):
    """A fixed cell: every node is the sum of the operations on the nodes before it; the last one is the output."""

    def __init__(self, codes: Codes, channels: int) -> None:
        super().__init__()
        self.operations = nn.ModuleList(operation(OPERATIONS[code], channels) for code in codes)

    def forward(self, inputs: Tensor) -> Tensor:
        nodes = [inputs]
        for end in range(1, NODES):
            found = [op(nodes[a]) for op, (a, b) in zip(self.operations, EDGES, strict=True) if b == end]
            nodes.append(torch.stack(found).sum(dim=0))
        return nodes[-1]


class Reduction(nn.Module):
    """The residual block between stages: half the size, twice the channels."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        outputs = 2 * inputs
        self.first = _convolution(inputs, outputs, 3, 2)
        self.second = _convolution(outputs, outputs, 3, 1)
        self.down = nn.Sequential(
            nn.AvgPool2d(2, 2, ceil_mode=True, count_include_pad=False), nn.Conv2d(inputs, outputs, 1, bias=False)
        )

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.second(self.first(inputs)) + self.down(inputs)
        return found


class CellNetwork(nn.Module):
    """The network of one architecture: N x channels x height x width images to N x classes logits."""

    def __init__(self, codes: Codes, skeleton: Skeleton) -> None:
        super().__init__()
        width = skeleton.channels
        self.stem = nn.Sequential(nn.Conv2d(skeleton.image_channels, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))
        self.stages = nn.ModuleList(
            nn.Sequential(*(Cell(codes, width * 2**stage) for _ in range(skeleton.cells))) for stage in range(3)
        )
        self.reductions = nn.ModuleList(Reduction(width * 2**stage) for stage in range(2))
        self.last = nn.Sequential(nn.BatchNorm2d(width * 4), nn.ReLU())
        self.head = nn.Linear(width * 4, skeleton.classes)

    def forward(self, images: Tensor) -> Tensor:
        features = self.stem(images)
        for stage, cells in enumerate(self.stages):
            features = cells(features)
            if stage < len(self.reductions):
                features = self.reductions[stage](features)
        found: Tensor = self.head(self.last(features).mean(dim=(2, 3)))
        return found
