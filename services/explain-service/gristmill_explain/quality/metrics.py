"""How good attributions are. All are of one output of a model (a logit, or a number), which explains N rows of F features.

Rows are frames, so that features are what a user calls features, whatever columns a model makes of them. A feature is taken away by
giving it the values of background rows, and taking the mean of what the model says then (interventional); or other values, where it is
known what it goes with (observational).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import rankdata

Array = npt.NDArray[np.float64]
Says = Callable[[pd.DataFrame], Array]  # a frame of N rows to N numbers
# N rows, and N x F truths of what is gone of them, to N x D rows, D for each, that have something else in its place.
Filled = Callable[[pd.DataFrame, npt.NDArray[np.bool_]], pd.DataFrame]


@dataclass(frozen=True)
class Explained:
    """Attributes:
    rows: N. attributions: N x F. base: N. says: the model. filled: rows without some of their features.
    """

    rows: pd.DataFrame
    attributions: Array
    base: Array
    says: Says
    filled: Filled

    @property
    def features(self) -> list[str]:
        return list(self.rows.columns)


def completeness(own: Explained) -> Array:
    """N: how far base and attributions are from adding up to what the model says."""
    return np.asarray(np.abs(own.base + own.attributions.sum(axis=1) - own.says(own.rows)))


def effects(own: Explained) -> Array:
    """N x F: what the model says, less what it says on average without each feature."""
    now = own.says(own.rows)
    return np.stack(
        [now - without(own, [[at] for _ in range(len(own.rows))]) for at in range(len(own.features))], axis=1
    )


def faithfulness(own: Explained, known: Array | None = None) -> Array:
    """N: correlation of the sizes of attributions and of effects; NaN where either has no spread.

    Args:
        known: `effects`, if they are known.
    """
    return correlations(np.abs(own.attributions), np.abs(effects(own) if known is None else known))


def monotonicity(own: Explained) -> Array:
    """N: features come in by growing size of their attributions; the share of steps whose effect is not smaller than the one before."""
    values = _path(own, np.argsort(np.abs(own.attributions), axis=1, kind="stable"))
    steps = np.abs(np.diff(values, axis=1))
    return np.asarray((np.diff(steps, axis=1) >= -1e-9).mean(axis=1)) if steps.shape[1] > 1 else np.ones(len(steps))


def insertion(own: Explained) -> Array:
    """N: features come in by falling attribution; how far what the model says is from the end on average, by the whole way of all rows;
    small is good. For rows that the model speaks against, by growing attribution."""
    return _area(own, 1.0)


def deletion(own: Explained) -> Array:
    """N: likewise, features go in that order; large is good."""
    return _area(own, -1.0)


def _area(own: Explained, direction: float) -> Array:
    now = own.says(own.rows)
    nothing = without(own, [list(range(len(own.features)))] * len(own.rows))
    sign = np.where(now >= nothing, 1.0, -1.0)[:, None]
    order = np.argsort(-sign * own.attributions, axis=1, kind="stable")
    values = _path(own, order if direction > 0 else order[:, ::-1])  # what goes last out comes first in
    if direction < 0:
        values = values[:, ::-1]
    # By the mean over rows: a row of which the model says what it says of nothing has no way of its own to go.
    whole = np.full(len(now), np.abs(now - nothing).mean())
    apart = np.abs(values - now[:, None]).mean(axis=1)
    return _shares(apart, whole, np.nan, above=1e-12)


def _path(own: Explained, order: npt.NDArray[np.intp]) -> Array:
    """N x (F + 1): what the model says with the first 0, 1, … F features of an order (N x F)."""
    count = order.shape[1]
    return np.stack([without(own, [list(row[at:]) for row in order]) for at in range(count + 1)], axis=1)


def without(own: Explained, gone: Sequence[Sequence[int]]) -> Array:
    """N: what the model says of each row on average where these of its features are those of background rows."""
    mask = np.zeros((len(own.rows), len(own.features)), bool)
    for row, places in enumerate(gone):
        mask[row, list(places)] = True
    if not mask.any():
        return own.says(own.rows)
    return np.asarray(own.says(own.filled(own.rows, mask)).reshape(len(own.rows), -1).mean(axis=1))


def interventional(background: pd.DataFrame) -> Filled:
    """What is gone has the values of each of D background rows."""

    def filled(rows: pd.DataFrame, gone: npt.NDArray[np.bool_]) -> pd.DataFrame:
        repeated, tiled = (
            np.repeat(np.arange(len(rows)), len(background)),
            np.tile(np.arange(len(background)), len(rows)),
        )
        columns = {
            name: np.where(gone[repeated, at], background[name].to_numpy()[tiled], rows[name].to_numpy()[repeated])
            for at, name in enumerate(rows.columns)
        }
        return pd.DataFrame(columns)

    return filled


def infidelity(
    own: Explained, weights: Array, deviations: Array, reach: float = 0.3, draws: int = 50, seed: int = 0
) -> Array:
    """N: how badly a linear model predicts what small changes do (Yeh et al., arXiv 1901.09392), by the least-squares scale.

    Args:
        weights: N x F, of a unit of each feature, which are numbers. deviations: F, that changes are in units of.

    0: exact; 1: as bad as expecting no change.
    """
    random, now = np.random.default_rng(seed), own.says(own.rows)
    changes = reach * deviations * random.normal(size=(draws, *own.attributions.shape))
    moved = np.stack([now - own.says(own.rows - change) for change in changes])  # draws x N
    told = np.einsum("dnf,nf->dn", changes, weights)
    size = np.square(told).sum(axis=0)
    scale = _shares((moved * told).sum(axis=0), size, 0.0)
    whole = np.square(moved).sum(axis=0)
    return _shares(np.square(scale * told - moved).sum(axis=0), whole, 0.0)


def sensitivity(
    explain: Callable[[pd.DataFrame], Array], own: Explained, deviations: Array, reach: float = 0.05, draws: int = 10, seed: int = 0
) -> Array:  # fmt: skip
    """N: the furthest that attributions go, by their length, when the row moves a little (Yeh et al., arXiv 1901.09392)."""
    random, farthest = np.random.default_rng(seed), np.zeros(len(own.rows))
    length = np.linalg.norm(own.attributions, axis=1)
    for _ in range(draws):
        moved = explain(own.rows + reach * deviations * random.uniform(-1, 1, own.attributions.shape))
        farthest = np.maximum(farthest, np.linalg.norm(moved - own.attributions, axis=1))
    return _shares(farthest, length, np.nan)


def sparseness(attributions: Array) -> Array:
    """N: Gini's coefficient of sizes; 0: all alike, towards 1: one feature alone."""
    sizes = np.sort(np.abs(attributions), axis=1)
    count, total = sizes.shape[1], sizes.sum(axis=1)
    weights = 2 * np.arange(1, count + 1) - count - 1
    return _shares(sizes @ weights, count * total, 0.0)


