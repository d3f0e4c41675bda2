"""What a search minimises: differentiable losses of architectures, each scaled so that about 0 to 1 is what matters."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_nas.measurements import Measurements, MeasurementsError
from gristmill_nas.predictors.devices import Device
from gristmill_nas.predictors.model import Predictor
from gristmill_nas.predictors.training import LEAST_ROWS, SurrogateTraining, ValueSurrogate, train_surrogate
from gristmill_nas.spaces import Codes, Space

Array = npt.NDArray[np.float64]
Loss = Callable[[Tensor], Tensor]

_RANGE_ROWS = 1_000
WORST = 0.9  # the quantile of random architectures whose loss is 1
CLIPPED = 1.5  # losses above are all alike bad


class Objective(ABC):
    """One objective. `name` is what users call it."""

    name: str

    @abstractmethod
    def on(self, devices: list[Device]) -> Loss:
        """The losses of T x P x G x K choices, for T devices: T x P."""

    @abstractmethod
    def predict(self, codes: Codes, device: Device) -> Array:
        """N predictions in the objective's own unit, of N x G codes."""

    @abstractmethod
    def unit(self, devices: list[Device]) -> Callable[[Array, int], Array]:
        """From N predictions for the device at a place among these to what is scaled as losses are."""


class LearningObjective(Objective):
    """One that learns along with a search."""

    @abstractmethod
    def learn(self) -> None:
        """A step of its own, after one of the search."""

    @abstractmethod
    def state(self) -> dict[str, Any]:
        """All that is needed to go on exactly."""

    @abstractmethod
    def resume(self, state: dict[str, Any]) -> None:
        """Go on from a state."""


@dataclass(frozen=True)
class ValueObjective(Objective):
    """What no device changes (error, parameters, …), by a surrogate fitted on some architectures.

    Attributes:
        low, high: the values whose losses are 0 and 1.
    """

    name: str
    space: Space
    surrogate: ValueSurrogate
    low: float
    high: float

    def on(self, devices: list[Device]) -> Loss:
        def loss(choices: Tensor) -> Tensor:
            found: Tensor = self.surrogate(choices.flatten(0, 1)).view(choices.shape[:2])
            return (found - self.low) / (self.high - self.low)

        return loss

    @torch.no_grad()
    def predict(self, codes: Codes, device: Device) -> Array:
        found = np.asarray(self.surrogate(self.space.choices(codes)).double().numpy())
        return np.maximum(found, 0) if self.low >= 0 else found  # what was never negative is not predicted to be

    def unit(self, devices: list[Device]) -> Callable[[Array, int], Array]:
        return lambda values, at: (values - self.low) / (self.high - self.low)


@dataclass(frozen=True)
class DeviceObjective(Objective):
    """What an architecture takes on a device, by a MetaPredictor: latency in ms or energy in mJ."""

    predictor: Predictor

    @property
    def name(self) -> str:  # type: ignore[override]
        return self.predictor.metric

    def on(self, devices: list[Device]) -> Loss:
        low, high = torch.tensor(self.ranges(devices), dtype=torch.float32).T[:, :, None]
        embeddings = torch.from_numpy(np.stack([device.embedding for device in devices])).float()

        def loss(choices: Tensor) -> Tensor:
            each = choices.shape[1]
            found = self.predictor.network(choices.flatten(0, 1), embeddings.repeat_interleave(each, dim=0)).view(
                -1, each
            )
            scaled: Tensor = (found - low) / (high - low)
            return scaled

        return loss

    def ranges(self, devices: list[Device]) -> list[tuple[float, float]]:
        """What has the losses 0 and 1 on each device, in its own scale: the best and the 90 % quantile of what is predicted
        of random architectures."""
        random = self.predictor.space.sample(_RANGE_ROWS, np.random.default_rng(0))
        scaled = [self.predictor.scaled(random, device) for device in devices]
        ranges = [(float(found.min()), float(np.quantile(found, WORST))) for found in scaled]
        if not all(high > low for low, high in ranges):
            raise MeasurementsError(f"The predictor says the same {self.name} of nearly all architectures.")
        return ranges

    def predict(self, codes: Codes, device: Device) -> Array:
        return self.predictor.predict(codes, device)

    def unit(self, devices: list[Device]) -> Callable[[Array, int], Array]:
        ranges = self.ranges(devices)
        return lambda values, at: (devices[at].scaled(values) - ranges[at][0]) / (ranges[at][1] - ranges[at][0])


def value_objective(
    table: Measurements, name: str, how: SurrogateTraining, progress: Callable[[float], None] = lambda done: None
) -> ValueObjective:
    """An objective by a column of a table, of which at most `how.rows` rows are looked at. Raises MeasurementsError."""
    if name not in table.values:
        raise MeasurementsError(f"The table has no column {name!r}; it has {', '.join(table.values) or 'none'}.")
    values = table.values[name]
    usable = np.flatnonzero(table.space.valid(table.codes) & np.isfinite(values))
    random = np.random.default_rng([how.seed, 2])
    rows = random.choice(usable, min(how.rows, len(usable)), replace=False)
    return ranged_objective(name, table.space, table.codes[rows], values[rows], how, progress)


def ranged_objective(
    name: str, space: Space, codes: Codes, values: Array, how: SurrogateTraining,
    progress: Callable[[float], None] = lambda done: None,
) -> ValueObjective:  # fmt: skip
    """An objective by N x G codes and their N values, whose best and 90 % quantile have the losses 0 and 1."""
    if len(codes) < LEAST_ROWS:
        raise MeasurementsError(f"{len(codes)} architectures have a value of {name!r}; {LEAST_ROWS} are needed.")
    low, high = _range(values)
    clipped = np.minimum(values, low + CLIPPED * (high - low))
    return ValueObjective(name, space, train_surrogate(space, codes, clipped, how, progress), low, high)


def _range(values: npt.NDArray[Any]) -> tuple[float, float]:
    low, high = float(np.min(values)), float(np.quantile(values, WORST))
    if high <= low:
        raise MeasurementsError("Nearly all architectures have the same value: there is nothing to choose by.")
    return low, high
