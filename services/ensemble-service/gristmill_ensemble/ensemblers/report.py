"""What can be said of a fitted ensemble without a test set: how good it is, what it trusts, and what it could do without."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill_ensemble.ensemblers.auto import CrossFitted, combine_rows
from gristmill_ensemble.ensemblers.diversity import ambiguity
from gristmill_ensemble.ensemblers.ensembler import Ensemble, WeightedMean
from gristmill_ensemble.ensemblers.methods import Options
from gristmill_ensemble.ensemblers.metrics import METRICS, Estimate, Metric, estimate, estimate_of_losses, metrics_for
from gristmill_ensemble.ensemblers.pool import Pool, Rows
from gristmill_ensemble.ensemblers.selection import best_models

Array = npt.NDArray[Any]
Estimates = dict[Metric, Estimate]

_LEAVING_OUT_CELLS = 2**31  # predictions that are combined to see what each model is worth
_ROWS_LEFT_OUT = 2_000
_LOST = 0.01


@dataclass(frozen=True)
class ModelUse:
    """What an ensemble makes of one base model.

    Attributes:
        own: the model's own loss on all rows.
        weight, deviation: mean and standard deviation over the rows of its weight; None where models have no weights.
        loss_without: how much the loss grows, on rows outside, when this model is missing; below 0 it shrinks.
    """

    name: str
    own: float
    weight: float | None
    deviation: float | None
    loss_without: float


@dataclass(frozen=True)
class Smaller:
    """The ensemble with its weakest models missing, not fitted again: the models that are left, and the loss on rows outside.

    How many are left is what the loss is of; which ones, each fold was told by the other folds.
    """

    models: tuple[str, ...]
    loss: float


@dataclass(frozen=True)
class Report:
    """Cross-validated: what is said of a row comes from candidates that were fitted without it, and weighed by other rows.

    Attributes:
        ensemble, single_best, uniform: every metric; the single best is chosen in each fold.
        candidates: of a blend, every candidate's loss.
        models: the base models, the most useful first.
        smaller: fewer and fewer models. needed: the models of the smallest of these that loses at most 1 %.
        diversity: average ensemble ambiguity; of the weights of each row, or else of equal weights.
    """

    metric: Metric
    ensemble: Estimates
    single_best: Estimates
    uniform: Estimates
    candidates: dict[str, Estimate]
    models: list[ModelUse]
    smaller: list[Smaller]
    needed: tuple[str, ...]
    diversity: float


def report_of(pool: Pool, fitted: CrossFitted, options: Options) -> Report:
    """Everything that can be said of a fitted ensemble without a test set."""
    metric: Metric = "mse" if pool.is_regression else "nll"
    folds = [(rows, ensemble) for rows, ensemble in fitted.folds if len(rows)]
    everything = np.arange(len(pool))
    single = [(rows, _single_best(pool, np.setdiff1d(everything, rows))) for rows, _ in folds]
    equal = WeightedMean(np.full(len(pool.models), 1 / len(pool.models)))
    without, smaller = _worth(pool, folds, metric, options.seed)
    weights = combine_rows(pool, fitted.ensemble, everything).weights
    # The NLL of predictions that are certain and right is a little below 0.
    still_as_good = smaller[0].loss + _LOST * abs(smaller[0].loss)
    needed = [s for s in smaller if s.loss <= still_as_good]
    return Report(
        metric,
        _estimates(pool, folds),
        _estimates(pool, single),
        _estimates(pool, [(everything, equal)]),
        {name: estimate_of_losses(losses) for name, losses in fitted.candidates.items()},
        _uses(pool, metric, without, weights),
        smaller,
        min(needed, key=lambda s: len(s.models)).models,
        _diversity(pool, weights),
    )


def _single_best(pool: Pool, rows: Rows) -> Ensemble:
    return WeightedMean(best_models(pool, rows, "mse" if pool.is_regression else "nll", 1))


def _estimates(pool: Pool, folds: list[tuple[Rows, Ensemble]]) -> Estimates:
    predictions = np.empty((len(pool), pool.predictions.shape[2]), dtype=np.float32)
    for rows, ensemble in folds:
        predictions[rows] = combine_rows(pool, ensemble, rows).predictions
    return {m: estimate(m, predictions, pool.labels) for m in metrics_for(pool.is_regression)}


def _worth(pool: Pool, folds: list[tuple[Rows, Ensemble]], metric: Metric, seed: int) -> tuple[Array, list[Smaller]]:
    """The loss without each model, less the loss with all but as if some could be missing; and the loss of fewer and fewer."""
    count = len(pool.models)
    most = int(np.clip(_LEAVING_OUT_CELLS / (count * pool.predictions[0].size), 50, _ROWS_LEFT_OUT))
    shown = _sampled(folds, most, seed)
    everything = np.ones(count, bool)
    grown = np.empty((len(shown), count))
    for fold, own in enumerate(shown):
        whole = _loss(pool, [own], metric, [everything])
        for model in range(count):
            grown[fold, model] = _loss(pool, [own], metric, [np.arange(count) != model]) - whole
    # A fold's own losses do not choose the models that it is judged with.
    orders = [np.argsort(-np.delete(grown, fold, axis=0).mean(axis=0), kind="stable") for fold in range(len(shown))]
    order = np.argsort(-grown.mean(axis=0), kind="stable")
    smaller = [Smaller(pool.models, _loss(pool, shown, metric, [None] * len(shown)))]
    while left := len(smaller[-1].models) // 2:
        present = [np.isin(np.arange(count), own[:left]) for own in orders]
        names = tuple(pool.models[model] for model in order[:left])
        smaller.append(Smaller(names, _loss(pool, shown, metric, present)))
    return grown.mean(axis=0), smaller


def _uses(pool: Pool, metric: Metric, without: Array, weights: Array | None) -> list[ModelUse]:
    """The base models, the most useful first."""
    found = []
    for model in np.argsort(-without, kind="stable"):
        own = METRICS[metric](pool.predictions[:, model], pool.labels)
        mean = None if weights is None else float(weights[:, model].mean())
        deviation = None if weights is None else float(weights[:, model].std())
        found.append(ModelUse(pool.models[model], own, mean, deviation, float(without[model])))
    return found


def _sampled(folds: list[tuple[Rows, Ensemble]], rows: int, seed: int) -> list[tuple[Rows, Ensemble]]:
    each = -(-rows // len(folds))
    random = np.random.default_rng([seed, 6])
    return [(random.permutation(outside)[:each], ensemble) for outside, ensemble in folds]


def _loss(pool: Pool, folds: list[tuple[Rows, Ensemble]], metric: Metric, present: Sequence[Array | None]) -> float:
    """The loss on the rows of some folds, each with the models that are `present` for it."""
    combined = [
        combine_rows(pool, ensemble, rows, own).predictions
        for (rows, ensemble), own in zip(folds, present, strict=True)
    ]
    return METRICS[metric](np.concatenate(combined), np.concatenate([pool.labels[rows] for rows, _ in folds]))


def _diversity(pool: Pool, weights: Array | None) -> float:
    equal = np.full((len(pool), len(pool.models)), 1 / len(pool.models))
    return ambiguity(pool.predictions, equal if weights is None else weights)
