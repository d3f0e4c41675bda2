"""What every fitted ensemble can do, and the ensembles that are a few numbers a model."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from gristmill_ensemble.ensemblers.networks import Bank, Mode
from gristmill_ensemble.ensemblers.pool import Pool
from gristmill_ensemble.ensemblers.training import combine
from gristmill_ensemble.ensemblers.weights import log_pool

Array = npt.NDArray[Any]
Present = npt.NDArray[np.bool_]


class Combined(NamedTuple):
    """What an ensemble makes of N rows: N x C predictions, and N x M weights where it is a weighted mean, else None."""

    predictions: Array
    weights: Array | None


class Ensemble(ABC):
    """A fitted ensemble of M models."""

    @abstractmethod
    def combine(self, predictions: Array, present: Present | None = None) -> Combined:
        """Combine N x M x C predictions.

        Args:
            present: M booleans, the models whose predictions there are; those of the others are not looked at. None: all.
        """


@dataclass(frozen=True)
class WeightedMean(Ensemble):
    """Σ weight · prediction, the same M weights for every row; missing models leave theirs to the others."""

    weights: Array

    def combine(self, predictions: Array, present: Present | None = None) -> Combined:
        weights = self.weights
        if present is not None:
            weights = np.where(present, weights, 0.0)
            weights = weights if weights.sum() > 0 else present.astype(np.float64)
            weights = weights / weights.sum()
        used = np.flatnonzero(weights)
        mean = np.einsum("nmc,m->nc", predictions[:, used], weights[used])
        return Combined(mean, np.broadcast_to(weights, (len(predictions), len(weights))))


@dataclass(frozen=True)
class LogPool(Ensemble):
    """A weighted mean of logarithms (see `weights.log_pool`); what is missing leaves its weight to the others."""

    weights: Array

    def combine(self, predictions: Array, present: Present | None = None) -> Combined:
        weights = self.weights
        if present is not None:
            left = np.where(present, weights, 0.0)
            weights = left * (weights.sum() / left.sum()) if left.sum() > 0 else present / present.sum()
        used = np.flatnonzero(weights)
        return Combined(log_pool(predictions[:, used], weights[used]), None)


@dataclass(frozen=True)
class Network(Ensemble):
    """One neural ensembler: a bank of one.

    Attributes:
        unit: what predicted numbers are divided by before the network sees them; 1 for probabilities.
    """

    mode: Mode
    bank: Bank
    unit: float = 1.0

    def combine(self, predictions: Array, present: Present | None = None) -> Combined:
        given = predictions if present is None else np.where(present[:, None], predictions, 0.0)
        tensor = classes_first(given, self.unit)
        combined, weights = combine(
            self.mode, self.bank, tensor, None if present is None else torch.from_numpy(present)
        )
        return Combined(combined[0] * self.unit, None if weights is None else weights[0])


def classes_first(predictions: Array, unit: float) -> torch.Tensor:
    """N x M x C predictions as the networks take them: N x C x M, in the unit."""
    return torch.from_numpy(np.ascontiguousarray(predictions.transpose(0, 2, 1), dtype=np.float32) / np.float32(unit))


def unit_of(pool: Pool) -> float:
    """What predicted numbers are divided by: their mean size; 1 for probabilities."""
    return float(np.abs(pool.predictions).mean()) or 1.0 if pool.is_regression else 1.0


def labels_of(pool: Pool, unit: float) -> torch.Tensor:
    """Labels as the networks take them: N."""
    return torch.from_numpy(pool.labels / unit).float() if pool.is_regression else torch.from_numpy(pool.labels)
