"""Bayesian optimisation with BoTorch: Gaussian processes, and the logarithms of improvements (Ament et al., arXiv 2310.20708)."""

import threading
import time
import warnings
from dataclasses import replace

import numpy as np
import torch
from botorch.acquisition.acquisition import AcquisitionFunction
from botorch.acquisition.analytic import LogExpectedImprovement
from botorch.acquisition.logei import qLogNoisyExpectedImprovement
from botorch.acquisition.multi_objective import logei
from botorch.acquisition.multi_objective.logei import qLogNoisyExpectedHypervolumeImprovement
from botorch.exceptions.warnings import BotorchWarning
from botorch.fit import fit_gpytorch_mll
from botorch.models.gp_regression import SingleTaskGP
from botorch.models.model_list_gp_regression import ModelListGP
from botorch.models.transforms import Standardize
from botorch.optim.optimize import optimize_acqf
from gpytorch.mlls import ExactMarginalLogLikelihood
from linear_operator.utils.warnings import NumericalWarning
from torch import Tensor

from gristmill_hpo.studies.samplers import Seen, sobol_points
from gristmill_hpo.studies.space import Array, Choice, StudySpace

logei._load_attempted = True  # else the first one to ask waits half a minute while a C++ compiler runs

_FIRST_PER_DIMENSION, _LEAST_FIRST = 2, 5  # Sobol points before a process is fitted
_RESTARTS, _RAW = 8, 256
_MOST_BY_MODEL, _MOST_SECONDS = 8, 10.0  # points of one ask, and what looking for them may take; the rest are Sobol's
_MOST_SEEN = {1: 400, 2: 200, 3: 120, 4: 80}  # trials that a model is fitted to, by the number of objectives
_ONE_AT_A_TIME = threading.Lock()  # torch has one generator a process
_NEIGHBOURS = 128
_NEAR = 0.05
_BELOW = 0.1  # of the span: how far behind the worst value the reference point lies


def points(seen: Seen, count: int, *, noisy: bool) -> Array:
    """`count` x d: Sobol points first, then what improves most, one after another, each thinking of those before it.

    Of many points, or once looking for them has taken long, the rest are Sobol's.
    """
    first = max(_LEAST_FIRST, _FIRST_PER_DIMENSION * len(seen.space))
    if len(seen.units) < first:
        return sobol_points(seen, count)
    model_points = min(count, _MOST_BY_MODEL)
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        torch.manual_seed(int(np.random.default_rng([seen.seed, seen.number]).integers(2**31)))
        warnings.simplefilter("ignore", BotorchWarning)
        warnings.simplefilter("ignore", NumericalWarning)
        warnings.simplefilter("ignore", RuntimeWarning)  # a line search that ended; others were begun beside it
        found = _suggested(_most_telling(seen), model_points, noisy)
    return np.concatenate([found, sobol_points(seen, count - len(found))]) if count > len(found) else found


