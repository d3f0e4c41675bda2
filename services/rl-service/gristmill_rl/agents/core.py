"""What all agents have in common: from embedded steps to what the policy acts from, over whole trials or step by step."""

from abc import ABC, abstractmethod
from typing import Any

import torch
from torch import Tensor, nn


class Core(nn.Module, ABC):
    """A trial is E episodes of up to H steps on one task. Both ways of running a core give the same numbers.

    Attributes:
        width: D, of what comes in and of what goes out.
    """

    width: int

    @abstractmethod
    def forward(self, states: Tensor) -> Tensor:
        """All steps of whole trials, B x E x H x D to B x E x H x D. No step sees a later one."""

    @abstractmethod
    def begin(self, batch: int, device: torch.device) -> Any:
        """The memory of B trials that begin."""

    def turn(self, memory: Any) -> None:
        """An episode begins, also the first."""

    @abstractmethod
    def step(self, states: Tensor, memory: Any) -> Tensor:
        """One more step of B trials, B x D to B x D; `memory` then knows it."""
