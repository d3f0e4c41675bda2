"""MetaPredictors: what an architecture takes on a device, in the device's own scale (see `devices.Device`)."""

from abc import ABC, abstractmethod
from typing import Literal

import torch
from torch import Tensor, nn

from gristmill_nas.spaces import Space

Kind = Literal["mlp", "gcn", "boosting"]

_WIDTH = 128
_GCN_WIDTH, _GCN_LAYERS = 100, 4
_FEATURE, _THRESHOLD, _LEFT, _RIGHT, _VALUE = range(5)
_MOST_TURNS = 64  # from a tree's root to a leaf


class MetaPredictor(nn.Module, ABC):
    """N x G x K choices of architectures (relaxed ones too) and N x E embeddings of devices to N numbers."""

    @abstractmethod
    def forward(self, choices: Tensor, devices: Tensor) -> Tensor:
        """N numbers."""


class MlpPredictor(MetaPredictor):
    """Perceptrons of the architecture and of the device, and one of both (section 3.2, as for FBNet and OFA)."""

    def __init__(self, space: Space, references: int, width: int = _WIDTH) -> None:
        super().__init__()
        self._space = space
        features = space.features(space.example).shape[1]
        self.architecture = nn.Sequential(nn.Linear(features, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU())
        self.device = nn.Sequential(nn.Linear(references, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU())
        self.both = nn.Sequential(
            nn.Linear(2 * width, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 1)
        )

    def forward(self, choices: Tensor, devices: Tensor) -> Tensor:
        architecture = self.architecture(self._space.features(choices))
        found: Tensor = self.both(torch.cat([architecture, self.device(devices)], dim=1))
        return found[:, 0]


class GcnPredictor(MetaPredictor):
    """Graph convolutions over the decisions and a node that sees all of them, joined by a perceptron of the device.

    As published for NAS-Bench-201: four layers of width 100, read out at the global node.
    """

    def __init__(self, space: Space, references: int, width: int = _GCN_WIDTH) -> None:
        super().__init__()
        self._space = space
        decisions, options = space.shape
        adjacency = torch.eye(decisions + 1)
        for source, target in space.feeds:
            adjacency[target, source] = 1
        adjacency[decisions, :] = 1  # the global node hears all
        self.register_buffer("adjacency", adjacency / adjacency.sum(dim=1, keepdim=True), persistent=False)
        self.places = nn.Parameter(0.1 * torch.randn(decisions + 1, width))
        self.options = nn.Linear(options, width, bias=False)
        self.layers = nn.ModuleList(nn.Linear(width, width) for _ in range(_GCN_LAYERS))
        self.device = nn.Sequential(nn.Linear(references, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU())
        self.both = nn.Sequential(
            nn.Linear(2 * width, 2 * width),
            nn.ReLU(),
            nn.Linear(2 * width, 2 * width),
            nn.ReLU(),
            nn.Linear(2 * width, 1),
        )

    def forward(self, choices: Tensor, devices: Tensor) -> Tensor:
        counted = choices * self._space.there(choices)[:, :, None]
        nodes = self.places + nn.functional.pad(self.options(counted), (0, 0, 0, 1))
        for layer in self.layers:
            nodes = torch.relu(layer(self.get_buffer("adjacency") @ nodes))
        found: Tensor = self.both(torch.cat([nodes[:, -1], self.device(devices)], dim=1))
        return found[:, 0]


class BoostingPredictor(MetaPredictor):
    """Gradient boosted trees of the architecture's features and the embedding, kept as arrays. No gradient flows through them.

    A row of `nodes` is: feature, threshold, left, right, value; at a leaf both ways lead to itself.
    """

    def __init__(self, space: Space, references: int, nodes: int, trees: int) -> None:
        super().__init__()
        self._space, self._features = space, space.features(space.example).shape[1] + references
        self.register_buffer("nodes", torch.zeros(nodes, 5))
        self.register_buffer("roots", torch.zeros(trees))
        self.register_buffer("base", torch.zeros(1))

    @property
    def is_sound(self) -> bool:
        """Whether every node that is named is there."""
        nodes = self.get_buffer("nodes")
        places = torch.cat([nodes[:, _LEFT], nodes[:, _RIGHT], self.get_buffer("roots")])
        named = bool(((places >= 0) & (places < len(nodes))).all())
        return named and bool(((nodes[:, _FEATURE] >= 0) & (nodes[:, _FEATURE] < self._features)).all())

    def forward(self, choices: Tensor, devices: Tensor) -> Tensor:
        inputs = torch.cat([self._space.features(choices), devices], dim=1)
        nodes = self.get_buffer("nodes")
        feature, left, right = (nodes[:, column].long() for column in (_FEATURE, _LEFT, _RIGHT))
        at = self.get_buffer("roots").long().expand(len(inputs), -1)
        for _ in range(_MOST_TURNS):
            is_left = inputs.gather(1, feature[at]) <= nodes[at, _THRESHOLD]
            below = torch.where(is_left, left[at], right[at])
            if torch.equal(below, at):
                break
            at = below
        return self.get_buffer("base") + nodes[at, _VALUE].sum(dim=1)


class CountPredictor(MetaPredictor):
    """A ridge regression of the device's own references on how often each option is chosen. It needs no other device.

    Most of a latency is a sum over operations, and what each costs follows from ten measurements, on a device unlike any other
    too. The weights are linear in the embedding, so nothing is fitted when a device comes.
    """

    def __init__(self, space: Space, references: Tensor, strength: float = 1.0) -> None:
        super().__init__()
        self._space = space
        known = self._inputs(references)
        gram = known @ known.T + strength * torch.eye(len(known), dtype=known.dtype)
        self.register_buffer("weights", (known.T @ torch.linalg.inv(gram)).float(), persistent=False)

    def _inputs(self, choices: Tensor) -> Tensor:
        return torch.cat([self._space.counts(choices), torch.ones(len(choices), 1)], dim=1)

    def forward(self, choices: Tensor, devices: Tensor) -> Tensor:
        return (self._inputs(choices) * (devices @ self.get_buffer("weights").T)).sum(dim=1)


class AnchoredPredictor(MetaPredictor):
    """A network drawn towards the `CountPredictor`: count + trust · (network − count).

    With few training devices a network is unsure of a device that resembles none of them; where costs are no sum over options,
    counting is. `training` chooses the trust by leaving devices out.
    """

    def __init__(self, count: CountPredictor, network: MetaPredictor, trust: float) -> None:
        super().__init__()
        self.count, self.network, self.trust = count, network, trust

    def forward(self, choices: Tensor, devices: Tensor) -> Tensor:
        anchor = self.count(choices, devices)
        found: Tensor = anchor + self.trust * (self.network(choices, devices) - anchor)
        return found


def build(
    kind: Kind, space: Space, references: Tensor, trust: float, trees: tuple[int, int] = (1, 1)
) -> AnchoredPredictor:
    """An untrained predictor.

    Args:
        references: E x G x K choices of the reference architectures. trees: of boosting, how many nodes and trees there are.
    """
    network: MetaPredictor
    if kind == "boosting":
        network = BoostingPredictor(space, len(references), *trees)
    else:
        network = {"mlp": MlpPredictor, "gcn": GcnPredictor}[kind](space, len(references))
    return AnchoredPredictor(CountPredictor(space, references), network, trust)
