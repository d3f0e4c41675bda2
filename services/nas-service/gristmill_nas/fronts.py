"""Quality of Pareto fronts. All objectives are minimised."""

from dataclasses import dataclass
from typing import Any

import moocore
import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

Array = npt.NDArray[np.float64]


class FrontError(ValueError):
    """The points do not make a front that can be judged; the message says why."""


@dataclass(frozen=True)
class Quality:
    """How good a front is beside a reference front.

    Attributes:
        hypervolume: the share of the reference front's, up to the reference point; above 1 it dominates more.
        igd_plus: mean distance from the reference front by which it is worse (Ishibuchi et al. 2015).
        epsilon: how much must be taken off every objective so that it dominates the reference front (Zitzler et al. 2003).
        spacing: deviation of the distances between neighbours (Schott 1995); NaN for fewer than three points.
        points, distinct, nondominated: how many there are; without repeats; of these, dominated by none of them.
    """

    hypervolume: float
    igd_plus: float
    epsilon: float
    spacing: float
    points: int
    distinct: int
    nondominated: int


def hypervolume(points: Array, reference: Array) -> float:
    """The volume that N x m points dominate, up to a reference point."""
    return float(moocore.hypervolume(points, ref=reference)) if len(points) else 0.0


def nondominated(points: Array) -> npt.NDArray[np.bool_]:
    """Which of N x m points no other dominates; of equal ones only the first."""
    return np.asarray(moocore.is_nondominated(points)) if len(points) else np.zeros(0, dtype=bool)


def judge(points: Any, reference_front: Any, reference_point: Any) -> Quality:
    """Everything about a front.

    Args:
        points: N x m. reference_front: R x m. reference_point: m, worse than the reference front in every objective.

    Raises FrontError, in words. Distances are measured with every objective scaled to the reference front's range.
    """
    points, front, worst = (np.asarray(own, dtype=np.float64) for own in (points, reference_front, reference_point))
    _check(points, front, worst)
    low, high = front.min(axis=0), front.max(axis=0)
    span = np.where(high > low, high - low, 1.0)
    scaled, scaled_front = (points - low) / span, (front - low) / span
    distinct = np.unique(points, axis=0)
    best = distinct[nondominated(distinct)]
    # From the reference front's best, 0, to the reference point, 1: so that numbers of any size have a volume.
    volume, reference_volume = (
        hypervolume((own - low) / (worst - low), np.ones(worst.size)) for own in (points, front)
    )
    if not (np.isfinite([volume, reference_volume]).all() and reference_volume > 0):
        raise FrontError(
            "The reference point is too near to the reference front, or too far from it, to measure volumes."
        )
    return Quality(
        volume / reference_volume,
        float(moocore.igd_plus(scaled, ref=scaled_front)),
        float(moocore.epsilon_additive(scaled, ref=scaled_front)),
        spacing((best - low) / span),
        len(points),
        len(distinct),
        len(best),
    )


def _check(points: Array, front: Array, worst: Array) -> None:
    for name, own in (("front", points), ("reference front", front)):
        if own.ndim != 2 or not len(own):
            raise FrontError(f"The {name} has no points.")
        if not np.isfinite(own).all():
            raise FrontError(f"The {name} has points that are not finite numbers.")
    if not points.shape[1] == front.shape[1] == worst.size >= 2:
        raise FrontError(
            f"The front has {points.shape[1]} objectives, the reference front {front.shape[1]} and the reference point "
            f"{worst.size}; they must have the same, at least 2."
        )
    if not np.isfinite(worst).all():
        raise FrontError("The reference point must be finite numbers.")
    if not (front < worst).all(axis=1).any():
        raise FrontError("The reference point must be worse, in every objective, than a point of the reference front.")


def spacing(points: Array) -> float:
    """Deviation of each point's distance (in the sum of the objectives) to its nearest neighbour."""
    if len(points) < 3:
        return float("nan")
    distances, _ = cKDTree(points).query(points, k=2, p=1)
    return float(distances[:, 1].std(ddof=1))
