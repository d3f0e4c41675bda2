"""What a surrogate learns on the dataset at hand: encoders of algorithms that it has not met, or, without meta-training, all."""

import math
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.meta_training import marginal_nll
from gristmill_hpo.deeppipe.network import PipelineNetwork, StageEncoders, StageTensors
from gristmill_hpo.space import Space, SpaceError

Array = npt.NDArray[np.float64]

_EPOCHS, _PATIENCE, _SAME = 100, 16, 1e-4


def strangers(encoding: Encoding, space: Space) -> dict[str, list[str]]:
    """By stage, the algorithms of a space that an encoding does not know."""
    found = {
        stage: [name for name in space.algorithms(stage) if name not in encoding.stages.get(stage, {})]
        for stage in space.stages
    }
    return {stage: names for stage, names in found.items() if names}


def extended(
    network: PipelineNetwork, encoding: Encoding, space: Space, seed: int = 0
) -> tuple[PipelineNetwork, Encoding]:
    """The network with a fresh encoder for every algorithm of `space` that it does not know.

    A fresh encoder begins where the mean of its stage's encoders lies, with its own hyper-parameters' weights at random: what
    is expected of an unknown algorithm is what others have scored. Nothing else changes. Raises SpaceError for other stages.
    """
    if list(space.stages) != list(encoding.stages):
        raise SpaceError(f"The stages must be {', '.join(encoding.stages)}.")
    theirs, joined = Encoding.of(space), {}
    new = strangers(encoding, space)
    for stage, algorithms in encoding.stages.items():
        joined[stage] = {**algorithms, **{name: theirs.stages[stage][name] for name in new.get(stage, [])}}
    wider = Encoding(joined)
    generator = torch.Generator().manual_seed(seed)
    network = deepcopy(network)
    for encoders, stage in zip(network.encoders, encoding.stages, strict=True):
        assert isinstance(encoders, StageEncoders)
        _extend(encoders, len(new.get(stage, [])), wider.width(stage), generator)
    return network, wider


def _extend(encoders: StageEncoders, count: int, inputs: int, generator: torch.Generator) -> None:
    weights = []
    for layer, weight in enumerate(encoders.weights):
        own = weight.detach()
        if layer == 0 and inputs > own.shape[1]:  # an algorithm with more hyper-parameters than any before
            own = torch.cat([own, own.new_zeros(len(own), inputs - own.shape[1], own.shape[2])], dim=1)
        mean = own.mean(dim=0)
        fresh = mean.expand(count, -1, -1).clone()
        if layer == 0:  # the constant input keeps the mean
            fresh[:, 1:] = torch.randn(count, fresh.shape[1] - 1, fresh.shape[2], generator=generator) * own.std()
        weights.append(nn.Parameter(torch.cat([own, fresh])))
    encoders.weights = nn.ParameterList(weights)
    encoders.biases = nn.ParameterList(
        nn.Parameter(torch.cat([bias.detach(), bias.detach().mean(dim=0).expand(count, -1)]))
        for bias in encoders.biases
    )


def adapt(
    network: PipelineNetwork,
    tables: Sequence[StageTensors],
    options: npt.NDArray[np.int64],
    targets: Array,
    *,
    only: Mapping[int, Iterable[int]] | None = None,
    rate: float = 1e-3,
    pull: float = 0.0,
) -> float:
    """Fit weights to N pipelines (N x stages numbers of options) and their standardised scores, by marginal likelihood.

    With `only`, by number of stage the encoders that may learn; everything else stays. `pull` is the precision of a prior
    around where the weights are now. Stops when the loss has stood still; keeps the weights of the lowest, and returns that.
    """
    learning = _learning(network, only)
    start = [own.detach().clone() for own, _ in learning]
    optimiser = torch.optim.Adam([own for own, _ in learning], lr=rate)
    observed, drawn = torch.from_numpy(targets).float()[None], torch.from_numpy(options)
    best, kept, last, still = math.inf, start, math.inf, 0
    for _ in range(_EPOCHS):
        loss = marginal_nll(network, network(tables, drawn), observed)
        moved = sum((own - first).square().sum() for (own, _), first in zip(learning, start, strict=True))
        loss = loss + pull * moved / (2 * len(targets))
        value = loss.item()
        if value < best:
            best, kept = value, [own.detach().clone() for own, _ in learning]
        still = still + 1 if abs(value - last) <= _SAME else 0
        if still >= _PATIENCE or not math.isfinite(value):
            break
        last = value
        optimiser.zero_grad()
        loss.backward()
        for own, mask in learning:
            if mask is not None and own.grad is not None:
                own.grad *= mask
        optimiser.step()
    with torch.no_grad():
        for (own, _), value_kept in zip(learning, kept, strict=True):
            own.copy_(value_kept)
    return best


def _learning(
    network: PipelineNetwork, only: Mapping[int, Iterable[int]] | None
) -> list[tuple[nn.Parameter, Tensor | None]]:
    """The parameters that learn, each with a mask of its entries."""
    if only is None:
        return [(own, None) for own in network.parameters()]
    found: list[tuple[nn.Parameter, Tensor | None]] = []
    for stage, algorithms in only.items():
        encoders = network.encoders[stage]
        for own in encoders.parameters():
            mask = torch.zeros_like(own)
            mask[list(algorithms)] = 1
            found.append((own, mask))
    return found
