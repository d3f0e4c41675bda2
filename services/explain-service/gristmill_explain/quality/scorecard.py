"""What all metrics say of one explainer; how alike explanations are over seeds; and whether what they point to was needed (ROAR)."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import spearmanr

from gristmill_explain.learners.learner import Rows
from gristmill_explain.quality import metrics
from gristmill_explain.quality.explainers import Explain
from gristmill_explain.quality.metrics import Explained, Filled, Says

Array = npt.NDArray[np.float64]

_MOVED_ROWS = 20  # each is explained many times


@dataclass(frozen=True)
class Card:
    """Attributes:
    attributions: N x F. values: by metric, N; NaN where a row has no value. seconds: that one row takes, many at once.
    """

    attributions: Array
    values: dict[str, Array]
    seconds: float


def judge(
    explain: Explain, says: Says, rows: pd.DataFrame, filled: Filled, *, deviations: Array | None, weights: Array | None = None,
    typical: Array | None = None, truths: dict[str, Array] | None = None, seed: int = 0,
) -> Card:  # fmt: skip
    """Args:
    deviations, typical: F, of features that are all numbers and never missing; None: what needs to move them is left out.
    weights: N x F, of a unit of each feature; None: attributions divided by the distance to what is typical.
    truths: by name, N x F contributions that are known.
    """
    started = time.perf_counter()
    attributions, base = explain(rows)
    seconds = (time.perf_counter() - started) / len(rows)
    own = Explained(rows, attributions, base, says, filled)
    found = {
        "completeness": metrics.completeness(own), "faithfulness": metrics.faithfulness(own),
        "monotonicity": metrics.monotonicity(own), "insertion": metrics.insertion(own), "deletion": metrics.deletion(own),
        "sparseness": metrics.sparseness(attributions), "effective_features": metrics.effective_features(attributions),
    }  # fmt: skip
    if deviations is not None and typical is not None:
        slopes = _slopes(attributions, rows, typical, deviations) if weights is None else weights
        found["infidelity"] = metrics.infidelity(own, slopes, deviations, seed=seed)
        few = Explained(rows[:_MOVED_ROWS], attributions[:_MOVED_ROWS], base[:_MOVED_ROWS], says, filled)
        found["sensitivity"] = metrics.sensitivity(lambda moved: explain(moved)[0], few, deviations, seed=seed)
    for name, truth in (truths or {}).items():
        found[name] = metrics.correlations(attributions, truth)
    return Card(attributions, found, seconds)


def _slopes(attributions: Array, rows: pd.DataFrame, typical: Array, deviations: Array) -> Array:
    distance = rows.to_numpy(float) - typical
    far = np.abs(distance) > 1e-3 * deviations
    found: Array = np.divide(attributions, distance, out=np.zeros_like(attributions), where=far)
    return found


@dataclass(frozen=True)
class Stability:
    """Mean rank correlation over pairs of seeds: of the sizes of a row's attributions; and of their means over rows."""

    rows: float
    overall: float


def stability(attributions: Sequence[Array]) -> Stability:
    """Of N x F from at least two seeds."""
    sizes = [np.abs(own) for own in attributions]
    pairs = list(combinations(sizes, 2))
    rows = [float(np.nanmean(metrics.correlations(one, other, ranks=True))) for one, other in pairs]
    overall = [float(spearmanr(one.mean(axis=0), other.mean(axis=0)).statistic) for one, other in pairs]
    return Stability(float(np.mean(rows)), float(np.mean(overall)))


def remove_and_retrain(
    explain: Explain, train: Rows, test: Rows, score: Callable[[Rows, Rows], float], shares: Sequence[float]
) -> list[float]:
    """What a model scores that is trained without the features that matter most (Hooker et al., arXiv 1806.10758).

    Args:
        score: of a model that is trained on rows, on other rows. shares: of the features, that each row loses.
    """
    orders = [np.argsort(-np.abs(explain(own.frame)[0]), axis=1, kind="stable") for own in (train, test)]
    neutral = _neutral(train.frame)
    found = []
    for share in shares:
        count = min(int(np.ceil(share * len(neutral))), len(neutral) - 1)  # something is left to learn from
        found.append(
            score(*(_without(own, order[:, :count], neutral) for own, order in zip((train, test), orders, strict=True)))
        )
    return found


def _neutral(frame: pd.DataFrame) -> dict[str, object]:
    """Means of numbers, and the most frequent categories."""
    return {
        str(name): values.mean() if pd.api.types.is_numeric_dtype(values) else values.mode(dropna=False).iloc[0]
        for name, values in frame.items()
    }


def _without(own: Rows, places: npt.NDArray[np.intp], neutral: dict[str, object]) -> Rows:
    gone = np.zeros(own.frame.shape, bool)
    np.put_along_axis(gone, places, True, axis=1)
    columns = {name: own.frame[name].mask(gone[:, at], neutral[str(name)]) for at, name in enumerate(own.frame)}
    return Rows(pd.DataFrame(columns), own.labels)
