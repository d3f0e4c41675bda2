"""Which columns a target is a sum of: forward selection by orthogonal least squares, on correlations alone.

One matrix serves all targets and every step, so a step costs the elimination of one column from it and no pass over the rows.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Weights = dict[int, float]

_NOTHING_NEW = 1e-12  # share of a column's variance that must be left to it
_EXACT = 1e-13
_DULL_STEPS = 3  # so many steps in a row that explain next to nothing end the pursuit
_DULL = 0.98


class Basis:
    """Columns of which targets may be sums.

    Args:
        values: n x m.

    Attributes:
        rows: n. lengths: of each column once centred, m; 0 for one that does not vary.
    """

    def __init__(self, values: Matrix) -> None:
        self.rows = len(values)
        self._normed, self.lengths = _normed(values)

    @cached_property
    def correlations(self) -> Matrix:
        """Of the columns with each other, m x m."""
        return self._normed.T @ self._normed

    def correlations_with(self, target: Vector) -> tuple[Vector, float]:
        """Of the columns with a target of n rows, m; and the target's length once centred."""
        normed, lengths = _normed(target[:, None])
        return normed[:, 0] @ self._normed, float(lengths[0])

    def pursue(self, target: Vector, among: Sequence[int], most: int) -> Iterator[tuple[Weights, float]]:
        """Choose at most `most` of the columns `among`, the one that explains most of what is left of the target first.

        Yields after every step the weight of each chosen column, in the columns' own units, and the share of variance left.
        """
        with_target, length = self.correlations_with(target)
        lengths = np.concatenate(([length], self.lengths[among]))
        left = np.empty((len(lengths), len(lengths)))
        left[0, 0] = 1.0
        left[0, 1:] = left[1:, 0] = with_target[among]
        left[1:, 1:] = self.correlations[np.ix_(among, among)]
        free = lengths > 0
        free[0] = False
        chosen: list[int] = []
        dull = 0
        for _ in range(most if length > 0 else 0):
            own = left.diagonal()
            usable = free & (own > _NOTHING_NEW)
            if not usable.any():
                return
            step = int(np.argmax(np.where(usable, left[:, 0] ** 2 / np.where(usable, own, 1.0), -1.0)))
            free[step] = False
            before = left[0, 0]
            # Gauss-Jordan: the rows of chosen columns become their regression coefficients, the others partial covariances.
            pivot = left[step] / left[step, step]
            left -= left[:, step, None] * pivot
            left[step] = pivot
            chosen.append(step)
            yield {among[c - 1]: float(left[c, 0] * length / lengths[c]) for c in chosen}, float(left[0, 0])
            dull = dull + 1 if left[0, 0] > _DULL * before else 0
            if left[0, 0] < _EXACT or dull == _DULL_STEPS:
                return


def _normed(values: Matrix) -> tuple[Matrix, Vector]:
    """Columns centred and of length 1, and the lengths that they had."""
    centred = values - values.mean(axis=0) if len(values) else values
    lengths = np.sqrt(np.einsum("ij,ij->j", centred, centred))
    return centred / np.where(lengths > 0, lengths, 1.0), lengths
