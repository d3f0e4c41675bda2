"""Meta-training: the network learns from many datasets how the pipelines of a space go together.

First it is taught the mean of the datasets' scores and their principal factors, then the marginal likelihood of the scores
themselves. A step's pipelines are the same for all datasets, so that one factorisation serves them all.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.metadata import MetaDataset, Scores, completed
from gristmill_hpo.deeppipe.network import Embedded, PipelineNetwork, Shape, StageTensors, covariance

Indices = npt.NDArray[np.int64]

_JITTER = 1e-5
_LONGEST_GRADIENT = 10.0
_WITH_GAPS = 12  # datasets a step; each needs a factorisation of its own


@dataclass(frozen=True)
class Settings:
    """Of a meta-training.

    Attributes:
        taught: steps of teaching, of `taught_batch` pipelines each. steps: steps of marginal likelihood, of `batch` pipelines.
    """

    shape: Shape = field(default_factory=Shape)
    taught: int = 2_200
    taught_batch: int = 768
    taught_rate: float = 2e-3
    steps: int = 4_000
    batch: int = 192
    rate: float = 1e-3
    weight_decay: float = 1e-2
    seed: int = 0


class MetaTraining:
    """One meta-training, step by step. Going on from `state()` gives what going on would have given.

    Every step draws by its own number, so nothing about chance needs to be kept.
    """

    def __init__(self, data: MetaDataset, settings: Settings) -> None:
        self.settings = settings
        self.encoding = Encoding.of(data.space)
        self.network = PipelineNetwork(self.encoding, settings.shape, settings.seed)
        self.number = 0
        self._tables = StageTensors.of(self.encoding.table(data.space))
        self._options = torch.from_numpy(data.space.options)
        self._targets = data.standardised()
        self._gaps = np.isnan(self._targets).any(axis=1)
        mean, factors = factors_of(completed(self._targets), settings.shape.factors)
        self._mean, self._factors = torch.from_numpy(mean), torch.from_numpy(factors)
        self._optimiser = self._fresh_optimiser()

    def __len__(self) -> int:
        return self.settings.taught + self.settings.steps

    def __iter__(self) -> Iterator[float]:
        """Train to the end; yields the loss of each step."""
        while self.number < len(self):
            yield self.step()

    def step(self) -> float:
        settings, at = self.settings, self.number
        random = np.random.default_rng([settings.seed, at])
        teaching = at < settings.taught
        if at == settings.taught:
            self._optimiser = self._fresh_optimiser()
        first, steps, rate = (
            (0, settings.taught, settings.taught_rate) if teaching else (settings.taught, settings.steps, settings.rate)
        )
        for group in self._optimiser.param_groups:
            group["lr"] = rate * 0.5 * (1 + math.cos(math.pi * (at - first) / steps))
        loss = self._difference(random) if teaching else self._likelihood(random)
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), _LONGEST_GRADIENT)
        self._optimiser.step()
        self.number += 1
        return loss.item()

    def state(self) -> dict[str, Any]:
        return {
            "number": self.number, "network": self.network.state_dict(), "optimiser": self._optimiser.state_dict()
        }  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self.number = state["number"]
        self.network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])

    def _fresh_optimiser(self) -> torch.optim.Optimizer:
        return torch.optim.AdamW(self.network.parameters(), weight_decay=self.settings.weight_decay)

    def _embed(self, pipelines: Indices) -> Embedded:
        found: Embedded = self.network(self._tables, self._options[torch.from_numpy(pipelines)])
        return found

    def _difference(self, random: np.random.Generator) -> Tensor:
        drawn = random.choice(len(self._options), min(self.settings.taught_batch, len(self._options)), replace=False)
        found = self._embed(drawn)
        of_means = (found.mean - self._mean[drawn]).square().mean()
        return of_means + (found.factors - self._factors[drawn]).square().sum(dim=1).mean()

    def _likelihood(self, random: np.random.Generator) -> Tensor:
        drawn = random.choice(len(self._options), min(self.settings.batch, len(self._options)), replace=False)
        gaps = np.flatnonzero(self._gaps)
        rows = np.concatenate(
            [np.flatnonzero(~self._gaps), random.choice(gaps, min(_WITH_GAPS, len(gaps)), replace=False)]
        )
        return marginal_nll(self.network, self._embed(drawn), torch.from_numpy(self._targets[np.ix_(rows, drawn)]))


def factors_of(scores: Scores, count: int) -> tuple[Scores, Scores]:
    """The mean (P) and the `count` largest principal factors F (P x count) of D x P scores: F Fᵀ is about their covariance."""
    mean = scores.mean(axis=0)
    centred = (scores - mean).astype(np.float64)
    vectors = np.linalg.eigh(centred @ centred.T)[1][:, ::-1][:, :count]
    factors = np.zeros((scores.shape[1], count), np.float32)
    factors[:, : vectors.shape[1]] = centred.T @ vectors / np.sqrt(len(scores))
    return mean, factors


def marginal_nll(network: PipelineNetwork, embedded: Embedded, targets: Tensor) -> Tensor:
    """Negative log marginal likelihood of D x N scores, NaN where not observed, divided by the number of those observed."""
    noise = network.log_noise.exp() + _JITTER
    kernel = covariance(network, embedded)
    missing = targets.isnan()
    gaps = missing.any(dim=1)
    residual = targets - embedded.mean
    total = residual.new_zeros(())
    if not gaps.all():
        factor = torch.linalg.cholesky(kernel + noise * torch.eye(len(kernel)))
        white = torch.linalg.solve_triangular(factor, residual[~gaps].T, upper=False)
        total = total + 0.5 * white.square().sum() + int((~gaps).sum()) * factor.diagonal().log().sum()
    if gaps.any():
        there = (~missing[gaps]).float()
        # What was not observed becomes an independent variable of variance 1 that is 0: it adds nothing.
        kernels = kernel * there[:, :, None] * there[:, None, :] + torch.diag_embed(noise * there + (1 - there))
        factors = torch.linalg.cholesky(kernels)
        own = torch.where(missing[gaps], 0.0, residual[gaps])[:, :, None]
        white = torch.linalg.solve_triangular(factors, own, upper=False)
        total = total + 0.5 * white.square().sum() + factors.diagonal(dim1=1, dim2=2).log().sum()
    return total / (~missing).sum() + 0.5 * math.log(2 * math.pi)
