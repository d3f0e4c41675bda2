"""How a preference turns several losses into one."""

from collections.abc import Callable
from typing import Literal

import torch
from torch import Tensor

Scalarisation = Literal["linear", "chebyshev", "smooth-chebyshev"]
_SMOOTHNESS = 0.02


def linear(losses: Tensor, preferences: Tensor) -> Tensor:
    """Σ r_m l_m (equation 3). Its minima lie on the convex hull of a front only."""
    return (preferences * losses).sum(dim=-1)


def chebyshev(losses: Tensor, preferences: Tensor) -> Tensor:
    """max r_m l_m: reaches every point of a front, also where it is not convex. Losses are measured from their best, 0."""
    return (preferences * losses).amax(dim=-1)


def smooth_chebyshev(losses: Tensor, preferences: Tensor) -> Tensor:
    """A soft maximum, so that the gradient is not of one objective alone (Lin et al. 2024, equation 8)."""
    return _SMOOTHNESS * torch.logsumexp(preferences * losses / _SMOOTHNESS, dim=-1)


SCALARISATIONS: dict[Scalarisation, Callable[[Tensor, Tensor], Tensor]] = {
    "linear": linear, "chebyshev": chebyshev, "smooth-chebyshev": smooth_chebyshev,
}  # fmt: skip
