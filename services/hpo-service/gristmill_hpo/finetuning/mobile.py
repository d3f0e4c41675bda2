"""Image networks of inverted residuals: MobileNetV2 (arXiv 1801.04381), and EfficientNet-Lite, which differs in numbers and padding."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

# kernel, stride, expansion, channels, blocks
_MOBILE = (
    (3, 1, 1, 16, 1), (3, 2, 6, 24, 2), (3, 2, 6, 32, 3), (3, 2, 6, 64, 4), (3, 1, 6, 96, 3), (3, 2, 6, 160, 3), (3, 1, 6, 320, 1)
)  # fmt: skip
_LITE = (
    (3, 1, 1, 16, 1), (3, 2, 6, 24, 2), (5, 2, 6, 40, 2), (3, 2, 6, 80, 3), (5, 1, 6, 112, 3), (5, 2, 6, 192, 4), (3, 1, 6, 320, 1)
)  # fmt: skip
_STEM, _LAST = 32, 1280


@dataclass(frozen=True)
class Shape:
    """Attributes:
    lite: EfficientNet-Lite, with padding as TensorFlow's "same". wider, deeper: its factors.
    """

    lite: bool = False
    wider: float = 1.0
    deeper: float = 1.0


class MobileNet(nn.Module):
    """Its `stages`, one after another, take N x 3 x H x W images to N x 1280 x H/32 x W/32."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        same, eps = shape.lite, 1e-3 if shape.lite else 1e-5
        rows = _LITE if shape.lite else _MOBILE
        stages: list[nn.Module] = [_layer(3, _STEM, 3, 2, 1, True, same, eps)]
        channels = _STEM
        for row, (kernel, stride, expansion, width, blocks) in enumerate(rows):
            width = _rounded(width * shape.wider)
            if 0 < row < len(rows) - 1:
                blocks = math.ceil(blocks * shape.deeper)
            for at in range(blocks):
                stages.append(Block(channels, width, kernel, stride if at == 0 else 1, expansion, same, eps))
                channels = width
        stages.append(_layer(channels, _LAST, 1, 1, 1, True, same, eps))
        self.stages, self.width = nn.ModuleList(stages), _LAST

    def forward(self, images: Tensor) -> Tensor:
        for stage in self.stages:
            images = stage(images)
        return images

    def load_in_order(self, weights: Mapping[str, Tensor]) -> None:
        """Weights of a network with the same tensors in the same order, whatever their names; a classifier at the end is left out.

        Raises ValueError where the shapes are others.
        """
        own = self.state_dict()
        theirs = list(weights.values())[: len(own)]
        if [tensor.shape for tensor in own.values()] != [tensor.shape for tensor in theirs]:
            raise ValueError("These are not the weights of this network.")
        self.load_state_dict(dict(zip(own, theirs, strict=True)))


class Block(nn.Module):
    """Wider by 1 x 1, depthwise, narrower by 1 x 1; added to its input where the shapes are equal."""

    def __init__(
        self, channels: int, width: int, kernel: int, stride: int, expansion: int, same: bool, eps: float
    ) -> None:
        super().__init__()
        inner = channels * expansion
        layers = [_layer(channels, inner, 1, 1, 1, True, same, eps)] if expansion != 1 else []
        layers += [
            _layer(inner, inner, kernel, stride, inner, True, same, eps),
            _layer(inner, width, 1, 1, 1, False, same, eps),
        ]
        self.layers = nn.Sequential(*layers)
        self.adds = stride == 1 and channels == width

    def forward(self, inputs: Tensor) -> Tensor:
        found: Tensor = self.layers(inputs)
        return inputs + found if self.adds else found


class _SamePadded(nn.Conv2d):
    """Pads as TensorFlow does: with a stride, more at the end than at the beginning."""

    def forward(self, inputs: Tensor) -> Tensor:
        (kernel, _), (stride, _) = self.kernel_size, self.stride
        height, width = (
            max((math.ceil(size / stride) - 1) * stride + kernel - size, 0) for size in inputs.shape[-2:]
        )  # fmt: skip
        padded = functional.pad(inputs, [width // 2, width - width // 2, height // 2, height - height // 2])
        return super().forward(padded)


def _layer(
    channels: int, width: int, kernel: int, stride: int, groups: int, active: bool, same: bool, eps: float
) -> nn.Sequential:
    kind, padding = (_SamePadded, 0) if same else (nn.Conv2d, kernel // 2)
    parts: list[nn.Module] = [
        kind(channels, width, kernel, stride, padding, groups=groups, bias=False),
        nn.BatchNorm2d(width, eps=eps, momentum=0.01 if same else 0.1),
    ]
    return nn.Sequential(*parts, *([nn.ReLU6()] if active else []))


def _rounded(width: float) -> int:
    """To a multiple of 8 that is no less than nine tenths."""
    found = max(8, int(width + 4) // 8 * 8)
    return found + 8 if found < 0.9 * width else found


def opened(shape: Shape, path: str) -> MobileNet:
    """With the weights of a file that torch saved; nothing in it is run."""
    network = MobileNet(shape)
    network.load_in_order(torch.load(path, weights_only=True, map_location="cpu"))
    return network
