"""One training loop for all networks: warm-up, cosine cycles with snapshots at their ends, early stopping where it is asked for."""

import copy
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

_JUDGED_ROWS = 1_024  # at once

State = dict[str, Tensor]
Loss = Callable[[nn.Module, Tensor, Tensor], Tensor]  # of a network on inputs (N x M) and targets (N): a number


class DivergedError(ArithmeticError):
    """The loss is not finite any more."""


@dataclass(frozen=True)
class Schedule:
    """How a network is trained.

    Attributes:
        learning_rate: peak. warm_up: epochs in which it rises along a line, at most a tenth of all.
        cycles, multiplier: after the warm-up the rate falls along a cosine so many times, each time over `multiplier` times as many
            steps as before (Loshchilov & Hutter, arXiv 1608.03983); 0: it stays where it is. At the end of each the weights are kept
            (Huang et al., arXiv 1704.00109).
        weight_decay: decoupled from the gradient. longest: gradients are cut to this norm.
        patience: epochs without a better validation loss after which training ends; the best weights are the only ones kept then.
    """

    epochs: int = 60
    batch: int = 64
    learning_rate: float = 0.01
    warm_up: int = 5
    cycles: int = 3
    multiplier: int = 2
    weight_decay: float = 0.01
    longest: float = 5.0
    patience: int | None = None
    seed: int = 0

    def ends(self, steps: int) -> list[int]:
        """Of the cycles, in steps of all `steps`: at least one, and none of no length."""
        if not self.cycles:
            return [steps]
        begin = self._begin(steps)
        first = (steps - begin) / sum(self.multiplier**cycle for cycle in range(self.cycles))
        sums = (sum(self.multiplier**cycle for cycle in range(number + 1)) for number in range(self.cycles))
        ends = [begin + round(first * own) for own in sums]
        return sorted({own for own in ends[:-1] if begin < own < steps} | {steps})

    def rates(self, steps: int) -> list[float]:
        """The learning rate of each step."""
        begin = self._begin(steps)
        found = [(step + 1) / begin for step in range(begin)]
        if not self.cycles:
            return [self.learning_rate * own for own in found] + [self.learning_rate] * (steps - begin)
        for end in self.ends(steps):
            length = end - len(found)
            found += [0.5 * (1 + math.cos(math.pi * step / length)) for step in range(length)]
        return [self.learning_rate * own for own in found]

    def _begin(self, steps: int) -> int:
        return min(self.warm_up * steps // self.epochs, steps // 10)


@dataclass
class Trained:
    """Attributes:
    snapshots: weights, the newest last. losses: of the training, by epoch. validation: likewise; empty without a validation part.
    """

    snapshots: list[State] = field(default_factory=list)
    losses: list[float] = field(default_factory=list)
    validation: list[float] = field(default_factory=list)


def train(
    network: nn.Module, loss: Loss, inputs: Tensor, targets: Tensor, schedule: Schedule, *,
    validation: tuple[Tensor, Tensor, Loss] | None = None, report: Callable[[int, float], None] = lambda epoch, loss: None,
) -> Trained:  # fmt: skip
    """Train on N x M inputs and N targets, on the device that the network is on. Torch's own generator is left as it was.

    Args:
        validation: inputs, targets and loss, by which training may end early.
        report: called after each epoch with its number, from 1, and its mean loss; may raise.

    Raises DivergedError.
    """
    device = next(network.parameters()).device
    inputs, targets = inputs.to(device), targets.to(device)
    fused = device.type in ("cpu", "cuda")  # small networks: a step costs less than its overhead otherwise
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=schedule.learning_rate, weight_decay=schedule.weight_decay, fused=fused
    )
    order = torch.Generator().manual_seed(schedule.seed)
    steps = schedule.epochs * len(list(_batches(torch.arange(len(inputs)), schedule.batch)))
    ends, rates = set(schedule.ends(steps)), schedule.rates(steps)
    found, step, best = Trained(), 0, (math.inf, 0)
    with torch.random.fork_rng():
        torch.manual_seed(schedule.seed)
        for epoch in range(1, schedule.epochs + 1):
            network.train()
            total = 0.0
            for rows in _batches(torch.randperm(len(inputs), generator=order), schedule.batch):
                for group in optimiser.param_groups:
                    group["lr"] = rates[step]
                total += len(rows) * _step(network, loss, inputs[rows], targets[rows], optimiser, schedule.longest)
                step += 1
                if step in ends and schedule.patience is None:
                    found.snapshots.append(copy.deepcopy(network.state_dict()))
            found.losses.append(total / len(inputs))
            if validation is not None:
                found.validation.append(_judged(network, *validation))
                if schedule.patience is not None:
                    if found.validation[-1] < best[0]:
                        best, found.snapshots = (found.validation[-1], epoch), [copy.deepcopy(network.state_dict())]
                    if epoch - best[1] >= schedule.patience:
                        break
            report(epoch, found.losses[-1])
    network.eval()
    return found


def _step(
    network: nn.Module, loss: Loss, inputs: Tensor, targets: Tensor, optimiser: torch.optim.Optimizer, longest: float
) -> float:  # fmt: skip
    value = loss(network, inputs, targets)
    if not math.isfinite(number := value.item()):
        raise DivergedError("The loss is not finite any more. A smaller learning rate may help.")
    optimiser.zero_grad(set_to_none=True)
    value.backward()
    nn.utils.clip_grad_norm_(network.parameters(), longest)
    optimiser.step()
    return number


@torch.no_grad()
def _judged(network: nn.Module, inputs: Tensor, targets: Tensor, loss: Loss) -> float:
    device = next(network.parameters()).device
    network.eval()
    total = 0.0
    for some, wanted in zip(inputs.split(_JUDGED_ROWS), targets.split(_JUDGED_ROWS), strict=True):
        total += len(some) * float(loss(network, some.to(device), wanted.to(device)))
    return total / len(inputs)


def _batches(order: Tensor, size: int) -> Iterator[Tensor]:
    """A last batch of one row, which has no statistics to be normalised by, goes with the one before."""
    parts = list(order.split(size))
    if len(parts) > 1 and len(parts[-1]) == 1:
        parts[-2:] = [torch.cat(parts[-2:])]
    yield from parts
