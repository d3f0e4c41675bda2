"""From texts and images to what a network reads, batch by batch; features of frozen stages are computed once."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from gristmill_hpo.finetuning.backbones import Backbone, Lower, States
from gristmill_hpo.finetuning.data import Pixels
from gristmill_ml.text.tokens import TokenizedTexts

_AT_ONCE = 64
_MOST_CACHED = 2**30  # bytes
_SHIFT = 8  # a light augmentation moves an image by at most this share of its side


class Inputs(Protocol):
    """N inputs, of which batches can be had."""

    def __len__(self) -> int: ...

    def batch(self, rows: Tensor, augment: bool = False) -> States:
        """Those rows, as many tokens long as the longest; `augment` draws from torch's generator."""

    def order(self) -> Tensor:
        """All rows, in the order in which batches of them are padded least."""


class TextInputs(TokenizedTexts):
    """Tokens of texts."""

    def batch(self, rows: Tensor, augment: bool = False) -> States:
        return States(*self.padded(rows))

    def order(self) -> Tensor:
        return self.by_length()


class ImageInputs:
    """Bytes of images, scaled as the network was taught."""

    def __init__(self, pixels: Pixels, mean: Sequence[float], deviation: Sequence[float]) -> None:
        self._pixels = torch.from_numpy(np.ascontiguousarray(pixels))
        self._mean, self._deviation = (
            255 * torch.tensor(own, dtype=torch.float32)[:, None, None] for own in (mean, deviation)
        )

    def __len__(self) -> int:
        return len(self._pixels)

    def batch(self, rows: Tensor, augment: bool = False) -> States:
        pixels = (self._pixels[rows].float() - self._mean) / self._deviation
        return States(_shifted(pixels) if augment else pixels, torch.ones(len(rows), 1, dtype=torch.long))

    def order(self) -> Tensor:
        return torch.arange(len(self))


class Cached:
    """What comes out of frozen stages, once for all."""

    def __init__(self, lower: Lower, inputs: Inputs, progress: Callable[[float], None]) -> None:
        self._values: list[Tensor] = [torch.empty(0)] * len(inputs)
        self._masks = list(self._values)
        done = 0
        for rows in inputs.order().split(_AT_ONCE):
            states = lower(inputs.batch(rows))
            for at, row in enumerate(rows.tolist()):
                # Of a text, only the tokens that it has; of an image, all that there is.
                length = int(states.mask[at].sum()) if states.values.dim() == 3 else None
                self._values[row], self._masks[row] = states.values[at, :length].clone(), states.mask[at, :length]
            done += len(rows)
            progress(done / len(inputs))

    def __len__(self) -> int:
        return len(self._values)

    def batch(self, rows: Tensor, augment: bool = False) -> States:
        return _padded([self._values[row] for row in rows.tolist()], [self._masks[row] for row in rows.tolist()])

    def order(self) -> Tensor:
        return torch.tensor(sorted(range(len(self)), key=lambda row: len(self._masks[row])))


class Through:
    """What comes out of frozen stages, each time anew: where it would take too much memory, or inputs vary."""

    def __init__(self, lower: Lower, inputs: Inputs) -> None:
        self._lower, self._inputs = lower, inputs

    def __len__(self) -> int:
        return len(self._inputs)

    def batch(self, rows: Tensor, augment: bool = False) -> States:
        found: States = self._lower(self._inputs.batch(rows, augment))
        return found

    def order(self) -> Tensor:
        return self._inputs.order()


def inputs_of(inputs: Sequence[str] | Pixels, backbone: Backbone, most_tokens: int) -> Inputs:
    if isinstance(inputs, np.ndarray):
        return ImageInputs(inputs, backbone.mean, backbone.deviation)
    assert backbone.tokenizer is not None
    return TextInputs(backbone.tokenizer, inputs, min(most_tokens, backbone.most_tokens))


@torch.no_grad()
def probabilities(logits: Callable[[States], Tensor], inputs: Inputs, classes: int) -> npt.NDArray[np.float32]:
    """N x C."""
    found = torch.empty(len(inputs), classes)
    for rows in inputs.order().split(_AT_ONCE):
        found[rows] = torch.softmax(logits(inputs.batch(rows)), dim=1)
    return found.numpy()


def behind(lower: Lower, inputs: Inputs, cache: bool, progress: Callable[[float], None]) -> Inputs:
    """What the stages that learn are given."""
    if lower.inner is None:
        return inputs
    if cache:
        first = lower(inputs.batch(inputs.order()[-1:]))  # the longest
        if first.values.nbytes * len(inputs) <= _MOST_CACHED:
            return Cached(lower, inputs, progress)
    return Through(lower, inputs)


def _padded(values: list[Tensor], masks: list[Tensor]) -> States:
    pad = nn.utils.rnn.pad_sequence
    return States(pad(values, batch_first=True), pad(masks, batch_first=True))


def _shifted(pixels: Tensor) -> Tensor:
    """Each moved a little, and half of them mirrored."""
    most = max(1, pixels.shape[-1] // _SHIFT)
    padded = nn.functional.pad(pixels, [most] * 4, mode="replicate")
    side = pixels.shape[-1]
    lefts, tops = torch.randint(2 * most + 1, (2, len(pixels))).tolist()
    found = torch.stack(
        [own[:, top : top + side, left : left + side] for own, left, top in zip(padded, lefts, tops, strict=True)]
    )
    flipped = torch.rand(len(found)) < 0.5
    return torch.where(flipped[:, None, None, None], found.flip(3), found)
