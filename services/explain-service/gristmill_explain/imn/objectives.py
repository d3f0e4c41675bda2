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
    """Prediction + λ mean |W| (the paper's equation 4; biases are not shrunk) + λ₂ (near + far).

    Near: mean (z(x + ε) − z(x) − W(x)·ε)², so that linear models tell what small changes do. Far: mean (Σ c_j(x′) − c_j(x))², where x′
    has the values of another row in some columns, and the sum is over what the others contribute (c_j = W_j x_j, and the bias): so that
    what a column contributes hangs on that column, as far as the data do not say otherwise. Neither is in the paper: without them a
    network may explain everything by the bias, or by columns that have nothing to do with it, and still predict well.

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
        count, some = len(inputs), max(1, len(inputs) // 4)  # a quarter of the rows is enough for each
        near, far = inputs[:some], inputs[some : 2 * some]
        step = self.reach * torch.randn_like(near)
        gone = torch.rand_like(far) < torch.rand_like(far[:, :1])
        others = inputs[torch.randperm(count, device=inputs.device)[: len(far)]]
        # All go through together, so that batch norms see one batch.
        whole = torch.cat([inputs, near + step, torch.where(gone, others, far)])
        weights, biases = network.generate(whole)
        logits = said(weights, biases, whole)
        moved = logits[count : count + some] - logits[:some]
        apart = (moved - torch.einsum("nmk,nm->nk", weights[:some], step)).square().mean()
        changed = weights[count + some :] - weights[some : some + len(far)]
        shifted = biases[count + some :] - biases[some : some + len(far)]
        strange = (torch.einsum("nmk,nm->nk", changed, far * ~gone) + shifted).square().mean()
        found: Tensor = self.prediction.of(logits[:count], targets) + self.penalty * weights[:count].abs().mean()
        return found + self.fidelity * (apart + strange)


def loss_of(prediction: Prediction, penalty: float, fidelity: float, generates: bool) -> Loss:
    return Mesomorphic(prediction, penalty, fidelity) if generates else prediction
