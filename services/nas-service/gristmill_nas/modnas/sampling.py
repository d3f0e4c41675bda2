"""Gradients of an expected loss through discrete choices."""

from collections.abc import Callable
from typing import Literal

import torch
from torch import Tensor

Estimator = Literal["local-expectation", "reinmax", "gdas"]
Losses = Callable[[Tensor], Tensor]  # T x P x G x K choices to T x P losses

_ABSENT = -1e9
_TINY = 1e-20


def masked(logits: Tensor, there: Tensor) -> Tensor:
    """Logits that never choose an option that a decision has not. there: G x K."""
    return logits.masked_fill(~there, _ABSENT)


def expected(estimator: Estimator, logits: Tensor, losses: Losses, generator: torch.Generator) -> Tensor:
    """T x P losses of architectures drawn from T x P x G x K logits, whose gradient estimates that of the expected loss."""
    if estimator == "local-expectation":
        return _local_expectation(logits, losses, generator)
    return losses({"reinmax": reinmax, "gdas": gdas}[estimator](logits, generator))


def reinmax(logits: Tensor, generator: torch.Generator) -> Tensor:
    """One-hot draws whose gradient is accurate to second order (Liu et al. 2023, algorithm 2), at temperature 1.

    Args:
        logits: ... x K.
    """
    before = torch.softmax(logits, dim=-1)
    hot = drawn(before, generator)
    halfway = (hot + before) / 2
    shifted = torch.softmax((torch.log(halfway + _TINY) - logits).detach() + logits, dim=-1)
    surrogate = 2 * shifted - before / 2
    return surrogate - surrogate.detach() + hot


def gdas(logits: Tensor, generator: torch.Generator) -> Tensor:
    """One-hot draws with the straight-through gradient of the Gumbel-softmax (Dong & Yang 2019), at temperature 1."""
    gumbel = -torch.log(-torch.log(torch.rand(logits.shape, generator=generator).clamp(_TINY, 1 - 1e-7)))
    soft = torch.softmax(logits + gumbel, dim=-1)
    hot = torch.nn.functional.one_hot(soft.argmax(dim=-1), logits.shape[-1]).to(soft.dtype)
    return soft - soft.detach() + hot


def _local_expectation(logits: Tensor, losses: Losses, generator: torch.Generator) -> Tensor:
    """Each decision's gradient exactly, given the others as drawn (Titsias & Lázaro-Gredilla 2015): no relaxation, no bias.

    It looks at all G·K neighbours of every draw, without a gradient of the losses.
    """
    probabilities = torch.softmax(logits, dim=-1)
    hot = drawn(probabilities, generator)
    count, each, decisions, options = logits.shape
    with torch.no_grad():
        near = hot[:, :, None, None].expand(count, each, decisions, options, decisions, options).clone()
        changed = torch.arange(decisions)
        near[:, :, changed, :, changed] = torch.eye(options)
        found = losses(near.view(count, -1, decisions, options)).view(count, each, decisions, options)
    local = (probabilities * found).sum(dim=(2, 3))
    value = (hot * found).sum(dim=3).mean(dim=2)  # the loss of the draw itself, G times
    return local - local.detach() + value


def drawn(probabilities: Tensor, generator: torch.Generator) -> Tensor:
    """One-hot draws from ... x K probabilities."""
    flat = torch.multinomial(probabilities.detach().flatten(0, -2), 1, generator=generator)
    hot = torch.nn.functional.one_hot(flat[:, 0], probabilities.shape[-1])
    return hot.view(probabilities.shape).to(probabilities.dtype)
