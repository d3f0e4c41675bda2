"""The pipeline network (DeepPipe, arXiv 2305.14009): from the options of a pipeline to what a Gaussian process needs of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn

from gristmill_hpo.deeppipe.encoding import Encoding, OptionTable

_NARROWEST = 24


@dataclass(frozen=True)
class Shape:
    """Sizes of a network.

    Attributes:
        width: outputs of an encoder per hyper-parameter (the paper's F).
        encoder_layers: layers of an encoder; none: hyper-parameters go to the aggregation as they are, algorithms one-hot.
        layers: layers of the aggregation before the heads. hidden: their width.
        latent: dimensions that the stationary kernel sees. factors: those of the linear kernel.
    """

    width: int = 8
    encoder_layers: int = 1
    layers: int = 2
    hidden: int = 256
    latent: int = 20
    factors: int = 64


class StageEncoders(nn.Module):
    """An encoder for each algorithm of a stage, all with outputs of one size, so that only the active one is computed."""

    def __init__(self, algorithms: int, inputs: int, outputs: int, layers: int) -> None:
        super().__init__()
        sizes = [inputs] + [outputs] * layers
        self.weights = nn.ParameterList(
            nn.Parameter(torch.randn(algorithms, a, b) * (2 / a) ** 0.5) for a, b in pairwise(sizes)
        )
        self.biases = nn.ParameterList(nn.Parameter(torch.zeros(algorithms, b)) for b in sizes[1:])
        self.outputs = outputs if layers else algorithms * inputs

    def forward(self, algorithms: Tensor, features: Tensor) -> Tensor:
        """O x Q from the O algorithms and O x D features of the stage's options."""
        if not len(self.weights):
            blocks = features.new_zeros(len(features), self.outputs // features.shape[1], features.shape[1])
            blocks[torch.arange(len(features)), algorithms] = features
            return blocks.flatten(1)
        for weight, bias in zip(self.weights, self.biases, strict=True):
            features = torch.relu(torch.einsum("od,odq->oq", features, weight[algorithms]) + bias[algorithms])
        return features


@dataclass(frozen=True)
class Embedded:
    """N pipelines: prior means (N), positions for the stationary kernel (N x latent), for the linear one (N x factors)."""

    mean: Tensor
    latent: Tensor
    factors: Tensor


class PipelineNetwork(nn.Module):
    """Encoders of algorithms, selection of the active ones, aggregation, and three heads; and the kernel's own parameters."""

    def __init__(self, encoding: Encoding, shape: Shape, seed: int = 0) -> None:
        super().__init__()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.shape = shape
            encoders = [
                StageEncoders(
                    len(algorithms), encoding.width(stage), shape.width * encoding.width(stage), shape.encoder_layers
                )
                for stage, algorithms in encoding.stages.items()
            ]
            self.encoders = nn.ModuleList(encoders)
            self.outputs = [own.outputs for own in encoders]
            hidden = max(shape.hidden, _NARROWEST)
            sizes = [sum(self.outputs)] + [hidden] * shape.layers
            self.first, *others = [nn.Linear(a, b) for a, b in pairwise(sizes)]
            self.others = nn.ModuleList(others)
            self.heads = nn.Linear(hidden, 1 + shape.latent + shape.factors)
            self.log_lengthscale = nn.Parameter(torch.zeros(shape.latent))
            self.log_outputscale = nn.Parameter(torch.tensor(-1.0))
            self.log_noise = nn.Parameter(torch.tensor(-2.0))

    def forward(self, tables: Sequence["StageTensors"], options: Tensor) -> Embedded:
        """Embed N pipelines, given as N x stages numbers of options."""
        return self.aggregate(self.parts(tables), options)

    def parts(self, tables: Sequence["StageTensors"]) -> list[Tensor]:
        """By stage, options x hidden: what each option adds to the aggregation's first layer, computed once an option."""
        weights = torch.split(self.first.weight, self.outputs, dim=1)
        return [
            encoder(table.algorithms, table.features) @ weight.T
            for table, encoder, weight in zip(tables, self.encoders, weights, strict=True)
        ]

    def aggregate(self, parts: Sequence[Tensor], options: Tensor) -> Embedded:
        """Embed N pipelines by what their options add."""
        found: Tensor = self.first.bias
        for at, part in enumerate(parts):
            found = found + part[options[:, at]]
        found = torch.relu(found)
        for layer in self.others:
            found = torch.relu(layer(found))
        mean, latent, factors = torch.split(self.heads(found), [1, self.shape.latent, self.shape.factors], dim=1)
        return Embedded(mean[:, 0], latent / self.log_lengthscale.exp(), factors)


@dataclass(frozen=True)
class StageTensors:
    """An `OptionTable` as tensors."""

    algorithms: Tensor
    features: Tensor

    @staticmethod
    def of(tables: Sequence[OptionTable]) -> list["StageTensors"]:
        return [StageTensors(torch.from_numpy(own.algorithms), torch.from_numpy(own.features)) for own in tables]


def matern(squared: Tensor) -> Tensor:
    """Matérn 5/2 of squared distances; smooth at 0."""
    scaled = (5 * squared + 1e-12).sqrt()
    return (1 + scaled + 5 / 3 * squared) * torch.exp(-scaled)


def covariance(network: PipelineNetwork, embedded: Embedded) -> Tensor:
    """N x N: what the Gaussian process says of N pipelines, without noise."""
    latent = embedded.latent
    norms = latent.square().sum(dim=1)
    squared = (norms[:, None] + norms - 2 * latent @ latent.T).clamp_min(0)
    return network.log_outputscale.exp() * matern(squared) + embedded.factors @ embedded.factors.T