def effective_features(attributions: Array) -> Array:
    """N: exp of the entropy of the shares of sizes: how many features an explanation has, in effect."""
    sizes = np.abs(attributions)
    total = sizes.sum(axis=1, keepdims=True)
    shares = _shares(sizes, np.broadcast_to(total, sizes.shape), 1 / sizes.shape[1])
    return np.asarray(np.exp(-(shares * np.log(np.where(shares > 0, shares, 1.0))).sum(axis=1)))


def correlations(ours: Array, theirs: Array, ranks: bool = False) -> Array:
    """Row by row of N x F: Pearson's, or Spearman's; NaN where a row has no spread."""
    if ranks:
        ours, theirs = (rankdata(own, axis=1) for own in (ours, theirs))
    one, other = (own - own.mean(axis=1, keepdims=True) for own in (ours, theirs))
    scale = np.sqrt(np.square(one).sum(axis=1) * np.square(other).sum(axis=1))
    return _shares((one * other).sum(axis=1), scale, np.nan, above=1e-300)


def _shares(parts: Array, wholes: Array, otherwise: float, above: float = 0.0) -> Array:
    """parts / wholes, and something else where there is no whole."""
    found = np.full(parts.shape, otherwise)
    np.divide(parts, wholes, out=found, where=wholes > above)
    return found
