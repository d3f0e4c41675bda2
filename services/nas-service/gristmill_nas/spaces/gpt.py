"""The GPT-S space of HW-GPT-Bench (Sukthanker et al., 2024): depth, width, bias, and heads and MLP ratio of every layer."""

import re
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from gristmill_nas.spaces.space import ArchitectureError, Codes, Decision, Space, code_of

_WIDTHS = ("192", "384", "768")
_LAYERS = ("10", "11", "12")
_RATIOS = ("2", "3", "4")
_HEADS = ("4", "8", "12")
_MOST_LAYERS = 12
_ALWAYS = 3  # decisions before those of the layers
_TEXT = re.compile(r"embed=(\d+) layers=(\d+) bias=([01]) mlp=([\d-]+) heads=([\d-]+)")


class GptSpace(Space):
    """As text `embed=384 layers=10 bias=1 mlp=4-4-… heads=12-8-…`, with a number for every layer.

    Decisions about layers that are not there have the code 0 and count for nothing.
    """

    name: ClassVar[str] = "gpt-s"
    title: ClassVar[str] = "GPT-S of HW-GPT-Bench"

    def __init__(self) -> None:
        layers = range(1, _MOST_LAYERS + 1)
        self.decisions = (
            Decision("embed", _WIDTHS), Decision("layers", _LAYERS), Decision("bias", ("0", "1")),
            *(Decision(f"mlp {layer}", _RATIOS) for layer in layers),
            *(Decision(f"heads {layer}", _HEADS) for layer in layers),
        )  # fmt: skip

    def encode(self, text: str) -> Codes:
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ArchitectureError(
                f"{text[:200]!r} should read like: embed=384 layers=10 bias=1 mlp=4-4-… heads=12-8-…, "
                "with a number for every layer."
            )
        embed, layers, bias, mlp, heads = match.groups()
        if layers not in _LAYERS:
            raise ArchitectureError(f"layers is one of {', '.join(_LAYERS)}, not {layers}.")
        codes = np.zeros(len(self.decisions), dtype=np.int64)
        codes[:_ALWAYS] = code_of("embed", embed, _WIDTHS), _LAYERS.index(layers), int(bias)
        for at, (name, values, options) in enumerate((("mlp", mlp, _RATIOS), ("heads", heads, _HEADS))):
            each = values.split("-")
            if len(each) != int(layers):
                raise ArchitectureError(f"{name} has {len(each)} numbers for {layers} layers.")
            start = _ALWAYS + at * _MOST_LAYERS
            codes[start : start + len(each)] = [code_of(name, value, options) for value in each]
        return codes

    def decode(self, codes: Codes) -> str:
        layers = int(_LAYERS[codes[1]])
        mlp, heads = codes[_ALWAYS:].reshape(2, _MOST_LAYERS)[:, :layers]
        return (
            f"embed={_WIDTHS[codes[0]]} layers={layers} bias={codes[2]} mlp={'-'.join(_RATIOS[code] for code in mlp)} "
            f"heads={'-'.join(_HEADS[code] for code in heads)}"
        )

    def there(self, choices: Tensor) -> Tensor:
        at_least = choices[:, 1].flip(1).cumsum(dim=1).flip(1)[:, :3]  # 10, 11, 12 layers or more
        there = torch.cat([torch.ones_like(at_least[:, :1]).expand(-1, 10), at_least[:, 1:]], dim=1)
        return torch.cat([torch.ones(len(choices), _ALWAYS), there, there], dim=1)
