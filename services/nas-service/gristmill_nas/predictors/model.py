"""A fitted MetaPredictor with what is needed to use it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from gristmill_nas.measurements import Metric
from gristmill_nas.predictors.devices import Device
from gristmill_nas.predictors.networks import AnchoredPredictor, Kind
from gristmill_nas.spaces import Codes, Space

Array = npt.NDArray[np.float64]

_STRENGTHS = (10.0, 30.0, 100.0, 1000.0)  # weaker ones fit the noise of a few measurements


@dataclass(frozen=True)
class Predictor:
    """What architectures take on a device.

    Attributes:
        references: E x G codes of the architectures whose measurements tell a device. devices: those that it was fitted on.
    """

    space: Space
    metric: Metric
    kind: Kind
    network: AnchoredPredictor
    references: Codes
    devices: dict[str, Device]

    def predict(self, codes: Codes, device: Device) -> Array:
        """N predictions in ms (or mJ), of N x G codes."""
        return device.unscaled(self.scaled(codes, device))

    @torch.no_grad()
    def scaled(self, codes: Codes, device: Device) -> Array:
        """The same in the device's own scale."""
        embedding = torch.from_numpy(device.embedding).float().expand(len(codes), -1)
        return np.asarray(self.network(self.space.choices(codes), embedding).double().numpy())


@dataclass(frozen=True)
class Calibrated:
    """A predictor corrected for one device by further measurements there: a ridge regression of what it got wrong.

    What was wrong with the references is used too, though little is: the predictor knew them. The strength of the ridge is
    chosen by leaving each of the further measurements out.
    """

    predictor: Predictor
    device: Device
    weights: Array

    @classmethod
    def fit(cls, predictor: Predictor, device: Device, codes: Codes, measured: Array) -> "Calibrated":
        """From k x G codes and k measurements in ms (or mJ)."""
        known = np.concatenate([predictor.references, codes])
        wanted = device.scaled(np.concatenate([device.references, measured]))
        inputs = _inputs(predictor.space, known)
        wrong = wanted - predictor.scaled(known, device)
        return cls(predictor, device, _ridge(inputs, wrong, np.arange(len(known)) >= len(device.references)))

    def predict(self, codes: Codes) -> Array:
        """N predictions in ms (or mJ)."""
        correction = _inputs(self.predictor.space, codes) @ self.weights
        return self.device.unscaled(self.predictor.scaled(codes, self.device) + correction)


def _inputs(space: Space, codes: Codes) -> Array:
    """How often each option is chosen, and where: N x F."""
    choices = space.choices(codes)
    both = torch.cat([space.counts(choices), 0.3 * space.features(choices), torch.ones(len(codes), 1)], dim=1)
    return np.asarray(both.double().numpy())


def _ridge(inputs: Array, targets: Array, judged: npt.NDArray[np.bool_]) -> Array:
    """Weights of a ridge regression, of the strength with the smallest leave-one-out error on the rows that are judged; zero
    if nothing does better."""
    gram = inputs @ inputs.T
    best, found = float(np.square(targets[judged]).sum()), np.zeros(inputs.shape[1])
    for strength in _STRENGTHS:
        inverse = np.linalg.inv(gram + strength * np.eye(len(gram)))
        dual = inverse @ targets
        error = float(np.square(dual / np.diag(inverse))[judged].sum())
        if error < best:
            best, found = error, inputs.T @ dual
    return found
