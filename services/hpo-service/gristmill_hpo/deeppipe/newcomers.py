"""Algorithms that a surrogate has not met.

To the network such an algorithm is the average one of its stage. How it differs from that is a Gaussian process of its own, over
its hyper-parameters, which is added to what the network says: a few evaluations of it say how good it is on the dataset at hand.
The paper trains a fresh encoder by gradients instead; with a dozen evaluations that learns less.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from gristmill_hpo.deeppipe.encoding import Encoding
from gristmill_hpo.deeppipe.gaussian_process import Prior
from gristmill_hpo.deeppipe.network import PipelineNetwork, StageTensors, matern
from gristmill_hpo.deeppipe.surrogate import Surrogate, prior_by
from gristmill_hpo.space import Space, SpaceError

Array = npt.NDArray[np.float64]

# Chosen on the validation datasets, each with the estimator that is best there in the place of the newcomer.
_LEVEL, _SETTINGS = 1.5, 1.0  # deviations of a newcomer, and of its settings, in those of a dataset's scores
_LENGTHSCALE = 0.3  # of a hyper-parameter's range
_JITTER = 1e-8


def newcomers(surrogate: Surrogate, space: Space) -> dict[str, list[str]]:
    """By stage, the algorithms of a space that a surrogate has not met. Raises SpaceError for other stages."""
    if list(space.stages) != list(surrogate.space.stages):
        raise SpaceError(f"The stages must be {', '.join(surrogate.space.stages)}.")
    found = {
        stage: [name for name in space.algorithms(stage) if name not in surrogate.encoding.stages[stage]]
        for stage in space.stages
    }
    return {stage: names for stage, names in found.items() if names}


def priors_with_newcomers(surrogate: Surrogate, space: Space) -> list[Prior]:
    """One a network, for the pipelines of `space`. What is known of other pipelines stays as it is."""
    deviations = _deviations(newcomers(surrogate, space), space)
    found = []
    for network in surrogate.networks:
        with torch.no_grad():
            embedded = network.aggregate(_parts(network, surrogate, space), torch.from_numpy(space.options))
        prior = prior_by(network, embedded, surrogate.spread)
        found.append(replace(prior, factors=np.concatenate([prior.factors, deviations], axis=1)))
    return found


def introductions(space: Space, new: Mapping[str, Sequence[str]], like: int) -> list[int]:
    """For every newcomer its middle setting, in the place of what the pipeline `like` has at its stage; the last stage first."""
    found = []
    for number, stage in reversed(list(enumerate(space.stages))):
        for name in new.get(stage, []):
            settings = [option for option in space.stages[stage] if option.algorithm == name]
            pipeline = list(space.pipeline(like))
            pipeline[number] = settings[len(settings) // 2]
            found.append(space.index(pipeline))
    return found


def _parts(network: PipelineNetwork, surrogate: Surrogate, space: Space) -> list[Tensor]:
    """As `PipelineNetwork.parts`, with the mean of its stage's algorithms for a newcomer's options."""
    encoding, found = surrogate.encoding, []
    known = {
        stage: tuple(option for option in options if option.algorithm in encoding.stages[stage])
        for stage, options in space.stages.items()
    }
    some = Space({stage: options or surrogate.space.stages[stage] for stage, options in known.items()})
    own = network.parts(StageTensors.of(encoding.table(some)))
    theirs = network.parts(StageTensors.of(tables := encoding.table(surrogate.space)))
    for stage, mine, every, table in zip(space.stages, own, theirs, tables, strict=True):
        algorithms = torch.from_numpy(table.algorithms)
        mean = torch.stack([every[algorithms == at].mean(dim=0) for at in algorithms.unique()]).mean(dim=0)
        part = mean.repeat(len(space.stages[stage]), 1)
        met = [option.algorithm in encoding.stages[stage] for option in space.stages[stage]]
        part[met] = mine[: sum(met)]
        found.append(part)
    return found


def _deviations(new: Mapping[str, Sequence[str]], space: Space) -> Array:
    """P x r: factors whose products are the covariances of the newcomers' deviations."""
    blocks, tables = [], Encoding.of(space).table(space)
    for number, (stage, table) in enumerate(zip(space.stages, tables, strict=True)):
        for name in new.get(stage, []):
            at = np.flatnonzero([option.algorithm == name for option in space.stages[stage]])
            apart = torch.from_numpy(table.features[at, None] - table.features[None, at]).double() / _LENGTHSCALE
            kernel = _LEVEL**2 + _SETTINGS**2 * matern(apart.square().sum(dim=2)).numpy()
            block = np.zeros((len(space.stages[stage]), len(at)))
            block[at] = np.linalg.cholesky(kernel + _JITTER * np.eye(len(at)))
            blocks.append(block[space.options[:, number]])
    return np.concatenate(blocks, axis=1)
