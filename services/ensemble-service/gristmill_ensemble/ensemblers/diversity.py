"""How much the members of an ensemble differ."""

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

_ROWS_AT_ONCE = 4_096


def ambiguity(predictions: Array, weights: Array) -> float:
    """The average ensemble ambiguity (Krogh and Vedelsby 1995): the weighted variance of the members around their mean.

    The squared error of a weighted mean is the weighted mean of its members' squared errors less this.

    Args:
        predictions: N x M x C. weights: N x M, each row sums to one.
    """
    total = 0.0
    for start in range(0, len(predictions), _ROWS_AT_ONCE):
        part = predictions[start : start + _ROWS_AT_ONCE].astype(np.float64)
        own = weights[start : start + _ROWS_AT_ONCE]
        away = part - np.einsum("nm,nmc->nc", own, part)[:, None]
        total += float(np.einsum("nm,nmc->", own, away**2))
    return total / len(predictions)
