"""A device, told by the latencies of the ten reference architectures of a space."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill_nas.measurements import Measurements, Metric

Array = npt.NDArray[np.float64]


class DeviceError(ValueError):
    """The reference latencies cannot tell a device; the message says why."""


@dataclass(frozen=True)
class Device:
    """A device by E reference measurements, in ms (or mJ).

    The fastest and the slowest reference are 0 and 1 of the device's own scale, in which predictors work: so a device needs no
    other measurement to turn a prediction into milliseconds. Below 0 the scale is logarithmic, so that nothing takes less than no
    time.
    """

    name: str
    references: Array

    def __post_init__(self) -> None:
        if not np.isfinite(self.references).all():
            raise DeviceError("The reference measurements must be finite numbers.")
        if (self.references <= 0).any():
            raise DeviceError("The reference measurements must be above 0.")
        if np.ptp(self.references) <= 1e-6 * self.references.max():
            raise DeviceError("The reference measurements are all the same: they do not tell a device.")

    @classmethod
    def of(cls, name: str, numbers: Any, expected: int) -> "Device":
        """A device by a caller's numbers. Raises DeviceError for a wrong count of them, or numbers that tell nothing."""
        references = np.asarray(numbers, dtype=np.float64)
        if references.shape != (expected,):
            raise DeviceError(f"A device is told by {expected} reference measurements, not {references.size}.")
        return cls(name, references)

    @property
    def embedding(self) -> Array:
        """E numbers from 0 to 1."""
        return self.scaled(self.references)

    def scaled(self, numbers: Array) -> Array:
        """Milliseconds (or mJ), above 0, in the device's own scale."""
        low, span = self._low_and_span()
        return np.asarray(np.where(numbers < low, low * np.log(np.minimum(numbers, low) / low), numbers - low) / span)

    def unscaled(self, numbers: Array) -> Array:
        """The inverse of `scaled`."""
        low, span = self._low_and_span()
        over = span * numbers
        return np.asarray(low + np.where(over < 0, low * np.expm1(np.minimum(over, 0) / low), over))

    def _low_and_span(self) -> tuple[float, float]:
        return float(self.references.min()), float(np.ptp(self.references))


def distance(first: Device, second: Device) -> float:
    """Euclidean distance of two devices' embeddings."""
    return float(np.linalg.norm(first.embedding - second.embedding))


def nearest(device: Device, known: dict[str, Device]) -> tuple[str, float]:
    """The known device that resembles a device most, and their distance."""
    distances = {name: distance(device, own) for name, own in known.items()}
    name = min(distances, key=distances.__getitem__)
    return name, distances[name]


def is_far(device: Device, known: dict[str, Device]) -> bool:
    """Whether a device is further from the known ones than any of these is from the others."""
    own = list(known.values())
    apart = [min(distance(a, b) for b in own if b is not a) for a in own] if len(own) > 1 else [0.0]
    return nearest(device, known)[1] > max(apart)


# Where no objective depends on the device, one stands for all.
ANY_DEVICE = Device("any", np.array([1.0, 2.0]))


def devices_of(table: Measurements, metric: Metric, names: tuple[str, ...]) -> list[Device]:
    """Devices of a table of measurements, by what the reference architectures measured there. Raises DeviceError."""
    known = table.devices.get(metric, {})
    if not len(table.references):
        raise DeviceError(f"The space {table.space.name} has no reference architectures, so nothing tells its devices.")
    rows = table.rows_of(table.references)
    for name in names:
        if name not in known:
            raise DeviceError(f"There is no device {name!r} with {metric}; there are {', '.join(known) or 'none'}.")
    return [Device(name, known[name][rows]) for name in names]
