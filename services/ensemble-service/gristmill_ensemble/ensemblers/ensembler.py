"""What every fitted ensemble can do, and the ensembles that are a few numbers a model."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from gristmill_ensemble.ensemblers.networks import Bank, Mode
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, stretches
from gristmill_ensemble.ensemblers.stackers import Linear, Trees, inputs_of
from gristmill_ensemble.ensemblers.training import combine
from gristmill_ensemble.ensemblers.weights import log_pool

Array = npt.NDArray[Any]
Present = npt.NDArray[np.bool_]

_ENOUGH_DROPOUT = 0.5  # a network trained with so much gives good answers from half of the models


class Combined(NamedTuple):
    """What an ensemble makes of N rows: N x C predictions, and N x M weights where it is a weighted mean, else None."""

    predictions: Array
    weights: Array | None


class Ensemble(ABC):
    """A fitted ensemble of M models.

    Attributes:
        bears_missing: it was made for models that may be missing; others give an answer then too, but may be far off.
    """

    @property
    def bears_missing(self) -> bool:
        return False

    @abstractmethod
    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        """Combine N x M x C predictions.

        Args:
            present: M booleans, the models whose predictions there are; those of the others are not looked at. None: all are
                there, as they were when the ensemble was fitted.
            features: N x F, where the ensemble was fitted with features.

        Raises PoolError when features are missing, or are other than those it was fitted with.
        """


@dataclass(frozen=True)
class WeightedMean(Ensemble):
    """Σ weight · prediction, the same M weights for every row; missing models leave theirs to the others."""

    weights: Array

    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        weights = self.weights
        if present is not None:
            weights = np.where(present, weights, 0.0)
            weights = weights if weights.sum() > 0 else present.astype(np.float64)
            weights = weights / weights.sum()
        used = np.flatnonzero(weights)
        mean = np.empty((len(predictions), predictions.shape[2]))
        for rows in stretches(predictions):
            mean[rows] = np.matmul(weights[used], predictions[rows][:, used])
        return Combined(mean, np.broadcast_to(weights, (len(predictions), len(weights))))


@dataclass(frozen=True)
class LogPool(Ensemble):
    """A weighted mean of logarithms (see `weights.log_pool`); what is missing is taken for the mean of the others.

    Some weights may be negative, so scaling those that are left to the old sum could make them as large as one likes.
    """

    weights: Array

    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        weights = self.weights
        if present is not None:
            weights = np.where(present, weights + weights[~present].sum() / present.sum(), 0.0)
        used = np.flatnonzero(weights)
        given = predictions if len(used) == len(weights) else predictions[:, used]
        return Combined(log_pool(given, weights[used]), None)


@dataclass(frozen=True)
class Scaling:
    """Features as models take them: of mean 0 and deviation 1, and 0 where one is not known."""

    mean: Array
    deviation: Array

    @classmethod
    def of(cls, features: Array) -> "Scaling":
        known = np.isfinite(features)
        count = np.maximum(known.sum(axis=0), 1)
        mean = np.where(known, features, 0).sum(axis=0, dtype=np.float64) / count
        variance = np.where(known, (features - mean) ** 2, 0).sum(axis=0) / count
        return cls(mean.astype(np.float32), np.sqrt(np.where(variance > 0, variance, 1)).astype(np.float32))

    def apply(self, features: Array | None) -> Array:
        if features is None:
            raise PoolError("This ensemble was fitted with features of the rows; send them too.")
        if features.shape[1] != len(self.mean):
            raise PoolError(f"Fitted with {len(self.mean)} features, but there are {features.shape[1]}.")
        return np.nan_to_num((features - self.mean) / self.deviation).astype(np.float32)


def scaled_features(pool: Pool) -> tuple[Scaling | None, Array | None]:
    """How the features of a pool are scaled, and the scaled features; None where it has none."""
    if pool.features is None:
        return None, None
    scaling = Scaling.of(pool.features)
    return scaling, scaling.apply(pool.features)


@dataclass(frozen=True)
class Network(Ensemble):
    """One neural ensembler: a bank of one.

    Attributes:
        dropout: the share of models that each update dropped.
        unit: what predicted numbers are divided by before the network sees them; 1 for probabilities.
    """

    mode: Mode
    bank: Bank
    dropout: float = 0.0
    unit: float = 1.0
    scaling: Scaling | None = None

    @property
    def bears_missing(self) -> bool:
        return self.dropout >= _ENOUGH_DROPOUT

    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        given = predictions if present is None else np.where(present[:, None], predictions, np.float32(0))
        tensor = torch.from_numpy(np.asarray(given, dtype=np.float32))
        tensor = tensor if self.unit == 1 else tensor / self.unit
        shown = None if present is None else torch.from_numpy(present)
        scaled = None if self.scaling is None else torch.from_numpy(self.scaling.apply(features))
        combined, weights = combine(self.mode, self.bank, tensor, shown, scaled)
        return Combined(combined[0] * self.unit, None if weights is None else weights[0])


@dataclass(frozen=True)
class Stacked(Ensemble):
    """A model on all predictions side by side; what is missing is taken to say what the others say on average."""

    model: Linear | Trees
    scaling: Scaling | None = None

    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        combined = np.empty((len(predictions), predictions.shape[2]))
        scaled = None if self.scaling is None else self.scaling.apply(features)
        for rows in stretches(predictions):
            part = predictions[rows]
            if present is not None:
                part = np.where(present[:, None], part, part[:, present].mean(axis=1, keepdims=True))
            logits = self.model.logits(inputs_of(part, None if scaled is None else scaled[rows]))
            combined[rows] = logits if predictions.shape[2] == 1 else softmax(logits, axis=1)
        return Combined(combined, None)


@dataclass(frozen=True)
class Filtered(Ensemble):
    """An ensemble of some of the models; `kept` are their numbers. Where none of them is there: the mean of those that are."""

    kept: Array
    ensemble: Ensemble

    @property
    def bears_missing(self) -> bool:
        return self.ensemble.bears_missing

    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        if present is not None and not present[self.kept].any():
            return WeightedMean(np.ones(len(present))).combine(predictions, present)
        inner = self.ensemble.combine(
            predictions[:, self.kept], None if present is None else present[self.kept], features
        )
        if inner.weights is None:
            return inner
        weights = np.zeros(predictions.shape[:2])
        weights[:, self.kept] = inner.weights
        return Combined(inner.predictions, weights)
