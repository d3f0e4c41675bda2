"""What a network learns on the dataset at hand, where no other datasets have taught it."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from gristmill_hpo.deeppipe.meta_training import marginal_nll
from gristmill_hpo.deeppipe.network import PipelineNetwork, StageTensors

Array = npt.NDArray[np.float64]

_RATE, _EPOCHS, _PATIENCE, _SAME = 1e-3, 100, 16, 1e-4


def adapt(
    network: PipelineNetwork, tables: Sequence[StageTensors], options: npt.NDArray[np.int64], targets: Array
) -> None:  # fmt: skip
    """Fit all weights to N pipelines (N x stages numbers of options) and their standardised scores, by marginal likelihood.

    Stops when the loss has stood still; keeps the weights of the lowest.
    """
    weights = list(network.parameters())
    optimiser = torch.optim.Adam(weights, lr=_RATE)
    observed, drawn = torch.from_numpy(targets).float()[None], torch.from_numpy(options)
    best, kept, last, still = math.inf, [own.detach().clone() for own in weights], math.inf, 0
    for _ in range(_EPOCHS):
        loss = marginal_nll(network, network(tables, drawn), observed)
        value = loss.item()
        if value < best:
            best, kept = value, [own.detach().clone() for own in weights]
        still = still + 1 if abs(value - last) <= _SAME else 0
        if still >= _PATIENCE or not math.isfinite(value):
            break
        last = value
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        for own, value_kept in zip(weights, kept, strict=True):
            own.copy_(value_kept)
