"""A trained search: asked for a device, it answers with architectures, without evaluating or training anything."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_nas.fronts import nondominated
from gristmill_nas.modnas.hypernetwork import MetaHypernetwork
from gristmill_nas.modnas.objectives import Objective
from gristmill_nas.modnas.preferences import spread
from gristmill_nas.predictors.devices import Device
from gristmill_nas.spaces import Codes, Space

Array = npt.NDArray[np.float64]

_SWEPT = 600  # preferences
_DOUBT = 0.03  # of an objective's range: differences that predictions do not tell


class InfeasibleError(ValueError):
    """No answer keeps within the limits; the message says what would."""


@dataclass(frozen=True)
class Answer:
    """An architecture for a preference, and what is predicted of it, in the objectives' units."""

    preference: tuple[float, ...]
    codes: Codes
    predicted: dict[str, float]


@dataclass(frozen=True)
class SearchModel:
    """What a search leaves.

    Attributes:
        devices: those that it was trained on, by name. references: E x G codes of the architectures that tell a device.
    """

    space: Space
    hypernetwork: MetaHypernetwork
    objectives: tuple[Objective, ...]
    devices: dict[str, Device]
    references: Codes

    def answer(self, preferences: Tensor, device: Device) -> list[Answer]:
        """An architecture for each of P x m preferences: the likeliest of each decision, nothing is drawn."""
        codes = self._chosen(preferences, device)
        predicted = self.predicted(codes, device)
        return [
            Answer(tuple(preference), own, dict(zip((o.name for o in self.objectives), values, strict=True)))
            for preference, own, values in zip(preferences.tolist(), codes, predicted.tolist(), strict=True)
        ]

    def chosen(self, device: Device) -> Codes:
        """The different architectures that many preferences, evenly spread, are answered with."""
        return np.unique(self._chosen(spread(_SWEPT, len(self.objectives)), device), axis=0)

    def _chosen(self, preferences: Tensor, device: Device) -> Codes:
        embedding = torch.from_numpy(device.embedding).float()[None]
        with torch.no_grad():
            logits = self.hypernetwork(preferences[None], embedding)[0].numpy()
        return self.space.likeliest(logits)

    def predicted(self, codes: Codes, device: Device) -> Array:
        """N x m, in the objectives' units."""
        return np.stack([objective.predict(codes, device) for objective in self.objectives], axis=1)

    def answers(self, device: Device, count: int) -> list[Answer]:
        """At most `count` different architectures, the smallest first objective first.

        They are the answers to many preferences, evenly spread; of more than `count`, those with the best of each objective and
        then, one after another, the one that is predicted to lie furthest from those taken. So a weighted sum, to which many
        preferences have one answer, does not leave gaps in a front.
        """
        swept = self.answer(spread(max(count, _SWEPT), len(self.objectives)), device)
        distinct = list({answer.codes.tobytes(): answer for answer in reversed(swept)}.values())
        values = np.array([list(answer.predicted.values()) for answer in distinct])
        return [distinct[at] for at in _far_apart(values, count)]

    def front(self, device: Device, count: int) -> list[Answer]:
        """The answers that are worth having (see `split`)."""
        return self.split(self.answers(device, count), device)[0]

    def split(self, answers: list[Answer], device: Device) -> tuple[list[Answer], list[Answer]]:
        """The answers that are worth having, and the others, each in the order given.

        Not worth having is what another answer is predicted to dominate; and what gains in some objectives no more than predictions
        can tell, while another answer that is worth having is better by more than that in one. Otherwise a front would end in
        architectures that give up much for a hair's breadth.
        """
        values = np.array([list(answer.predicted.values()) for answer in answers])
        units = [objective.unit([device]) for objective in self.objectives]
        losses = np.stack([unit(own, 0) for unit, own in zip(units, values.T, strict=True)], axis=1)
        ahead = np.flatnonzero(nondominated(values))
        kept: list[int] = []
        # What is better by so much has the smaller sum: it comes first.
        for at in ahead[np.argsort(losses[ahead].sum(axis=1), kind="stable")]:
            gains = losses[at] - losses[kept]
            better = (gains >= -_DOUBT).all(axis=1) & (gains > _DOUBT * max(len(units) - 1, 1)).any(axis=1)
            if not better.any():
                kept.append(int(at))
        own = set(kept)
        return (
            [answer for at, answer in enumerate(answers) if at in own],
            [answer for at, answer in enumerate(answers) if at not in own],
        )

    def within(self, device: Device, limits: Mapping[str, float]) -> Answer:
        """Of many preferences' answers within the limits, the one with the smallest first objective.

        Raises InfeasibleError where there is none, with what comes nearest.
        """
        answers = self.answers(device, _SWEPT)
        kept = [a for a in answers if all(a.predicted[name] <= most for name, most in limits.items())]
        if not kept:
            nearest = min(answers, key=lambda a: max(_beyond(a.predicted[name], most) for name, most in limits.items()))
            listed = ", ".join(f"{name} {nearest.predicted[name]:.4g}" for name in limits)
            raise InfeasibleError(
                f"No answer of this search is predicted to keep within these limits; the nearest has {listed}."
            )
        first = self.objectives[0].name
        return min(kept, key=lambda answer: answer.predicted[first])


def _beyond(value: float, most: float) -> float:
    """By how much of a limit it is exceeded."""
    return (value - most) / (abs(most) or 1.0)


def _far_apart(points: Array, count: int) -> npt.NDArray[np.intp]:
    """Which at most `count` of N x m points to take (see `SearchModel.answers`), in the order of the first objective."""
    if len(points) > count:
        span = np.ptp(points, axis=0)
        scaled = (points - points.min(axis=0)) / np.where(span > 0, span, 1.0)
        taken = list(dict.fromkeys(scaled.argmin(axis=0).tolist()))[:count]
        nearest = np.linalg.norm(scaled[:, None] - scaled[taken], axis=2).min(axis=1)
        while len(taken) < count and nearest.max() > 0:
            taken.append(int(nearest.argmax()))
            nearest = np.minimum(nearest, np.linalg.norm(scaled - scaled[taken[-1]], axis=1))
    else:
        taken = list(range(len(points)))
    return np.array(sorted(taken, key=lambda at: points[at, 0]), dtype=np.intp)
