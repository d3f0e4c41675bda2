"""The ensemble of ensembles: every candidate's predictions for rows that it was not fitted on decide how much it counts.

One cross-validation inside the data gives out-of-fold predictions of all candidates. Convex weights over the candidates are
fitted on these, the candidates are fitted again on all rows, and one temperature follows. No candidate is judged on rows it has
seen, so the blend cannot prefer the one that overfits.
"""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import KFold, StratifiedKFold

from gristmill_ensemble.ensemblers.ensembler import Combined, Ensemble, Present
from gristmill_ensemble.ensemblers.methods import (
    NEURAL,
    Method,
    Options,
    Progress,
    check_options,
    fit_parts,
    is_filtered,
)
from gristmill_ensemble.ensemblers.metrics import EPS
from gristmill_ensemble.ensemblers.neural import Curve, Part, fit_networks
from gristmill_ensemble.ensemblers.pool import Pool, Rows, slices
from gristmill_ensemble.ensemblers.weights import (
    convex_weights,
    convex_weights_squared,
    temperature_of,
    tempered,
)

Array = npt.NDArray[Any]

_BLEND_RIDGE = 1e-3
_TEMPERATURE_CELLS = 2**21  # of combined predictions
_MANY_CLASSES = 20  # above so many, stacking without dropout is a candidate too
DROPOUTS = (0.0, 0.25, 0.5, 0.75)
_SIMPLE: tuple[Method, ...] = ("greedy", "static-weights", "log-pool")


@dataclass(frozen=True)
class Blend(Ensemble):
    """Candidates by name, what each counts, and the temperature of the whole.

    When models may be missing, only candidates that were made for that count, if there are any.
    """

    candidates: dict[str, Ensemble]
    shares: dict[str, float]
    temperature: float

    def combine(self, predictions: Array, present: Present | None = None, features: Array | None = None) -> Combined:
        used = {name: share for name, share in self.shares.items() if share > 0}
        if present is not None:
            used = {name: share for name, share in used.items() if self.candidates[name].bears_missing} or used
        total = np.zeros((predictions.shape[0], predictions.shape[2]))
        for name, share in used.items():
            total += share * self.candidates[name].combine(predictions, present, features).predictions
        total /= sum(used.values())
        return Combined(total if predictions.shape[2] == 1 else tempered(total, self.temperature), None)


@dataclass(frozen=True)
class CrossFitted:
    """An ensemble fitted on all rows, and what a cross-validation of the same procedure made.

    Attributes:
        folds: for each fold its rows, and the ensemble that was fitted without them.
        curves: learning curves of the networks, by name.
        candidates: of a blend, by name, each candidate's loss (NLL or squared error) in every row, not fitted on it.
    """

    ensemble: Ensemble
    folds: list[tuple[Rows, Ensemble]]
    curves: dict[str, Curve] = field(default_factory=dict)
    candidates: dict[str, Array] = field(default_factory=dict)


def cross_fit(pool: Pool, options: Options, progress: Progress = lambda done, phase: None) -> CrossFitted:
    """Fit an ensemble on all rows of a pool, and cross-validate it in the same go.

    Args:
        progress: called with the share done and what is being fitted; may raise to stop.

    Raises PoolError, in words.
    """
    check_options(pool, options)
    folds = _folds(pool, options)
    parts = [*folds, Part(np.arange(len(pool)))]
    if options.method == "auto":
        return _cross_fit_blend(pool, parts, options, progress)
    ensembles, curve = fit_parts(pool, parts, options, progress)
    judged = [(_outside(fold), own) for fold, own in zip(folds, ensembles, strict=False)]
    return CrossFitted(ensembles[-1], judged, {} if curve is None else {options.method: curve})


def fit(pool: Pool, options: Options, progress: Progress = lambda done, phase: None) -> Ensemble:
    """Fit an ensemble on all rows of a pool. Raises PoolError, in words."""
    if options.method == "auto":
        return cross_fit(pool, options, progress).ensemble
    check_options(pool, options)
    return fit_parts(pool, [Part(np.arange(len(pool)))], options, progress)[0][0]


@dataclass(frozen=True)
class _HeldOut:
    """What K candidates say of rows that they were not fitted on.

    Attributes:
        own: N x K, of each row's label its probability, or the predicted number: the shares need no more.
        shown: some of the rows. predictions: for each candidate their predictions, for the temperature.
    """

    own: Array
    shown: Rows
    predictions: list[Array]


def _cross_fit_blend(pool: Pool, parts: list[Part], options: Options, progress: Progress) -> CrossFitted:
    fitted, curves = _candidates(pool, parts, options, progress)
    held_out = _held_out(pool, parts[:-1], list(fitted.values()))
    everything = np.arange(len(pool))
    folds: list[tuple[Rows, Ensemble]] = []
    for index, part in enumerate(parts[:-1]):
        # Judged by rows that its candidates were not fitted on and that its shares were not chosen by. What the shares
        # were chosen by, candidates of other folds said, which had seen these rows.
        own = {name: ensembles[index] for name, ensembles in fitted.items()}
        folds.append((_outside(part), _blend(pool, own, held_out, np.setdiff1d(everything, _outside(part)))))
    whole = _blend(pool, {name: ensembles[-1] for name, ensembles in fitted.items()}, held_out, everything)
    known = held_out.own
    losses = (known - pool.labels[:, None]) ** 2 if pool.is_regression else -np.log(known + EPS)
    return CrossFitted(whole, folds, curves, dict(zip(fitted, losses.T, strict=True)))


