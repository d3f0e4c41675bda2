"""What networks are trained to do: predict, and, where they generate linear models, keep those small and true nearby."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn

from gristmill_explain.networks.tabresnet import LinearModels, said
from gristmill_explain.networks.training import Loss

Task = Literal["binary", "multiclass", "regression"]


@dataclass(frozen=True)
class Prediction:
    """Loss of logits (N x K; K is 1 but for several classes) on targets (N).

    Attributes:
        class_weights: C, of rows by their class; None: all alike.
    """

    task: Task
    class_weights: Tensor | None = None

    def of(self, logits: Tensor, targets: Tensor) -> Tensor:
        balance = None if self.class_weights is None else self.class_weights.to(logits.device)
        match self.task:
            case "regression":
                return nn.functional.mse_loss(logits[:, 0], targets)
            case "binary":
                weights = None if balance is None else balance[targets]
                return nn.functional.binary_cross_entropy_with_logits(logits[:, 0], targets.to(logits.dtype), weights)
            case "multiclass":
                return nn.functional.cross_entropy(logits, targets, balance)

    def __call__(self, network: nn.Module, inputs: Tensor, targets: Tensor) -> Tensor:
        return self.of(network(inputs), targets)


@dataclass(frozen=True)
class Mesomorphic:
    """Prediction + λ mean |W| (the paper's equation 4; biases are not shrunk) + λ₂ mean (z(x + ε) − z(x) − W(x)·ε)².

    The last is no part of the paper: without it a network may explain everything by the bias, and still predict well.

    Attributes:
        penalty: λ. fidelity: λ₂. reach: deviation of ε, in deviations of the inputs.
    """

    prediction: Prediction
    penalty: float
    fidelity: float = 0.0
    reach: float = 0.3

    def __call__(self, network: nn.Module, inputs: Tensor, targets: Tensor) -> Tensor:
        assert isinstance(network, LinearModels)
        if not self.fidelity or not network.training:
            weights, biases = network.generate(inputs)
            return self.prediction.of(said(weights, biases, inputs), targets) + self.penalty * weights.abs().mean()
        some = inputs[: -(-len(inputs) // 2)]  # what half of the rows tell is enough, and takes half the time
        step = self.reach * torch.randn_like(some)
        # All go through together, so that batch norms see one batch.
        both = torch.cat([inputs, some + step])
        weights, biases = network.generate(both)
        now, there = said(weights, biases, both).split([len(inputs), len(some)])
        expected = now[: len(some)] + torch.einsum("nmk,nm->nk", weights[: len(some)], step)
        apart = (there - expected).square().mean()
        small = weights[: len(inputs)].abs().mean()
        found: Tensor = self.prediction.of(now, targets) + self.penalty * small + self.fidelity * apart
        return found


def loss_of(prediction: Prediction, penalty: float, fidelity: float, generates: bool) -> Loss:
    return Mesomorphic(prediction, penalty, fidelity) if generates else prediction
