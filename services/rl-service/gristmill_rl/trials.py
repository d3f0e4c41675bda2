"""Trials: B of them, E episodes each, H steps each."""

from dataclasses import dataclass, fields

import torch
from torch import Tensor


@dataclass(frozen=True)
class Trials:
    """What was seen and done.

    Attributes:
        observations: B x E x H x O. actions: B x E x H x A, or B x E x H where they are discrete.
        rewards, successes, log_probabilities, values: B x E x H; the last two as the agent had them when it acted.
        value_after: B, of what follows the last step: trials are cut off there, they do not end.
    """

    observations: Tensor
    actions: Tensor
    rewards: Tensor
    successes: Tensor
    log_probabilities: Tensor
    values: Tensor
    value_after: Tensor

    def of(self, rows: Tensor) -> "Trials":
        """Some of the trials."""
        return Trials(*(getattr(self, own.name)[rows] for own in fields(self)))

    def to(self, device: torch.device) -> "Trials":
        return Trials(*(getattr(self, own.name).to(device) for own in fields(self)))

    @property
    def returns(self) -> Tensor:
        """B x E, undiscounted."""
        return self.rewards.sum(dim=2)
