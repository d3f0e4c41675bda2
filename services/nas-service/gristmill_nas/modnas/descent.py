"""Multiple gradient descent: one direction that makes no device worse (Désidéri 2012; Sener & Koltun 2018)."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_ITERATIONS = 250
_TOLERANCE = 1e-9


def min_norm_weights(gram: Array) -> Array:
    """γ on the simplex that minimises |Σ γ_t g_t|², by Frank-Wolfe with away steps; at most 250 iterations.

    Args:
        gram: T x T, the inner products of the T gradients.
    """
    count = len(gram)
    weights = np.zeros(count)
    weights[int(np.argmin(np.diag(gram)))] = 1.0
    for _ in range(_ITERATIONS):
        slope = gram @ weights
        value = float(weights @ slope)
        best = int(np.argmin(slope))
        held = np.flatnonzero(weights > 0)
        worst = int(held[np.argmax(slope[held])])
        if value - slope[best] <= _TOLERANCE * max(value, 1e-300):
            break
        if value - slope[best] >= slope[worst] - value:  # towards the best corner
            direction, most = -weights, 1.0
            direction[best] += 1.0
        else:  # away from the worst
            direction, most = weights.copy(), weights[worst] / (1 - weights[worst])
            direction[worst] -= 1.0
        curvature = float(direction @ gram @ direction)
        step = most if curvature <= 0 else min(most, -float(direction @ slope) / curvature)
        weights = np.clip(weights + step * direction, 0.0, None)
        weights /= weights.sum()
    return weights
