"""Which columns a target is a sum of: forward selection by orthogonal least squares, on correlations alone.

One matrix serves every step, so a step costs the elimination of one column from it and not a pass over the rows.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

_NOTHING_NEW = 1e-12  # share of a column's variance that must be left to it
_EXACT = 1e-13
_DULL_STEPS = 3  # so many steps in a row that explain next to nothing end the pursuit
_DULL = 0.98


def correlations(values: Matrix) -> tuple[Matrix, npt.NDArray[np.float64]]:
    """Correlations of columns (n x m to m x m), and the length of each once centred; 0 for one that does not vary."""
    centred = values - values.mean(axis=0) if len(values) else values
    lengths = np.sqrt(np.einsum("ij,ij->j", centred, centred))
    normed = centred / np.where(lengths > 0, lengths, 1.0)
    return normed.T @ normed, lengths


def pursue(matrix: Matrix, lengths: npt.NDArray[np.float64], most: int) -> Iterator[tuple[dict[int, float], float]]:
    """Choose columns for column 0, the one that explains most of what is left first.

    Args:
        matrix, lengths: what `correlations` gives, m x m and m. most: columns to choose.

    Yields after every step the weight of each chosen column, in the columns' own units, and the share of variance that is left.
    """
    left = matrix.copy()
    free = lengths > 0
    free[0] = False
    chosen: list[int] = []
    dull = 0
    for _ in range(most if lengths[0] > 0 else 0):
        own = left.diagonal()
        usable = free & (own > _NOTHING_NEW)
        if not usable.any():
            return
        step = int(np.argmax(np.where(usable, left[:, 0] ** 2 / np.where(usable, own, 1.0), -1.0)))
        free[step] = False
        before = left[0, 0]
        # Gauss-Jordan: the rows of chosen columns become their regression coefficients, the others partial covariances.
        pivot = left[step] / left[step, step]
        left -= np.outer(left[:, step], pivot)
        left[step] = pivot
        chosen.append(step)
        yield {c: float(left[c, 0] * lengths[0] / lengths[c]) for c in chosen}, float(left[0, 0])
        dull = dull + 1 if left[0, 0] > _DULL * before else 0
        if left[0, 0] < _EXACT or dull == _DULL_STEPS:
            return
