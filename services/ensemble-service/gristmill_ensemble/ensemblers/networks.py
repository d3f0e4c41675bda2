"""The two networks of Regularized Neural Ensemblers (arXiv 2410.04520), as banks: many of one kind, trained beside each other.

A bank has every parameter B times, so that networks of other dropout rates, or on other folds, share each operation. Shapes:
`B x R x C x M` are predictions of M models for C classes of R rows, for each of B networks.
"""

import math
from abc import ABC, abstractmethod
from copy import deepcopy
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

Mode = Literal["stacking", "averaging"]

_MASKED = -1e9


@dataclass(frozen=True)
class Kept:
    """The models that base-model dropout left in a step: one choice for all rows and classes.

    Attributes:
        mask: B x M, 1 where kept, 0 where dropped. The predictions that come with it are those of all models.
        index: for a bank of one network: the kept models. The predictions that come with it are those of these models only,
            which gives the same result for less work.
        scale: B: 1 / (1 − dropout rate), so that the expected input is the input.
    """

    scale: Tensor
    mask: Tensor | None = None
    index: Tensor | None = None


class Bank(nn.Module, ABC):
    """B networks of one kind.

    Args:
        models: M. hidden: H, the width of the layers. seeds: one for each network's initial weights, drawn as `nn.Linear` does.
        features: how many numbers describe a row. They join the inputs of the first layer, the same for every class, and are
            never dropped.
    """

    def __init__(self, models: int, hidden: int, seeds: list[int], features: int = 0) -> None:
        super().__init__()
        sizes = self._sizes(models, hidden)
        # One tensor of all parameters, B x P, is clipped and stepped at once: a layer's weights and bias are views of it.
        self._shapes = [(inputs + 1, outputs) for inputs, outputs in sizes] + ([(features, hidden)] if features else [])
        draws = [_drawn(self._shapes[: len(sizes)], np.random.default_rng([seed, 1])) for seed in seeds]
        nothing = np.zeros((len(seeds), features * hidden), dtype=np.float32)
        self.parameters_of_all = nn.Parameter(torch.from_numpy(np.hstack([np.stack(draws), nothing])))
        self._features = features > 0

    @staticmethod
    @abstractmethod
    def _sizes(models: int, hidden: int) -> list[tuple[int, int]]:
        """Inputs and outputs of each layer."""

    @classmethod
    def count(cls, models: int, hidden: int, features: int = 0) -> int:
        """P, the number of parameters of one network."""
        return sum((inputs + 1) * outputs for inputs, outputs in cls._sizes(models, hidden)) + features * hidden

    @property
    def size(self) -> int:
        """B."""
        return self.parameters_of_all.shape[0]

    def layers(self) -> list[Tensor]:
        """Each layer's weights with the bias as the last row, B x (I + 1) x O; and at the end the features', B x F x H."""
        parts = self.parameters_of_all.split([rows * columns for rows, columns in self._shapes], dim=1)
        return [part.unflatten(1, shape) for part, shape in zip(parts, self._shapes, strict=True)]

    @abstractmethod
    def forward(
        self, predictions: Tensor, kept: Kept | None = None, features: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None]:
        """Combine B x R x C x M predictions; without `kept`, of all models. features: B x R x F.

        Returns:
            B x R x C: logits (stacking) or the combined predictions (averaging); and B x R x M weights (averaging).
        """

    def member(self, index: int) -> "Bank":
        """A bank of one of the networks."""
        other = deepcopy(self)
        other.parameters_of_all = nn.Parameter(self.parameters_of_all[index : index + 1].detach().clone())
        return other

    def _first(self, layers: list[Tensor], predictions: Tensor, kept: Kept | None, features: Tensor | None) -> Tensor:
        """The first layer, for each row and class: B x R·C x H."""
        weight, bias = layers[0][:, :-1], layers[0][:, -1:]
        if kept is not None:
            # Scaling or dropping an input is scaling or dropping its row of weights, of which there are far fewer.
            chosen = weight[:, kept.index] if kept.index is not None else weight
            factor = kept.scale[:, None] if kept.mask is None else kept.mask * kept.scale[:, None]
            weight = chosen * factor[:, :, None]
        size, rows, classes, models = predictions.shape
        hidden = torch.baddbmm(bias, predictions.reshape(size, rows * classes, models), weight)
        if self._features and features is not None:
            of_row = torch.bmm(features, layers[-1])
            hidden = (hidden.reshape(size, rows, classes, -1) + of_row[:, :, None]).flatten(1, 2)
        return torch.relu(hidden)


def _layer(layer: Tensor, inputs: Tensor) -> Tensor:
    return torch.baddbmm(layer[:, -1:], inputs, layer[:, :-1])


def _drawn(shapes: list[tuple[int, int]], generator: np.random.Generator) -> npt.NDArray[np.float32]:
    """The parameters of one network, as `nn.Linear` draws them."""
    bounds = [1 / math.sqrt(rows - 1) for rows, _ in shapes]
    parts = [generator.uniform(-bound, bound, shape).ravel() for bound, shape in zip(bounds, shapes, strict=True)]
    return np.concatenate(parts).astype(np.float32)


class StackingBank(Bank):
    """NE-Stack: one perceptron for every class, from the class's predictions by all models to the class's logit (section 2)."""

    @staticmethod
    def _sizes(models: int, hidden: int) -> list[tuple[int, int]]:
        return [(models, hidden), *[(hidden, hidden)] * 3, (hidden, 1)]

    def forward(
        self, predictions: Tensor, kept: Kept | None = None, features: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None]:
        size, rows, classes, _ = predictions.shape
        layers = self.layers()
        hidden = self._first(layers, predictions, kept, features)
        for layer in layers[1:4]:
            hidden = torch.relu(_layer(layer, hidden))
        return _layer(layers[4], hidden).reshape(size, rows, classes), None


class AveragingBank(Bank):
    """NE-MA: from a row's predictions to a weight for every model; the weighted mean of the predictions (section 2).

    The first layer sees one class at a time, and its mean over the classes goes on, so the order of classes does not matter.
    """

    @staticmethod
    def _sizes(models: int, hidden: int) -> list[tuple[int, int]]:
        return [(models, hidden), (hidden, hidden), (hidden, models)]

    def forward(
        self, predictions: Tensor, kept: Kept | None = None, features: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None]:
        size, rows, classes, _ = predictions.shape
        layers = self.layers()
        hidden = self._first(layers, predictions, kept, features).reshape(size, rows, classes, -1).mean(dim=2)
        hidden = torch.relu(_layer(layers[1], hidden))
        last = layers[2] if kept is None or kept.index is None else layers[2][:, :, kept.index]
        logits = _layer(last, hidden)
        if kept is not None and kept.mask is not None:
            logits = logits.masked_fill(kept.mask[:, None] == 0, _MASKED)
        weights = torch.softmax(logits, dim=2)
        return torch.einsum("brm,brcm->brc", weights, predictions), weights


BANKS: dict[Mode, type[StackingBank] | type[AveragingBank]] = {"stacking": StackingBank, "averaging": AveragingBank}
