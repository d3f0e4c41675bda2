"""The ensemble of ensembles: every candidate's predictions for rows that it was not fitted on decide how much it counts.

One cross-validation inside the data gives out-of-fold predictions of all candidates. Convex weights over the candidates are
fitted on these, the candidates are fitted again on all rows, and one temperature follows. No candidate is judged on rows it has
seen, so the blend cannot prefer the one that overfits.
"""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import KFold, StratifiedKFold

from gristmill_ensemble.ensemblers.ensembler import (
    Combined,
    Ensemble,
    LogPool,
    Network,
    Present,
    WeightedMean,
    classes_first,
    labels_of,
    unit_of,
)
from gristmill_ensemble.ensemblers.networks import BANKS, Mode
from gristmill_ensemble.ensemblers.pool import Pool
from gristmill_ensemble.ensemblers.selection import greedy_weights
from gristmill_ensemble.ensemblers.training import Member, Training, combine, train
from gristmill_ensemble.ensemblers.weights import convex_weights, log_pool_weights, temperature_of, tempered

Array = npt.NDArray[Any]
Progress = Callable[[float, str], None]

_FOLDS = 3
_BLEND_RIDGE = 1e-3
_MANY_CLASSES = 20  # above so many, stacking without dropout is a candidate too
DROPOUTS = (0.0, 0.25, 0.5, 0.75)


@dataclass(frozen=True)
class Blend(Ensemble):
    """Candidates, what each counts, and the temperature of the whole.

    Attributes:
        out_of_fold: by name, each candidate's N x C predictions for rows that it was not fitted on.
    """

    candidates: dict[str, Ensemble]
    shares: dict[str, float]
    temperature: float
    out_of_fold: dict[str, Array] = field(repr=False)

    def combine(self, predictions: Array, present: Present | None = None) -> Combined:
        total = np.zeros((predictions.shape[0], predictions.shape[2]))
        for name, share in self.shares.items():
            if share > 0:
                total += share * self.candidates[name].combine(predictions, present).predictions
        return Combined(total if predictions.shape[2] == 1 else tempered(total, self.temperature), None)


def fit_blend(
    pool: Pool,
    *,
    training: Training | None = None,
    networks: bool = True,
    seed: int = 0,
    progress: Progress = lambda done, phase: None,
) -> Blend:
    """Fit all candidates and blend them.

    Args:
        networks: whether neural ensemblers are among the candidates.
        progress: called with the share done and what is being fitted; may raise to stop.
    """
    folds = _folds(pool, seed)
    fitted: dict[str, Ensemble] = {}
    held_out: dict[str, Array] = {}
    for name, fit in _SIMPLE.items():
        if name != "log-pool" or not pool.is_regression:
            progress(0.0, name)
            fitted[name], held_out[name] = _cross_validated(pool, folds, fit)
    for index, mode in enumerate(BANKS if networks else ()):
        report = partial(_report, progress, index, mode)
        for name, network, predictions in _networks(pool, folds, mode, training or Training(), seed, report):
            fitted[name], held_out[name] = network, predictions
    stacked = np.stack(list(held_out.values()), axis=1)
    weights = convex_weights(stacked, pool.labels, _BLEND_RIDGE)
    blended = np.einsum("nkc,k->nc", stacked, weights)
    temperature = 1.0 if pool.is_regression else temperature_of(blended, pool.labels)
    return Blend(fitted, dict(zip(fitted, weights.tolist(), strict=True)), temperature, held_out)


def _report(progress: Progress, index: int, mode: Mode, done: float, losses: list[float]) -> None:
    progress(0.1 + 0.45 * (index + done), f"neural {mode}")


_SIMPLE: dict[str, Callable[[Pool], Ensemble]] = {
    "greedy": lambda pool: WeightedMean(
        greedy_weights(pool.predictions, pool.labels, "mse" if pool.is_regression else "nll")
    ),
    "static": lambda pool: WeightedMean(convex_weights(pool.predictions, pool.labels)),
    "log-pool": lambda pool: LogPool(log_pool_weights(pool.predictions, pool.labels)),
}


def _cross_validated(
    pool: Pool, folds: list[tuple[Array, Array]], fit: Callable[[Pool], Ensemble]
) -> tuple[Ensemble, Array]:
    """A candidate fitted on all rows, and what it says of rows that it was not fitted on."""
    held_out = np.empty((len(pool), pool.predictions.shape[2]))
    for inside, outside in folds:
        held_out[outside] = fit(pool.rows(inside)).combine(pool.predictions[outside]).predictions
    return fit(pool), held_out


def _networks(
    pool: Pool,
    folds: list[tuple[Array, Array]],
    mode: Mode,
    training: Training,
    seed: int,
    progress: Callable[[float, list[float]], None],
) -> Iterator[tuple[str, Network, Array]]:
    """The neural candidates of one mode, at every rate of dropout, those of all folds trained beside each other."""
    unit = unit_of(pool)
    predictions, labels = classes_first(pool.predictions, unit), labels_of(pool, unit)
    classes = predictions.shape[1]
    rates = [rate for rate in DROPOUTS if rate or mode == "averaging" or classes > _MANY_CLASSES]
    everything = np.arange(len(pool))
    members = [Member(rows, rate, seed) for rate in rates for rows in (*(inside for inside, _ in folds), everything)]
    bank = train(mode, predictions, labels, members, training, progress)
    combined, _ = combine(mode, bank, predictions)
    for index, rate in enumerate(rates):
        start = index * (len(folds) + 1)
        held_out = np.empty(combined.shape[1:])
        for fold, (_, outside) in enumerate(folds):
            held_out[outside] = combined[start + fold, outside] * unit
        yield f"{mode}-{rate:g}", Network(mode, bank.member(start + len(folds)), unit), held_out


def _folds(pool: Pool, seed: int) -> list[tuple[Array, Array]]:
    make = KFold if pool.is_regression else StratifiedKFold
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a class of one or two rows cannot be in every fold
        return list(make(_FOLDS, shuffle=True, random_state=seed).split(np.zeros(len(pool)), pool.labels))