def _blend(pool: Pool, candidates: dict[str, Ensemble], held_out: _HeldOut, rows: Rows) -> Blend:
    """Shares and temperature by what the candidates say of these rows, of which each was fitted without."""
    if pool.is_regression:
        weights = convex_weights_squared(held_out.own[rows], pool.labels[rows], _BLEND_RIDGE)
        temperature = 1.0
    else:
        weights = convex_weights(held_out.own[rows], _BLEND_RIDGE)
        some = np.isin(held_out.shown, rows)
        blended = np.zeros((int(some.sum()), pool.predictions.shape[2]))
        for weight, predictions in zip(weights, held_out.predictions, strict=True):
            blended += weight * predictions[some]
        temperature = temperature_of(blended, pool.labels[held_out.shown[some]])
    return Blend(candidates, dict(zip(candidates, weights.tolist(), strict=True)), temperature)


def _held_out(pool: Pool, folds: list[Part], candidates: list[list[Ensemble]]) -> _HeldOut:
    """What each fold's candidates say of the rows that they were not fitted on."""
    count, classes = len(pool), pool.predictions.shape[2]
    shown = np.arange(0, count, -(-count * classes // _TEMPERATURE_CELLS))  # one number needs no more
    own = np.empty((count, len(candidates)))
    kept = [np.empty((len(shown), classes), dtype=np.float32) for _ in candidates]
    for at, fitted in enumerate(candidates):
        for part, ensemble in zip(folds, fitted, strict=False):
            rows = _outside(part)
            found = combine_rows(pool, ensemble, rows).predictions
            own[rows, at] = found[np.arange(len(rows)), 0 if pool.is_regression else pool.labels[rows]]
            here = np.isin(shown, rows)
            kept[at][here] = found[np.isin(rows, shown)]
    return _HeldOut(own, shown, kept)


def _candidates(
    pool: Pool, parts: list[Part], options: Options, progress: Progress
) -> tuple[dict[str, list[Ensemble]], dict[str, Curve]]:
    """Every candidate, fitted on every part."""
    fitted: dict[str, list[Ensemble]] = {}
    curves: dict[str, Curve] = {}
    for method in _SIMPLE:
        if method != "log-pool" or not pool.is_regression:
            progress(0.0, method)
            fitted[method], _ = fit_parts(pool, parts, replace(options, method=method, metric=None))
    for index, method in enumerate(NEURAL if options.networks else ()):

        def report(done: float, index: int = index, method: Method = method) -> None:
            progress(0.1 + 0.45 * (index + done), method)

        for name, networks, curve in _networks(pool, parts, method, options, report):
            fitted[name], curves[name] = networks, curve
    return fitted, curves


def _networks(
    pool: Pool, parts: list[Part], method: Method, options: Options, progress: Callable[[float], None]
) -> Iterator[tuple[str, list[Ensemble], Curve]]:
    """The candidates of one neural method, by name, at every rate of dropout."""
    mode = NEURAL[method]
    rates = [rate for rate in DROPOUTS if rate or mode == "averaging" or pool.predictions.shape[2] > _MANY_CLASSES]
    if is_filtered(pool, options):
        for index, rate in enumerate(rates):
            progress(index / len(rates))
            inner = replace(options, method=method, dropout=rate)
            ensembles, curve = fit_parts(pool, parts, inner)
            yield f"{method}-{rate:g}", ensembles, curve or Curve()
        return
    found = fit_networks(pool, mode, rates, parts, options.training, options.seed, progress)
    for rate, (networks, curve) in zip(rates, found, strict=True):
        yield f"{method}-{rate:g}", list(networks), curve


def combine_rows(pool: Pool, ensemble: Ensemble, rows: Rows, present: Present | None = None) -> Combined:
    """What an ensemble makes of some rows of a pool, a stretch at a time."""
    predictions = np.empty((len(rows), pool.predictions.shape[2]))
    weights: list[Array] = []
    for stretch in slices(len(rows), pool.predictions[0].size):
        at = rows[stretch]
        found = ensemble.combine(pool.predictions[at], present, None if pool.features is None else pool.features[at])
        predictions[stretch] = found.predictions
        if found.weights is not None:
            weights.append(found.weights)
    return Combined(predictions, np.concatenate(weights) if weights else None)


def _outside(part: Part) -> Rows:
    assert part.outside is not None
    return part.outside


def _folds(pool: Pool, options: Options) -> list[Part]:
    common = not pool.is_regression and np.bincount(pool.labels).max() >= options.folds
    make = StratifiedKFold if common else KFold
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a class of one or two rows cannot be in every fold
        splits = make(options.folds, shuffle=True, random_state=options.seed).split(np.zeros(len(pool)), pool.labels)
        return [Part(inside, outside) for inside, outside in splits]
