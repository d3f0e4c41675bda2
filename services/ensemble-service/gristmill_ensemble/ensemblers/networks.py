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
        sizes: inputs and outputs of each layer. seeds: one for each network's initial weights, drawn as `nn.Linear` does.
        features: how many numbers describe a row. They join the inputs of the first layer, the same for every class, and are
            never dropped.
    """

    def __init__(self, sizes: list[tuple[int, int]], seeds: list[int], features: int = 0) -> None:
        super().__init__()
        generators = [np.random.default_rng([seed, 1]) for seed in seeds]
        self.weights, self.biases = nn.ParameterList(), nn.ParameterList()
        for inputs, outputs in sizes:
            bound = 1 / math.sqrt(inputs)
            draws = [g.uniform(-bound, bound, (inputs + 1, outputs)).astype(np.float32) for g in generators]
            stacked = torch.from_numpy(np.stack(draws))
            self.weights.append(nn.Parameter(stacked[:, :-1].clone()))
            self.biases.append(nn.Parameter(stacked[:, -1:].clone()))
        self.of_features = nn.Parameter(torch.zeros(len(seeds), features, sizes[0][1])) if features else None

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
        for parameter in other.parameters():
            parameter.data = parameter.data[index : index + 1].clone()
        return other

    def _first(self, predictions: Tensor, kept: Kept | None, features: Tensor | None) -> Tensor:
        """The first layer, for each row and class: B x R·C x H."""
        weight = self.weights[0]
        if kept is not None:
            # Scaling or dropping an input is scaling or dropping its row of weights, of which there are far fewer.
            chosen = weight[:, kept.index] if kept.index is not None else weight
            factor = kept.scale[:, None] if kept.mask is None else kept.mask * kept.scale[:, None]
            weight = chosen * factor[:, :, None]
        size, rows, classes, models = predictions.shape
        hidden = torch.baddbmm(self.biases[0], predictions.reshape(size, rows * classes, models), weight)
        if self.of_features is not None and features is not None:
            of_row = torch.bmm(features, self.of_features)
            hidden = (hidden.reshape(size, rows, classes, -1) + of_row[:, :, None]).flatten(1, 2)
        return torch.relu(hidden)

    def _layer(self, index: int, inputs: Tensor) -> Tensor:
        return torch.baddbmm(self.biases[index], inputs, self.weights[index])


class StackingBank(Bank):
    """NE-Stack: one perceptron for every class, from the class's predictions by all models to the class's logit (section 2)."""

    def __init__(self, models: int, hidden: int, seeds: list[int], features: int = 0) -> None:
        super().__init__([(models, hidden), *[(hidden, hidden)] * 3, (hidden, 1)], seeds, features)

    def forward(
        self, predictions: Tensor, kept: Kept | None = None, features: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None]:
        size, rows, classes, _ = predictions.shape
        hidden = self._first(predictions, kept, features)
        for layer in (1, 2, 3):
            hidden = torch.relu(self._layer(layer, hidden))
        return self._layer(4, hidden).reshape(size, rows, classes), None


class AveragingBank(Bank):
    """NE-MA: from a row's predictions to a weight for every model; the weighted mean of the predictions (section 2).

    The first layer sees one class at a time, and its mean over the classes goes on, so the order of classes does not matter.
    """

    def __init__(self, models: int, hidden: int, seeds: list[int], features: int = 0) -> None:
        super().__init__([(models, hidden), (hidden, hidden), (hidden, models)], seeds, features)

    def forward(
        self, predictions: Tensor, kept: Kept | None = None, features: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None]:
        size, rows, classes, _ = predictions.shape
        hidden = self._first(predictions, kept, features).reshape(size, rows, classes, -1).mean(dim=2)
        hidden = torch.relu(self._layer(1, hidden))
        if kept is not None and kept.index is not None:
            logits = torch.baddbmm(self.biases[2][:, :, kept.index], hidden, self.weights[2][:, :, kept.index])
        else:
            logits = self._layer(2, hidden)
        if kept is not None and kept.mask is not None:
            logits = logits.masked_fill(kept.mask[:, None] == 0, _MASKED)
        weights = torch.softmax(logits, dim=2)
        return torch.einsum("brm,brcm->brc", weights, predictions), weights


BANKS: dict[Mode, type[StackingBank] | type[AveragingBank]] = {"stacking": StackingBank, "averaging": AveragingBank}
