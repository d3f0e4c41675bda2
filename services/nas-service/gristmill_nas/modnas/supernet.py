"""The error of architectures by a network whose weights all of them share, and which learns along with the search."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from gristmill_nas.modnas.model import SearchModel
from gristmill_nas.modnas.objectives import CLIPPED, WORST, LearningObjective, Loss, ValueObjective, ranged_objective
from gristmill_nas.networks import ImageData, Images, Skeleton, Supernet
from gristmill_nas.predictors.devices import Device
from gristmill_nas.predictors.training import SurrogateTraining
from gristmill_nas.spaces import SPACES, Codes, Space

Array = npt.NDArray[np.float64]
Level = Literal["bi-level", "single-level"]

_CLIP = 5.0
_RANGED_EVERY, _RANGE_ROWS, _RANGE_IMAGES = 25, 32, 256
_JUDGED_IMAGES, _MOST_NUMBERS = 2_000, 2**25  # images, or as many as have features of so many numbers
_COMPARED_IMAGES = 250  # that tell architectures apart
_CALIBRATED = 100  # architectures that say what this means in errors
_AT_ONCE_NUMBERS = 2**20
_AT_ONCE = 16  # architectures between two reports
_RANDOM_AT_ONCE = 4  # many steps of few architectures teach more than few steps of many


@dataclass(frozen=True)
class SupernetTraining:
    """How shared weights are trained: SGD with momentum 0.9, its rate falling to 0 along a cosine.

    Attributes:
        level: bi-level: weights by the training images, architectures by the validation images. single-level: both by both,
            so that the error that is predicted is of images that the weights have seen.
        steps: of the search. warm_up: steps before it, of the weights alone, on random architectures.
    """

    steps: int
    level: Level = "bi-level"
    warm_up: int = 1_000
    batch_size: int = 64
    learning_rate: float = 0.2
    weight_decay: float = 3e-4
    seed: int = 0


class SupernetObjective(LearningObjective):
    """`error`: in %, of validation images.

    The losses of a search are cross-entropies of a batch, scaled so that the best and the 90 % quantile of some random
    architectures are 0 and 1; what these are is looked up again as the weights learn.
    """

    name = "error"

    def __init__(self, skeleton: Skeleton, data: ImageData, how: SupernetTraining) -> None:
        self.space: Space = SPACES["nb201"]
        self.numbers = skeleton.channels * math.prod(data.shape[1:])  # of an image's largest features
        self._data, self.training = data, how
        self._most_judged = min(_JUDGED_IMAGES, max(1, _MOST_NUMBERS // self.numbers))
        with torch.random.fork_rng():
            torch.manual_seed(how.seed)
            self.network = Supernet(skeleton)
        self._for_weights, self._for_choices = data.train, data.validation
        if how.level == "single-level":
            self._for_weights = self._for_choices = data.train + data.validation
        self._generator = torch.Generator().manual_seed(how.seed)
        self._random = self.space.choices(self.space.sample(_RANGE_ROWS, np.random.default_rng([how.seed, 9])))
        self._low, self._high = 0.0, math.log(skeleton.classes)
        self._number = 0
        self._optimizer = torch.optim.SGD(
            self.network.parameters(), lr=how.learning_rate, momentum=0.9, weight_decay=how.weight_decay
        )
        self._schedule = torch.optim.lr_scheduler.CosineAnnealingLR(self._optimizer, how.warm_up + how.steps)
        self._known: dict[bytes, float] = {}
        self._settled: set[bytes] = set()

    def on(self, devices: list[Device]) -> Loss:
        def loss(choices: Tensor) -> Tensor:
            images, labels = self._batch(self._for_choices)
            found = self._entropies(images, labels, choices.flatten(0, 1)).view(choices.shape[:2])
            # A network that computes nothing is 20 times worse than any other, and its gradient leads nowhere.
            return ((found - self._low) / (self._high - self._low)).clamp_max(CLIPPED)

        return loss

    def warm_up(self) -> Iterator[int]:
        """Train the weights up to where the search begins; after each step, its number."""
        while self._number < self.training.warm_up:
            self.learn()
            yield self._number

    def learn(self) -> None:
        """A step of SGD on a batch, by the mean loss of a few random architectures.

        Not of those that the search chooses: weights come to flatter what they are trained on, and it would go on choosing that.
        """
        random = np.random.default_rng([self.training.seed, 10, self._number])  # so that it goes on the same
        choices = self.space.choices(self.space.sample(_RANDOM_AT_ONCE, random))
        images, labels = self._batch(self._for_weights)
        loss = self._entropies(images, labels, choices).mean()
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), _CLIP)
        self._optimizer.step()
        self._schedule.step()
        self._number += 1
        self._known.clear()
        if self._number % _RANGED_EVERY == 0:
            self._look_up_range()

    def predict(self, codes: Codes, device: Device) -> Array:
        """By the weights as they are now, on at most 2,000 validation images."""
        keys = [own.tobytes() for own in np.ascontiguousarray(codes)]
        new = {key: own for key, own in zip(keys, codes, strict=True) if key not in self._known}
        if new:
            self._known |= zip(new, self._errors(np.stack(list(new.values()))).tolist(), strict=True)
        return np.array([self._known[key] for key in keys])

    def unit(self, devices: list[Device]) -> Callable[[Array, int], Array]:
        def scaled(values: Array, at: int) -> Array:
            found = self.predict(self._random.argmax(dim=2).numpy(), devices[at])
            low, high = float(found.min()), float(np.quantile(found, WORST))
            return (values - low) / max(high - low, 1e-6)

        return scaled

    def settled(self, how: SurrogateTraining, chosen: Codes, progress: Callable[[float], None]) -> ValueObjective:
        """A surrogate of the error by the weights as they are now, fitted to `how.rows` random architectures and the `chosen` ones.

        It needs neither images nor shared weights. Many architectures teach it more than many images: they are told apart by their
        cross-entropies on few, and what these mean in errors is the regression over some of them.
        """
        random = np.random.default_rng([how.seed, 12])
        codes = random.permutation(np.unique(np.concatenate([self.space.sample(how.rows, random), chosen]), axis=0))
        self._settled = {own.tobytes() for own in codes}
        part = self._data.validation
        images, labels = (own[: min(_COMPARED_IMAGES, self._most_judged)] for own in (part.images, part.labels))
        found = []
        for at in range(0, len(codes), _AT_ONCE):
            with torch.no_grad():
                found.append(self._entropies(images, labels, self.space.choices(codes[at : at + _AT_ONCE])).double())
            progress(at / len(codes))
        entropies = torch.cat(found).numpy()
        slope, level = np.polyfit(entropies[:_CALIBRATED], self._errors(codes[:_CALIBRATED]), 1)
        return ranged_objective(self.name, self.space, codes, np.clip(level + slope * entropies, 0, 100), how)

    @torch.no_grad()
    def _errors(self, codes: Codes) -> Array:
        """N errors in % of N x G codes, by the weights as they are now, on the images to judge by."""
        part = self._data.validation
        logits = self._logits(part.images[: self._most_judged], self.space.choices(codes))
        wrong = logits.argmax(dim=2) != part.labels[: self._most_judged]
        return np.asarray(100 * wrong.double().mean(dim=1).numpy())

    def unseen(self, count: int, random: np.random.Generator) -> Codes:
        """At most so many random architectures that `settled` did not look at."""
        codes = np.unique(self.space.sample(2 * count, random), axis=0)
        new = [own for own in codes if own.tobytes() not in self._settled]
        return np.array(new[:count], dtype=np.int64).reshape(-1, len(self.space.decisions))

    def state(self) -> dict[str, Any]:
        return {
            "network": self.network.state_dict(), "optimizer": self._optimizer.state_dict(), "number": self._number,
            "schedule": self._schedule.state_dict(), "generator": self._generator.get_state(),
            "range": (self._low, self._high),
        }  # fmt: skip

    def resume(self, state: dict[str, Any]) -> None:
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self._generator.set_state(state["generator"])
        self._number = int(state["number"])
        self._low, self._high = state["range"]

    def _batch(self, images: Images) -> tuple[Tensor, Tensor]:
        rows = torch.randint(len(images), (self.training.batch_size,), generator=self._generator)
        return images.images[rows], images.labels[rows]

    def _entropies(self, images: Tensor, labels: Tensor, choices: Tensor) -> Tensor:
        """A cross-entropies of A x G x K choices."""
        logits = self._logits(images, choices)
        each = nn.functional.cross_entropy(logits.flatten(0, 1), labels.repeat(len(choices)), reduction="none")
        return each.view(len(choices), -1).mean(dim=1)

    def _logits(self, images: Tensor, choices: Tensor) -> Tensor:
        """A x N x classes, of so many architectures at a time as memory has room for."""
        at_once = max(1, _AT_ONCE_NUMBERS // (len(images) * self.numbers))
        if not torch.is_grad_enabled():
            different, place = torch.unique(choices, dim=0, return_inverse=True)
            return torch.cat([self.network(images, part) for part in different.split(at_once)])[place]
        parts = choices.split(at_once)
        if len(parts) == 1:
            return torch.as_tensor(self.network(images, choices))
        return torch.cat([checkpoint(self.network, images, part, use_reentrant=False) for part in parts])

    @torch.no_grad()
    def _look_up_range(self) -> None:
        part = self._for_choices
        found = self._entropies(part.images[:_RANGE_IMAGES], part.labels[:_RANGE_IMAGES], self._random)
        low, high = float(found.min()), float(found.quantile(WORST))
        if high > low:
            self._low, self._high = low, high


def settled(model: SearchModel, how: SurrogateTraining, progress: Callable[[float], None]) -> SearchModel:
    """The model with a surrogate in the place of what needs images.

    It is fitted also to what the search chose for its devices: there a surrogate of random architectures only would be believed
    just where it is too hopeful.
    """
    chosen = np.concatenate([model.chosen(device) for device in model.devices.values()])
    chosen = np.random.default_rng([how.seed, 15]).permutation(np.unique(chosen, axis=0))[: how.rows]
    objectives = tuple(
        own.settled(how, chosen, progress) if isinstance(own, SupernetObjective) else own for own in model.objectives
    )
    return replace(model, objectives=objectives)
