"""Every method on the same pool, over repeated random splits."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import ShuffleSplit, StratifiedShuffleSplit

from gristmill_ensemble.ensemblers.auto import combine_rows, fit
from gristmill_ensemble.ensemblers.methods import Method, Options, Progress
from gristmill_ensemble.ensemblers.metrics import METRICS, Metric, metrics_for
from gristmill_ensemble.ensemblers.pool import Pool, PoolError, Rows

Array = npt.NDArray[Any]

_LEAST_ROWS = 10


@dataclass(frozen=True)
class Comparison:
    """Scores of K methods on the held-out parts of S splits.

    Attributes:
        methods: K names. scores: by metric, S x K. seconds: K, the mean time of a fit.
        refused: methods that cannot be fitted on such a pool, and why.
    """

    methods: tuple[Method, ...]
    scores: dict[Metric, Array]
    seconds: Array
    refused: dict[Method, str]


def compare(
    pool: Pool,
    methods: Sequence[Method],
    options: Options,
    *,
    splits: int = 5,
    test_share: float = 0.5,
    progress: Progress = lambda done, phase: None,
) -> Comparison:
    """Fit each method on one part of each split and score it on the other. Raises PoolError where no method can be fitted."""
    metrics = metrics_for(pool.is_regression)
    scores: dict[Method, list[list[float]]] = {method: [] for method in methods}
    seconds: dict[Method, list[float]] = {method: [] for method in methods}
    refused: dict[Method, str] = {}
    for index, (inside, outside) in enumerate(_splits(pool, splits, test_share, options.seed)):
        known = _part(pool, inside)
        for number, method in enumerate(m for m in methods if m not in refused):
            start, share = (index + number / len(methods)) / splits, 1 / (splits * len(methods))
            phase = f"split {index + 1}/{splits}: {method}"

            def report(done: float, _: str, start: float = start, share: float = share, phase: str = phase) -> None:
                progress(start + share * done, phase)

            report(0.0, "")
            started = time.perf_counter()
            try:
                ensemble = fit(known, replace(options, method=method, seed=(options.seed + index) % 2**32), report)
            except PoolError as error:
                refused[method] = str(error)
                continue
            seconds[method].append(time.perf_counter() - started)
            predictions = combine_rows(pool, ensemble, outside).predictions
            scores[method].append([METRICS[metric](predictions, pool.labels[outside]) for metric in metrics])
    left = tuple(method for method in methods if method not in refused)
    if not left:
        raise PoolError("No method can be fitted on this pool. " + next(iter(refused.values()), ""))
    table = np.array([scores[method] for method in left])
    by_metric = {metric: table[:, :, at].T for at, metric in enumerate(metrics)}
    return Comparison(left, by_metric, np.array([np.mean(seconds[method]) for method in left]), refused)


def _part(pool: Pool, rows: Rows) -> Pool:
    """These rows only. Raises PoolError where nothing can be fitted on them."""
    if len(rows) < _LEAST_ROWS or np.ptp(pool.labels[rows]) == 0:
        raise PoolError(
            f"A split leaves {len(rows)} rows to fit on; at least {_LEAST_ROWS} are needed, of more than one label. "
            "Send more rows, or test on a smaller share."
        )
    return pool.rows(rows)


def _splits(pool: Pool, count: int, test_share: float, seed: int) -> list[tuple[Rows, Rows]]:
    """Random splits, of every class the same share where it has two rows at least."""
    common = not pool.is_regression and np.unique(pool.labels, return_counts=True)[1].min() >= 2
    kind = StratifiedShuffleSplit if common else ShuffleSplit
    made = kind(count, test_size=test_share, random_state=seed)
    try:
        return list(made.split(np.zeros(len(pool)), pool.labels))
    except ValueError:  # fewer rows in a part than classes
        return list(ShuffleSplit(count, test_size=test_share, random_state=seed).split(np.zeros(len(pool))))
