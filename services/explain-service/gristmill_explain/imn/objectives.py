"""What networks are trained to do: predict, and, where they generate linear models, keep those small and true nearby."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn

from gristmill_explain.networks.tabresnet import LinearModels, said

_PARTS = 4  # of a batch: so many rows are enough to tell what changes do
_NEAR = 0.2  # share of steps that check small changes: truth is learnt from the others, which are harder

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
    """Prediction + λ mean |W| (the paper's equation 4; biases are not shrunk) + λ₂ (near or far, by chance at each step).

    Near: (z(x + ε) − z(x) − W(x)·ε)², so that linear models tell what small changes do. Far: (Σ c_j(x′) − c_j(x))², where x′ has the
    values of another row in some features, and the sum is over what the others contribute (c_j = W_j x_j, and the bias): so that what a
    feature contributes hangs on that feature, as far as the data do not say otherwise. Neither is in the paper: without them a network
    may explain everything by the bias, or by features that have nothing to do with it, and still predict well.

    Attributes:
        penalty: λ. fidelity: λ₂. reach: deviation of ε, in deviations of the inputs.
        owners: of each of the M inputs, the number of its feature; None: each is one.
    """

    prediction: Prediction
    penalty: float
    fidelity: float = 0.0
    owners: Tensor | None = None
    reach: float = 0.3

    def __call__(self, network: nn.Module, inputs: Tensor, targets: Tensor) -> Tensor:
        assert isinstance(network, LinearModels)
        if not self.fidelity or not network.training:
            weights, biases = network.generate(inputs)
            return self.prediction.of(said(weights, biases, inputs), targets) + self.penalty * weights.abs().mean()
        count, some = len(inputs), max(1, len(inputs) // _PARTS)
        rows = inputs[:some]
        if near := bool(torch.rand(()) < _NEAR):
            step = self.reach * torch.randn_like(rows)
            changed = rows + step
        else:
            stay = self._staying(rows)
            changed = torch.where(stay, rows, inputs.roll(1, dims=0)[:some])
        # All go through together, so that batch norms see one batch.
        whole = torch.cat([inputs, changed])
        weights, biases = network.generate(whole)
        logits = said(weights, biases, whole)
        if near:
            wrong = logits[count:] - logits[:some] - (weights[:some] * step[:, :, None]).sum(dim=1)
        else:
            wrong = said(weights[count:] - weights[:some], biases[count:] - biases[:some], rows * stay)
        found: Tensor = self.prediction.of(logits[:count], targets) + self.penalty * weights[:count].abs().mean()
        return found + self.fidelity * wrong.square().mean()

    def _staying(self, rows: Tensor) -> Tensor:
        """N x M: which features stay their row's; of some rows few, of some most."""
        features = rows.shape[1] if self.owners is None else int(self.owners.max()) + 1
        stay = torch.rand(len(rows), features, device=rows.device) >= torch.rand_like(rows[:, :1])
        return stay if self.owners is None else stay[:, self.owners.to(rows.device)]
