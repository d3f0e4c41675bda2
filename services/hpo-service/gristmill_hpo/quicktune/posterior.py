"""A deep-kernel process on one dataset, conditioned on the steps that were seen there."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_hpo.quicktune.curves import Candidates
from gristmill_hpo.quicktune.network import DeepKernel, Embedded, Points, joined, predict
from gristmill_hpo.quicktune.points import Wanted, points_of

Array = npt.NDArray[np.float64]


class CurvePosterior:
    """Every point is embedded once: what a curve was up to a step does not change.

    Attributes:
        network: whoever changes its weights has `embed_again` called. values: K x T of what was told; NaN elsewhere.
    """

    def __init__(self, network: DeepKernel, candidates: Candidates, descriptors: Array) -> None:
        self.network, self._candidates, self._descriptors = network, candidates, descriptors
        self.values = np.full(candidates.amounts.shape, np.nan)
        self._told: list[Wanted] = []
        self._embedded: dict[Wanted, Embedded] = {}
        self._known: Embedded | None = None

    def tell(self, point: Wanted, value: float) -> None:
        """What a step came to, of which `point` says what was known before."""
        own = self._embed([point])
        self._known = own if self._known is None else joined([self._known, own])
        self._told.append(point)
        self.values[point[0], point[2] - 1] = value

    def predict(self, wanted: Sequence[Wanted]) -> tuple[Array, Array]:
        """Means and deviations of observations."""
        with torch.no_grad():
            mean, deviation = predict(self._known, self._told_values(), self._embed(wanted))
        return mean.double().numpy(), deviation.double().numpy()

    def told(self) -> tuple[Points, Tensor]:
        """What a network is fitted by."""
        return self._points(self._told), self._told_values()

    def embed_again(self) -> None:
        self._embedded = {}
        self._known = self._embed(self._told) if self._told else None

    def _told_values(self) -> Tensor:
        return torch.tensor([self.values[candidate, step - 1] for candidate, _, step in self._told]).float()

    def _points(self, wanted: Sequence[Wanted]) -> Points:
        return points_of(self._candidates, self._descriptors, self.values, wanted, self.network.sizes.steps)

    def _embed(self, wanted: Sequence[Wanted]) -> Embedded:
        if new := [own for own in wanted if own not in self._embedded]:
            with torch.no_grad():
                found: Embedded = self.network(self._points(new))
            self._embedded |= {own: found[at : at + 1] for at, own in enumerate(new)}
        return joined([self._embedded[own] for own in wanted])
