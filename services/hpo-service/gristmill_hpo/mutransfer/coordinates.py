"""The coordinate check: whether activations keep their size as the width grows, after a few steps of training.

Source: Tensor Programs V (arXiv 2203.03466), appendix D.1. Under μP they do; in the standard parametrization they grow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch

from gristmill_hpo.mutransfer.corpus import Corpus
from gristmill_hpo.mutransfer.model import GPT, Scales, Shape
from gristmill_hpo.mutransfer.parametrization import Parametrization
from gristmill_hpo.mutransfer.training import Settings, Training


@dataclass(frozen=True)
class Coordinates:
    """Mean absolute activations of one model. Attributes: sizes: of each block's output, then of the logits."""

    width: int
    step: int
    sizes: tuple[float, ...]


def check_coordinates(
    shape: Shape,
    heads: Sequence[int],
    corpus: Corpus,
    settings: Settings,
    scales: Scales,
    parametrization: Parametrization,
) -> Iterator[Coordinates]:
    """Models with so many heads of the shape's size, trained alike; measured before every step and after the last."""
    windows = torch.from_numpy(corpus.judged(shape.context, 16)[:, :-1])
    for own in heads:
        model = GPT(replace(shape, heads=own), scales, parametrization, settings.seed)
        training = Training(model, corpus, settings)
        for step in range(settings.steps + 1):
            with torch.no_grad():
                streams = model.hidden(windows)
                parts = [*streams, model.read(streams[-1])]
            yield Coordinates(model.shape.width, step, tuple(part.abs().mean().item() for part in parts))
            if step < settings.steps:
                training.step()


def slopes(found: Sequence[Coordinates], step: int) -> list[float]:
    """Of the logarithm of each size by the logarithm of the width: 0 where activations keep their size. Seeds may be mixed."""
    own = sorted((one for one in found if one.step == step), key=lambda one: one.width)
    widths = np.log([one.width for one in own])
    return [
        float(np.polyfit(widths, np.log(np.maximum(sizes, 1e-30)), 1)[0])
        for sizes in zip(*(one.sizes for one in own), strict=True)
    ]
