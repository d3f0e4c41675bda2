"""Training a language model, step by step; a training that goes on from its state gives what an unbroken one gives."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import torch
from torch import Tensor
from torch.nn import functional

from gristmill_hpo.mutransfer.corpus import Corpus
from gristmill_hpo.mutransfer.model import GPT
from gristmill_hpo.mutransfer.parametrization import Optimizer

Schedule = Literal["constant", "cosine", "linear"]

_JUDGED_AT_ONCE = 32  # windows


@dataclass(frozen=True)
class Settings:
    """Of a training. `rate` and `decay` are those of the base's width; the model's rules make each tensor's of them.

    Attributes:
        batch: windows a step. decay: decoupled from the gradient, times the learning rate. begin: windows of the corpus's order that
            were read before. schedule: after the warm-up; `cosine` and `linear` go down to 0.
    """

    rate: float
    steps: int
    batch: int = 16
    warmup: int = 50
    schedule: Schedule = "constant"
    optimizer: Optimizer = "adamw"
    betas: tuple[float, float] = (0.9, 0.95)
    momentum: float = 0.9
    decay: float = 0.0
    longest_gradient: float = 1.0
    judge_every: int = 50
    begin: int = 0
    seed: int = 0


@dataclass
class Curve:
    """Validation losses in nats a token, by the steps after which they were measured, from 0."""

    steps: list[int] = field(default_factory=list)
    losses: list[float] = field(default_factory=list)


class Training:
    """One training. A step's windows follow from its number, so nothing about chance needs to be kept."""

    def __init__(self, model: GPT, corpus: Corpus, settings: Settings) -> None:
        self.model, self.settings, self.number, self.curve = model, settings, 0, Curve()
        self.diverged = False
        self._corpus = corpus
        self._judged = torch.from_numpy(corpus.judged(model.shape.context))
        groups = model.groups(settings.rate, settings.decay, settings.optimizer)
        self._optimiser = _optimiser(groups, settings)
        self._rates = [group["lr"] for group in self._optimiser.param_groups]

    def __iter__(self) -> Iterator[float]:
        """Train to the end, or until the loss is no number any more; yields the loss of each step."""
        if self.number == 0 and not self.curve.steps:
            self._judge()
        while self.number < self.settings.steps and not self.diverged:
            yield self.step()

    def step(self) -> float:
        settings = self.settings
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * self._share(self.number)
        first = settings.begin + self.number * settings.batch
        windows = torch.from_numpy(
            self._corpus.batch(first, settings.batch, self.model.shape.context, settings.seed)
        )  # fmt: skip
        loss = cross_entropy(self.model, windows)
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), settings.longest_gradient)
        self._decay()
        self._optimiser.step()
        self.number += 1
        value = loss.item()
        self.diverged = not math.isfinite(value)
        if not self.diverged and (self.number % settings.judge_every == 0 or self.number == settings.steps):
            self._judge()
        return value

    @property
    def tokens(self) -> int:
        """That the model has been trained on."""
        return self.number * self.settings.batch * self.model.shape.context

    def state(self) -> dict[str, Any]:
        return {
            "number": self.number, "model": self.model.state_dict(), "optimiser": self._optimiser.state_dict(),
            "steps": list(self.curve.steps), "losses": list(self.curve.losses),
        }  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self.number = state["number"]
        self.model.load_state_dict(state["model"])
        self._optimiser.load_state_dict(state["optimiser"])
        self.curve = Curve(list(state["steps"]), list(state["losses"]))

    @torch.no_grad()
    def _decay(self) -> None:
        """Of SGD, decoupled as AdamW's is; torch's own would add it to the gradient, and so to the momentum."""
        for group in self._optimiser.param_groups:
            if decay := group.get("decay"):
                for own in group["params"]:
                    own.mul_(1 - group["lr"] * decay)

    def _share(self, number: int) -> float:
        """Of the peak learning rate."""
        settings = self.settings
        if number < settings.warmup:
            return (number + 1) / settings.warmup
        done = (number - settings.warmup) / max(settings.steps - settings.warmup, 1)
        match settings.schedule:
            case "constant":
                return 1.0
            case "cosine":
                return 0.5 * (1 + math.cos(math.pi * done))
            case "linear":
                return 1 - done

    def _judge(self) -> None:
        loss = judge(self.model, self._judged)
        self.diverged = not math.isfinite(loss)
        if not self.diverged:
            self.curve.steps.append(self.number)
            self.curve.losses.append(loss)


def cross_entropy(model: GPT, windows: Tensor) -> Tensor:
    """Mean loss of predicting each token of count x (context + 1) windows by those before it, in nats."""
    logits = model(windows[:, :-1])
    return functional.cross_entropy(logits.flatten(0, 1), windows[:, 1:].flatten())


@torch.no_grad()
def judge(model: GPT, windows: Tensor) -> float:
    parts = windows.split(_JUDGED_AT_ONCE)
    return sum(cross_entropy(model, part).item() * len(part) for part in parts) / len(windows)


def _optimiser(groups: list[dict[str, Any]], settings: Settings) -> torch.optim.Optimizer:
    if settings.optimizer == "sgd":
        groups = [own | {"decay": own["weight_decay"], "weight_decay": 0.0} for own in groups]
        return torch.optim.SGD(groups, lr=settings.rate, momentum=settings.momentum, weight_decay=0.0)
    return torch.optim.AdamW(groups, lr=settings.rate, betas=settings.betas, weight_decay=0.0, fused=True)
