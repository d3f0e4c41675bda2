"""The meta-learned predictors of a search: of scores and of costs, with the scaling of datasets' descriptors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from gristmill_hpo.quicktune.curves import Curves, Scaling
from gristmill_hpo.quicktune.network import DeepKernel, Sizes, marginal_nll
from gristmill_hpo.quicktune.points import Wanted, log_seconds, points_of

_LONGEST_GRADIENT = 5.0
_NEXT = 0.5  # the share of points that ask for the step after what is known


@dataclass(frozen=True)
class Predictors:
    """What a search on a new dataset starts from."""

    performance: DeepKernel
    cost: DeepKernel
    scaling: Scaling


@dataclass(frozen=True)
class Settings:
    """Of a meta-training.

    Attributes:
        batch: points of a dataset. datasets: of a step. ahead: whether points further ahead than the next step are learnt as well.
        untold: share of the points whose model is said to be number 0, so that models can be met that nobody trained.
    """

    steps: int = 3_000
    batch: int = 40
    datasets: int = 2
    rate: float = 2e-3
    weight_decay: float = 1e-3
    hidden: int = 64
    features: int = 16
    ahead: bool = True
    untold: float = 0.0
    seed: int = 0


class MetaTraining:
    """Of one deep kernel, on scores or on costs, step by step. Every step draws by its own number."""

    def __init__(self, datasets: Sequence[Curves], costs: bool, settings: Settings) -> None:
        self.settings, self.number = settings, 0
        self._datasets = list(datasets)
        self.scaling = Scaling.of(datasets)
        self._descriptors = [self.scaling.scaled(own.descriptors) for own in datasets]
        self._values = [log_seconds(own.seconds) if costs else own.scores for own in datasets]
        first = datasets[0].candidates
        sizes = Sizes(
            1 + max(int(own.candidates.models.max()) for own in datasets), first.settings.shape[1],
            2 * len(self.scaling.mean), max(own.scores.shape[1] for own in datasets), settings.hidden, settings.features,
        )  # fmt: skip
        self.network = DeepKernel(sizes, settings.seed)
        self._optimiser = torch.optim.AdamW(self.network.parameters(), weight_decay=settings.weight_decay)

    def __len__(self) -> int:
        return self.settings.steps

    def __iter__(self) -> Iterator[float]:
        """Train to the end; yields the loss of each step."""
        while self.number < len(self):
            yield self.step()

    def step(self) -> float:
        settings = self.settings
        random = np.random.default_rng([settings.seed, self.number])
        for group in self._optimiser.param_groups:
            group["lr"] = settings.rate * 0.5 * (1 + np.cos(np.pi * self.number / settings.steps))
        losses = []
        for at in random.choice(len(self._datasets), min(settings.datasets, len(self._datasets)), replace=False):
            wanted = self._drawn(self._datasets[at], random)
            values = self._values[at]
            points = points_of(
                self._datasets[at].candidates, self._descriptors[at], values, wanted, self.network.sizes.steps
            )
            points.models[torch.from_numpy(random.random(len(points)) < settings.untold)] = 0
            targets = torch.tensor([values[candidate, step - 1] for candidate, _, step in wanted]).float()
            losses.append(marginal_nll(self.network, points, targets))
        loss = torch.stack(losses).mean()
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), _LONGEST_GRADIENT)
        self._optimiser.step()
        self.number += 1
        return loss.item()

    def state(self) -> dict[str, Any]:
        """All that `restore` needs to go on from here exactly."""
        return {"number": self.number, "network": self.network.state_dict(), "optimiser": self._optimiser.state_dict()}

    def restore(self, state: dict[str, Any]) -> None:
        self.number = int(state["number"])
        self.network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])

    def _drawn(self, own: Curves, random: np.random.Generator) -> list[Wanted]:
        lengths = own.candidates.lengths
        candidates = random.choice(np.flatnonzero(lengths > 0), self.settings.batch)
        found: dict[tuple[int, int], Wanted] = {}
        for candidate in candidates:
            step = int(random.integers(1, lengths[candidate] + 1))
            near = not self.settings.ahead or random.random() < _NEXT
            known = step - 1 if near else int(random.integers(0, step))
            found[int(candidate), step] = (int(candidate), known, step)
        return list(found.values())
