"""Two families of mobile networks, for latency predictors: their tables hold no accuracy."""

import re
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from gristmill_nas.spaces.space import ArchitectureError, Codes, Decision, Space, code_of

_BLOCKS = tuple(
    f"k{kernel}_e{expansion}{suffix}"
    for kernel, suffix, expansion in (
        (3, "", 1), (3, "_g2", 1), (3, "", 3), (3, "", 6), (5, "", 1), (5, "_g2", 1), (5, "", 3), (5, "", 6),
    )
)  # fmt: skip


class FbnetSpace(Space):
    """FBNet (Wu et al. 2019): 22 layers, each one of eight blocks or left out; as text `k3_e1/k5_e6/skip/…`."""

    name: ClassVar[str] = "fbnet"
    title: ClassVar[str] = "FBNet"

    def __init__(self) -> None:
        self.decisions = tuple(Decision(f"layer {layer}", (*_BLOCKS, "skip")) for layer in range(1, 23))

    def encode(self, text: str) -> Codes:
        blocks = text.split("/")
        if len(blocks) != len(self.decisions):
            raise ArchitectureError(
                f"A network has {len(self.decisions)} layers, not {len(blocks)}: k3_e1/k5_e6/skip/…"
            )
        options = self.decisions[0].options
        strange = [block for block in blocks if block not in options]
        if strange:
            raise ArchitectureError(f"There is no block {strange[0][:50]!r}; there are {', '.join(options)}.")
        return np.array([options.index(block) for block in blocks], dtype=np.int64)

    def decode(self, codes: Codes) -> str:
        return "/".join(self.decisions[0].options[code] for code in codes)


_KERNELS, _EXPANSIONS, _DEPTHS = ("3", "5", "7"), ("3", "4", "6"), ("2", "3", "4")
_RESOLUTIONS = tuple(str(resolution) for resolution in range(128, 225, 4))
_STAGES, _LONGEST = 5, 4
_LAYERS = _STAGES * _LONGEST
_TEXT = re.compile(r"r=(\d+) d=([\d-]+) k=([\d-]+) e=([\d-]+)")


class OfaSpace(Space):
    """Once-for-all MobileNetV3 (Cai et al. 2020): resolution, five stages of two to four layers, kernel and expansion of each.

    As text `r=224 d=4-3-2-4-2 k=3-5-… e=6-4-…`, with a kernel and an expansion for each of the 15 to 20 layers that are there.
    """

    name: ClassVar[str] = "ofa"
    title: ClassVar[str] = "Once-for-all MobileNetV3"

    def __init__(self) -> None:
        places = [f"{stage}.{layer}" for stage in range(1, _STAGES + 1) for layer in range(1, _LONGEST + 1)]
        self.decisions = (
            Decision("resolution", _RESOLUTIONS),
            *(Decision(f"depth {stage}", _DEPTHS) for stage in range(1, _STAGES + 1)),
            *(Decision(f"kernel {place}", _KERNELS) for place in places),
            *(Decision(f"expansion {place}", _EXPANSIONS) for place in places),
        )

    def encode(self, text: str) -> Codes:
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ArchitectureError(f"{text[:200]!r} should read like: r=224 d=4-3-2-4-2 k=3-5-… e=6-4-…")
        resolution, *lists = match.groups()
        depths, kernels, expansions = (values.split("-") for values in lists)
        codes = np.zeros(len(self.decisions), dtype=np.int64)
        codes[0] = code_of("r", resolution, _RESOLUTIONS)
        if len(depths) != _STAGES:
            raise ArchitectureError(f"d has {len(depths)} numbers for {_STAGES} stages.")
        codes[1 : 1 + _STAGES] = [code_of("d", depth, _DEPTHS) for depth in depths]
        there = np.flatnonzero(self._there(codes))
        for at, (name, values, options) in enumerate((("k", kernels, _KERNELS), ("e", expansions, _EXPANSIONS))):
            if len(values) != len(there):
                raise ArchitectureError(f"{name} has {len(values)} numbers for {len(there)} layers.")
            codes[1 + _STAGES + at * _LAYERS + there] = [code_of(name, value, options) for value in values]
        return codes

    def decode(self, codes: Codes) -> str:
        there = self._there(codes)
        kernels, expansions = codes[1 + _STAGES :].reshape(2, _LAYERS)
        return (
            f"r={_RESOLUTIONS[codes[0]]} d={'-'.join(_DEPTHS[code] for code in codes[1 : 1 + _STAGES])} "
            f"k={'-'.join(_KERNELS[code] for code in kernels[there])} "
            f"e={'-'.join(_EXPANSIONS[code] for code in expansions[there])}"
        )

    def there(self, choices: Tensor) -> Tensor:
        depth = choices[:, 1 : 1 + _STAGES, :3]
        at_least = torch.stack(
            [torch.ones_like(depth[:, :, 0])] * 2 + [depth[:, :, 1] + depth[:, :, 2], depth[:, :, 2]], dim=2
        )
        return torch.cat([torch.ones(len(choices), 1 + _STAGES), at_least.flatten(1).repeat(1, 2)], dim=1)

    def features(self, choices: Tensor) -> Tensor:
        """As elsewhere, but the resolution is one number, from 0 to 1."""
        resolution = choices[:, 0] @ torch.linspace(0, 1, len(_RESOLUTIONS))
        others = choices[:, 1:, :3] * self.there(choices)[:, 1:, None]
        return torch.cat([resolution[:, None], others.flatten(1)], dim=1)

    def counts(self, choices: Tensor) -> Tensor:
        """Layers by kernel and by expansion, each also times the area of the images."""
        area = choices[:, 0] @ (torch.linspace(128, 224, len(_RESOLUTIONS)) / 224) ** 2
        layers = (choices * self.there(choices)[:, :, None])[:, 1 + _STAGES :, :3].unflatten(1, (2, _LAYERS)).sum(dim=2)
        return torch.cat([layers.flatten(1), layers.flatten(1) * area[:, None], area[:, None]], dim=1)

    @staticmethod
    def _there(codes: Codes) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        return np.concatenate([np.arange(_LONGEST) < int(_DEPTHS[code]) for code in codes[1 : 1 + _STAGES]])