def _most_telling(seen: Seen) -> Seen:
    """The newest trials, and as many of the best ones by the sum of their objectives' ranks, where there are too many."""
    most = _MOST_SEEN[seen.values.shape[1]]
    if len(seen.units) <= most:
        return seen
    ranks = seen.values.argsort(axis=0).argsort(axis=0).sum(axis=1)
    kept = np.unique(np.concatenate([ranks.argsort()[: most // 2], np.arange(len(ranks))[-most // 2 :]]))
    return replace(seen, units=seen.units[kept], values=seen.values[kept])


def _suggested(seen: Seen, count: int, noisy: bool) -> Array:
    encoder = _Encoder(seen.space)
    known = encoder.encode(seen.units)
    # Every criterion here is maximised.
    model = _fitted(known, -torch.from_numpy(seen.values))
    pending, chosen = encoder.encode(seen.pending), list[Array]()
    until = time.monotonic() + _MOST_SECONDS
    while len(chosen) < count and (left := until - time.monotonic()) > 0:
        criterion = _criterion(model, known, -torch.from_numpy(seen.values), pending, noisy)
        unit = _best(criterion, encoder, seen, len(chosen), left)
        chosen.append(unit)
        pending = torch.cat([pending, encoder.encode(unit[None])])
    return np.stack(chosen)


def _fitted(known: Tensor, values: Tensor) -> ModelListGP | SingleTaskGP:
    models = [
        SingleTaskGP(known, values[:, at : at + 1], outcome_transform=Standardize(1)) for at in range(values.shape[1])
    ]
    for model in models:
        fit_gpytorch_mll(ExactMarginalLogLikelihood(model.likelihood, model))
    return models[0] if len(models) == 1 else ModelListGP(*models)


def _criterion(
    model: ModelListGP | SingleTaskGP, known: Tensor, values: Tensor, pending: Tensor, noisy: bool
) -> AcquisitionFunction:
    waiting = pending if len(pending) else None
    if values.shape[1] > 1:
        low, high = values.amin(dim=0), values.amax(dim=0)
        reference = low - _BELOW * (high - low)
        return qLogNoisyExpectedHypervolumeImprovement(
            model, reference.tolist(), known, X_pending=waiting, prune_baseline=True
        )
    if noisy or waiting is not None:
        return qLogNoisyExpectedImprovement(model, known, X_pending=waiting, prune_baseline=True)
    return LogExpectedImprovement(model, values.max())


def _best(criterion: AcquisitionFunction, encoder: "_Encoder", seen: Seen, number: int, seconds: float) -> Array:
    """The point with the largest criterion, as far as it is found in time: by gradients in the relaxed cube, then among what can
    be told apart near it.
    """
    bounds = torch.stack([torch.zeros(encoder.width), torch.ones(encoder.width)]).double()
    relaxed, _ = optimize_acqf(criterion, bounds, q=1, num_restarts=_RESTARTS, raw_samples=_RAW, timeout_sec=seconds)
    if encoder.is_smooth:
        return np.asarray(encoder.decode(relaxed)[0])
    random = np.random.default_rng([seen.seed, seen.number + number, 1])
    centre = encoder.decode(relaxed)[0]
    candidates = [centre[None], random.random((_RAW, len(centre)))]
    for unit in (centre, seen.units[int(seen.values[:, 0].argmin())]):
        near = np.tile(unit, (_NEIGHBOURS, 1))
        moved = random.random(near.shape) < 1.5 / len(centre)
        steps = np.where(encoder.choices, random.random(near.shape), near + random.normal(scale=_NEAR, size=near.shape))
        candidates.append(np.clip(np.where(moved, steps, near), 0, 1))
    every = seen.space.units(seen.space.values(np.concatenate(candidates)))  # as they would be evaluated
    with torch.no_grad():
        worth = criterion(encoder.encode(every)[:, None])
    return np.asarray(every[int(worth.argmax())])


class _Encoder:
    """Points of the unit cube, with a coordinate for each value of a choice."""

    def __init__(self, space: StudySpace) -> None:
        self._sizes = [len(own.values) if isinstance(own, Choice) else 1 for own in space.parameters]
        self.width = sum(self._sizes)
        self.choices = np.array([isinstance(own, Choice) for own in space.parameters])
        self.is_smooth = not any(isinstance(own, Choice) or own.whole for own in space.parameters)

    def encode(self, units: Array) -> Tensor:
        columns = []
        for at, size in enumerate(self._sizes):
            if self.choices[at]:
                index = np.minimum((units[:, at] * size).astype(int), size - 1)
                columns.append(np.eye(size)[index])
            else:
                columns.append(units[:, at : at + 1])
        return torch.from_numpy(np.concatenate(columns, axis=1))

    def decode(self, encoded: Tensor) -> Array:
        parts = torch.split(encoded, self._sizes, dim=1)
        columns = [
            (part.argmax(dim=1).double() + 0.5) / size if choice else part[:, 0]
            for part, size, choice in zip(parts, self._sizes, self.choices, strict=True)
        ]
        return np.asarray(torch.stack(columns, dim=1).numpy())
