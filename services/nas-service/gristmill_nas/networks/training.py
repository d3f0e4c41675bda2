"""Training one architecture from scratch."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import nn

from gristmill_nas.networks.cells import CellNetwork, Skeleton
from gristmill_nas.networks.images import ImageData, Images
from gristmill_nas.spaces import Codes

_CLIP = 1.0  # sums of many paths grow from node to node; with less, some cells do not train at all


@dataclass(frozen=True)
class Training:
    """SGD with Nesterov momentum 0.9, its rate falling to 0 along a cosine, as in NAS-Bench-201."""

    epochs: int = 20
    batch_size: int = 64
    learning_rate: float = 0.1
    weight_decay: float = 5e-4
    seed: int = 0


@dataclass(frozen=True)
class Trained:
    """Errors in %, of the parts that the weights have not seen; and the network."""

    validation_error: float
    test_error: float
    network: CellNetwork


def train_alone(
    codes: Codes,
    skeleton: Skeleton,
    data: ImageData,
    how: Training,
    progress: Callable[[float], None] = lambda done: None,
) -> Trained:
    """Train on the training part."""
    with torch.random.fork_rng():
        torch.manual_seed(how.seed)
        network = CellNetwork(codes, skeleton)
    steps = how.epochs * math.ceil(len(data.train) / how.batch_size)
    optimizer = torch.optim.SGD(
        network.parameters(), lr=how.learning_rate, momentum=0.9, nesterov=True, weight_decay=how.weight_decay
    )
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    generator = torch.Generator().manual_seed(how.seed)
    network.train()
    for epoch in range(how.epochs):
        for rows in torch.randperm(len(data.train), generator=generator).split(how.batch_size):
            if len(rows) > 1:  # one image has no batch statistics
                loss = nn.functional.cross_entropy(network(data.train.images[rows]), data.train.labels[rows])
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), _CLIP)
                optimizer.step()
            schedule.step()
        progress((epoch + 1) / how.epochs)
    network.eval()
    return Trained(error(network, data.validation), error(network, data.test), network)


@torch.no_grad()
def error(network: nn.Module, images: Images) -> float:
    """The share of images that get a wrong class, in %."""
    wrong = 0
    for part, labels in zip(images.images.split(512), images.labels.split(512), strict=True):
        wrong += int((network(part).argmax(dim=1) != labels).sum())
    return 100 * wrong / len(images)
