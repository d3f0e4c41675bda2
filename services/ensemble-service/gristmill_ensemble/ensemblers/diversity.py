"""How much the members of an ensemble differ."""

from typing import Any

import numpy as np
import numpy.typing as npt

from gristmill_ensemble.ensemblers.pool import stretches

Array = npt.NDArray[Any]


def ambiguity(predictions: Array, weights: Array) -> float:
    """The average ensemble ambiguity (Krogh and Vedelsby 1995): the weighted variance of the members around their mean.

    The squared error of a weighted mean is the weighted mean of its members' squared errors less this.

    Args:
        predictions: N x M x C. weights: N x M, each row sums to one.
    """
    total = 0.0
    for rows in stretches(predictions):
        part, own = predictions[rows].astype(np.float64), weights[rows]
        away = part - np.einsum("nm,nmc->nc", own, part)[:, None]
        total += float(np.einsum("nm,nmc->", own, away**2))
    return total / len(predictions)


def effective_models(weights: Array) -> float:
    """How many models an ensemble really uses: exp of the entropy of the weights, the mean over rows. weights: N x M."""
    logs = np.log(np.maximum(weights, 1e-300))
    return float(np.exp(-(weights * logs).sum(axis=1)).mean())


def diversity_under_dropout(correlation: float, dropout: float) -> float:
    """The ambiguity that base-model dropout keeps where, without it, one model would be all there is.

    The claim of section 3 of arXiv 2410.04520, worked out for two models. Target y and predictions have mean 0 and variance 1;
    the preferred model says y itself, the other z with E[y z] = r. A linear combination is trained with dropout rate δ and
    inverted scaling: it minimises E (y − Σ (b / (1 − δ)) θ z)², which is E (y − Σ θ z)² + λ Σ θ², λ = δ / (1 − δ). The normal
    equations (1 + λ) θ₁ + r θ₂ = 1 and r θ₁ + (1 + λ) θ₂ = r give the other model the share

        w = θ₂ / (θ₁ + θ₂) = r λ / ((1 + r) (λ + 1 − r))

    which is 0 without dropout, the collapse, and grows with δ towards r / (1 + r). The ambiguity is w (1 − w) E (y − z)² =
    2 (1 − r) w (1 − w), and grows too, since w < 1/2.

    Args:
        correlation: r, between 0 and 1. dropout: δ, below 1.
    """
    strength = dropout / (1 - dropout)
    share = correlation * strength / ((1 + correlation) * (strength + 1 - correlation))
    return 2 * (1 - correlation) * share * (1 - share)
