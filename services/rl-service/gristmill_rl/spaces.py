"""What an agent sees and does: sizes of observations and actions."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import one_hot


@dataclass(frozen=True)
class Spaces:
    """Attributes:
    observation: how many numbers. actions: how many numbers from -1 to 1; or, where they are `discrete`, how many there are.
    """

    observation: int
    actions: int
    discrete: bool = False

    def shown(self, actions: Tensor) -> Tensor:
        """Actions as an agent remembers them, … x A: cut to -1 … 1, or one-hot."""
        if self.discrete:
            return one_hot(actions, self.actions).float()
        return actions.clamp(-1, 1)

    def none(self, batch: int) -> Tensor:
        """What is before the first action: B x A zeros."""
        return torch.zeros(batch, self.actions)
