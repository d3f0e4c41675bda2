"""The methods by name, each fitted on several parts of the same rows. The blend of them is in `auto`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt

from gristmill_ensemble.ensemblers.ensembler import Ensemble, Filtered, LogPool, Stacked, WeightedMean, scaled_features
from gristmill_ensemble.ensemblers.evolution import evolved_weights
from gristmill_ensemble.ensemblers.metrics import METRICS, Metric
from gristmill_ensemble.ensemblers.networks import Mode
from gristmill_ensemble.ensemblers.neural import Curve, Part, fit_networks, mean_curve
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, Rows
from gristmill_ensemble.ensemblers.selection import best_models, greedy_weights, scores
from gristmill_ensemble.ensemblers.stackers import fit_boosted, fit_linear
from gristmill_ensemble.ensemblers.training import Training
from gristmill_ensemble.ensemblers.weights import convex_weights, convex_weights_squared, log_pool_weights

Array = npt.NDArray[Any]
Method = Literal[
    "auto", "neural-stacking", "neural-averaging", "static-weights", "log-pool", "greedy", "cma-es", "top-n",
    "single-best", "linear-stacker", "boosted-stacker",
]  # fmt: skip
METHODS: tuple[Method, ...] = get_args(Method)
NEURAL: dict[Method, Mode] = {"neural-stacking": "stacking", "neural-averaging": "averaging"}
Progress = Callable[[float, str], None]

_FILTERED_FROM = 64  # models; with fewer, a filter saves nothing
_LOG_POOL_CELLS = 2**25  # predictions that a pool of logarithms is fitted on: it has few numbers and needs no more


@dataclass(frozen=True)
class Options:
    """How an ensemble is fitted.

    Attributes:
        metric: what greedy, cma-es, top-n and single-best choose by; None: the NLL, or squared error in regression.
        dropout: the share of base models that each update of a network drops. training: of networks.
        rounds: of greedy selection. top: models of top-n.
        most_models: with 64 models and more, keep greedy's picks and then the best models, so many in all; None: keep all.
        networks: whether neural ensemblers are among the candidates of auto.
        folds: of the cross-validation. seed: of everything drawn.
    """

    method: Method = "auto"
    metric: Metric | None = None
    dropout: float = 0.75
    training: Training = field(default_factory=Training)
    rounds: int = 50
    top: int = 5
    most_models: int | None = None
    networks: bool = True
    folds: int = 3
    seed: int = 0

    def metric_for(self, pool: Pool) -> Metric:
        return self.metric or ("mse" if pool.is_regression else "nll")


def check_options(pool: Pool, options: Options) -> None:
    """Raises PoolError where a method or metric is not for such a pool."""
    if options.method not in METHODS:
        raise PoolError(f"{options.method!r} is not a method; these are: {', '.join(METHODS)}.")
    metric = options.metric_for(pool)
    if metric not in METRICS or (metric == "mse") != pool.is_regression:
        fits = "mse" if pool.is_regression else ", ".join(m for m in METRICS if m != "mse")
        raise PoolError(
            f"The metric {metric!r} is not for {'numbers' if pool.is_regression else 'classes'}; use {fits}."
        )
    if pool.is_regression and options.method == "log-pool":
        raise PoolError("A pool of logarithms combines probabilities; it is not for numbers.")


def fit_parts(
    pool: Pool, parts: Sequence[Part], options: Options, progress: Progress = lambda done, phase: None
) -> tuple[list[Ensemble], Curve | None]:
    """An ensemble for every part, by any method but auto; of a neural method also its learning curve.

    Raises PoolError, in words.
    """
    if is_filtered(pool, options):
        return _filtered(pool, parts, options, progress)
    if options.method in NEURAL:
        mode, rates = NEURAL[options.method], [options.dropout]
        found = fit_networks(
            pool, mode, rates, parts, options.training, options.seed, lambda done: progress(done, options.method)
        )
        return list(found[0][0]), found[0][1]
    fit = _SIMPLE[options.method]
    ensembles = []
    for index, part in enumerate(parts):
        progress(index / len(parts), options.method)
        ensembles.append(fit(pool, part.inside, options))
    return ensembles, None


def is_filtered(pool: Pool, options: Options) -> bool:
    """Whether each part keeps only some of the models."""
    return options.most_models is not None and len(pool.models) >= max(_FILTERED_FROM, options.most_models + 1)


def _filtered(
    pool: Pool, parts: Sequence[Part], options: Options, progress: Progress
) -> tuple[list[Ensemble], Curve | None]:
    """Each part chooses its models by itself, so what is said of rows outside stays honest."""
    ensembles: list[Ensemble] = []
    curves: list[Curve] = []
    inner = replace(options, most_models=None)
    for index, part in enumerate(parts):
        kept = strongest(pool, part.inside, options)
        fitted, curve = fit_parts(
            pool.only(kept),
            [part],
            inner,
            lambda d, p, i=index: progress((i + d) / len(parts), p),  # type: ignore[misc]
        )
        ensembles.append(Filtered(kept, fitted[0]))
        curves += [] if curve is None else [curve]
    return ensembles, mean_curve(curves) if curves else None


def strongest(pool: Pool, rows: Rows, options: Options) -> Rows:
    """Greedy's picks and then the models with the best scores, `most_models` in all, in the pool's order."""
    metric: Metric = "mse" if pool.is_regression else "nll"
    picked = greedy_weights(pool, rows, metric, options.rounds)
    order = np.lexsort((scores(pool, rows, metric), -picked))
    return np.sort(order[: options.most_models])


def _static(pool: Pool, rows: Rows, options: Options) -> Ensemble:
    own = pool.own(rows)
    return WeightedMean(convex_weights_squared(own, pool.labels[rows]) if pool.is_regression else convex_weights(own))


def _log_pool(pool: Pool, rows: Rows, options: Options) -> Ensemble:
    most = max(500, _LOG_POOL_CELLS // pool.predictions[0].size)
    if len(rows) > most:
        rows = np.random.default_rng([options.seed, 5]).choice(rows, most, replace=False)
    return LogPool(log_pool_weights(pool.predictions[rows], pool.labels[rows]))


def _linear(pool: Pool, rows: Rows, options: Options) -> Ensemble:
    scaling, features = scaled_features(pool)
    return Stacked(fit_linear(pool, rows, features, options.seed), scaling)


def _boosted(pool: Pool, rows: Rows, options: Options) -> Ensemble:
    scaling, features = scaled_features(pool)
    return Stacked(fit_boosted(pool, rows, features, options.seed), scaling)


_SIMPLE: dict[Method, Callable[[Pool, Rows, Options], Ensemble]] = {
    "greedy": lambda pool, rows, o: WeightedMean(greedy_weights(pool, rows, o.metric_for(pool), o.rounds)),
    "static-weights": _static,
    "log-pool": _log_pool,
    "cma-es": lambda pool, rows, o: WeightedMean(evolved_weights(pool, rows, o.metric_for(pool), o.seed)),
    "top-n": lambda pool, rows, o: WeightedMean(best_models(pool, rows, o.metric_for(pool), o.top)),
    "single-best": lambda pool, rows, o: WeightedMean(best_models(pool, rows, o.metric_for(pool), 1)),
    "linear-stacker": _linear,
    "boosted-stacker": _boosted,
}
