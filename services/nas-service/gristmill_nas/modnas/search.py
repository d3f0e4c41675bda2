"""The search (arXiv 2402.18213, algorithm 1): one training of the MetaHypernetwork for all devices and preferences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import torch
from torch import Tensor

from gristmill_nas.modnas.descent import min_norm_weights
from gristmill_nas.modnas.hypernetwork import MetaHypernetwork
from gristmill_nas.modnas.objectives import LearningObjective, Objective
from gristmill_nas.modnas.preferences import sampled
from gristmill_nas.modnas.sampling import Estimator, expected, masked
from gristmill_nas.modnas.scalarisation import SCALARISATIONS, Scalarisation
from gristmill_nas.predictors.devices import Device
from gristmill_nas.spaces import Space

Combination = Literal["mgd", "mean"]


@dataclass(frozen=True)
class Settings:
    """How a hypernetwork is made and trained.

    Attributes:
        preferences: drawn for each device and step. shared: the same ones for all devices.
        learning_rate: of Adam; it falls to 0 along a cosine.
        entropy: the weight, at first, of how undecided architectures are; it falls to 0 over four fifths of the steps.
        combination: of the devices' gradients: the shortest vector of their convex hull ("mgd"), or their mean.
        normalised: whether each device's gradient has length 1 before they are combined.
        banks, lattice, interpolate, sharpness, frequency: see `MetaHypernetwork`.
    """

    steps: int = 500
    preferences: int = 32
    shared: bool = False
    learning_rate: float = 0.1
    weight_decay: float = 0.0
    entropy: float = 0.1
    scalarisation: Scalarisation = "linear"
    estimator: Estimator = "local-expectation"
    combination: Combination = "mgd"
    normalised: bool = True
    banks: int = 50
    lattice: int = 100
    interpolate: bool = True
    sharpness: float = 10.0
    frequency: float = 10.0
    seed: int = 0


@dataclass(frozen=True)
class Step:
    """What a step saw.

    Attributes:
        losses: by objective, of drawn architectures: the mean over devices and preferences, from about 0 to 1.
        weights: of the devices' gradients.
    """

    number: int
    losses: dict[str, float]
    weights: list[float]


class Search:
    """A search under way: `step` after `step`, from a state of the same search if one is given."""

    def __init__(
        self, space: Space, objectives: Sequence[Objective], devices: list[Device], settings: Settings,
        state: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        self.space, self.objectives, self.settings = space, tuple(objectives), settings
        self.hypernetwork = MetaHypernetwork(
            space, len(objectives), references=len(devices[0].references), banks=settings.banks, steps=settings.lattice,
            interpolate=settings.interpolate, sharpness=settings.sharpness, frequency=settings.frequency,
            seed=settings.seed,
        )  # fmt: skip
        self.number = 0
        self._parameters = list(self.hypernetwork.parameters())
        self._optimizer = torch.optim.Adam(
            self._parameters, lr=settings.learning_rate, betas=(0.5, 0.999), weight_decay=settings.weight_decay
        )
        self._schedule = torch.optim.lr_scheduler.CosineAnnealingLR(self._optimizer, settings.steps)
        self._losses = [objective.on(devices) for objective in objectives]
        self._embeddings = torch.from_numpy(np.stack([device.embedding for device in devices])).float()
        self._generator = torch.Generator().manual_seed(settings.seed)
        self._there = space.options_there
        self._learning = [own for own in objectives if isinstance(own, LearningObjective)]
        if state is not None:
            self._resume(state)

    @property
    def is_done(self) -> bool:
        return self.number >= self.settings.steps

    def step(self) -> Step:
        """Draw preferences and architectures for every device, and move the hypernetwork where none of them loses."""
        settings, count = self.settings, len(self._embeddings)
        preferences = self._preferences(count)
        raw = self.hypernetwork(preferences, self._embeddings)
        logits = masked(raw, self._there)
        seen: list[Tensor] = []

        def losses(choices: Tensor) -> Tensor:
            each = torch.stack([loss(choices) for loss in self._losses], dim=2)
            seen.append(each.detach())
            repeated = preferences.repeat_interleave(choices.shape[1] // preferences.shape[1], dim=1)
            return SCALARISATIONS[settings.scalarisation](each, repeated)

        of_device = expected(settings.estimator, logits, losses, self._generator).mean(dim=1)
        undecided = settings.entropy * max(0.0, 1 - self.number / (0.8 * settings.steps))
        if undecided:
            logs = torch.log_softmax(logits, dim=-1)
            of_device = of_device + undecided * (logs.exp() * logs).sum(dim=(2, 3)).mean(dim=1)
        # A device's loss depends on its own logits only: one pass back to the logits serves all devices.
        (to_logits,) = torch.autograd.grad(of_device.sum(), raw)
        own_only = torch.eye(count)[:, :, None, None, None] * to_logits
        gradients = torch.autograd.grad(raw, self._parameters, own_only, is_grads_batched=True)
        weights = combine(torch.cat([own.flatten(1) for own in gradients], dim=1), settings)
        for parameter, own in zip(self._parameters, gradients, strict=True):
            parameter.grad = torch.einsum("t,t...->...", weights, own)
        self._optimizer.step()
        self._schedule.step()
        for objective in self._learning:
            objective.learn()
        self.number += 1
        means = seen[0].mean(dim=(0, 1)).tolist()
        names = [objective.name for objective in self.objectives]
        return Step(self.number, dict(zip(names, means, strict=True)), weights.tolist())

    def _preferences(self, count: int) -> Tensor:
        """T x P x m."""
        each, objectives = self.settings.preferences, len(self.objectives)
        if self.settings.shared:
            return sampled(each, objectives, self._generator).expand(count, -1, -1)
        return sampled(count * each, objectives, self._generator).view(count, each, -1)

    def state(self) -> dict[str, Any]:
        """All that is needed to go on exactly."""
        return {
            "number": self.number, "hypernetwork": self.hypernetwork.state_dict(),
            "optimizer": self._optimizer.state_dict(), "schedule": self._schedule.state_dict(),
            "generator": self._generator.get_state(), "learned": [own.state() for own in self._learning],
        }  # fmt: skip

    def _resume(self, state: dict[str, Any]) -> None:
        self.hypernetwork.load_state_dict(state["hypernetwork"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self._generator.set_state(state["generator"])
        self.number = int(state["number"])
        for objective, own in zip(self._learning, state["learned"], strict=True):
            objective.resume(own)


def combine(gradients: Tensor, settings: Settings) -> Tensor:
    """The weights of T devices' gradients, T x n, so that their weighted sum is the step's direction."""
    lengths = gradients.norm(dim=1).clamp_min(1e-12)
    scale = 1 / lengths if settings.normalised else torch.ones_like(lengths)
    if settings.combination == "mean":
        return scale / len(gradients)
    scaled = gradients * scale[:, None]
    return torch.from_numpy(min_norm_weights((scaled @ scaled.T).double().numpy())).float() * scale


def train(
    space: Space, objectives: Sequence[Objective], devices: list[Device], settings: Settings,
    on_step: Callable[[Step], None] = lambda step: None,
) -> MetaHypernetwork:  # fmt: skip
    """A whole search."""
    search = Search(space, objectives, devices, settings)
    while not search.is_done:
        on_step(search.step())
    return search.hypernetwork.eval()
