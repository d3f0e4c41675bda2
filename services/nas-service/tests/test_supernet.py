"""The network that all cells share: the same as each cell's own network, and learning along with a search."""

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from gristmill_nas import measurements
from gristmill_nas.modnas import DeviceObjective, Search, Settings, SupernetObjective, SupernetTraining
from gristmill_nas.networks import CellNetwork, Skeleton, Supernet, digits
from gristmill_nas.predictors import (
    ANY_DEVICE,
    Predictor,
    PredictorTraining,
    SurrogateTraining,
    devices_of,
    train_predictor,
)
from gristmill_nas.spaces import Codes
from gristmill_nas.spaces.nb201 import OPERATIONS, CellSpace

SPACE = CellSpace()
SMALL = Skeleton(classes=10, image_channels=1, channels=4, cells=1)
CELLS = measurements.shipped("nb201")
TRAIN = measurements.shipped_split("nb201").train[:3]


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return train_predictor(CELLS, "latency", TRAIN, PredictorTraining(steps=200, trust=0.3))


def own_network(supernet: Supernet, codes: Codes, skeleton: Skeleton) -> CellNetwork:
    """The network of one architecture, with the shared weights."""
    network = CellNetwork(codes, skeleton)
    copy(network.stem, [supernet.stem, supernet.stem_norm])
    for own_stage, stage in zip(network.stages, supernet.stages, strict=True):
        for own_cell, cell in zip(own_stage, stage, strict=True):  # type: ignore[call-overload]
            for operation, edge, code in zip(own_cell.operations, cell.edges, codes, strict=True):
                if OPERATIONS[code].startswith("nor_conv"):
                    copy(operation, [edge.operations[OPERATIONS[code]]])
    for own_reduction, reduction in zip(network.reductions, supernet.reductions, strict=True):
        copy(own_reduction, [reduction])
    copy(network.last, [supernet.last])
    copy(network.head, [supernet.head])
    return network.train()


def copy(target: nn.Module, sources: list[nn.Module]) -> None:
    """Parameters in their order: both sides are built alike."""
    given = [parameter for source in sources for parameter in source.parameters()]
    with torch.no_grad():
        for own, parameter in zip(target.parameters(), given, strict=True):
            own.copy_(parameter)


@pytest.mark.parametrize("cells", [1, 2])
def test_a_supernet_computes_what_each_architecture_does_alone(cells: int) -> None:
    skeleton = Skeleton(10, 1, 4, cells)
    supernet, images = Supernet(skeleton), torch.randn(16, 1, 8, 8)
    with torch.no_grad():
        for parameter in supernet.parameters():
            parameter.add_(0.1 * torch.randn(parameter.shape))
    codes = SPACE.sample(6, np.random.default_rng(cells))
    together = supernet(images, SPACE.choices(codes))
    alone = torch.stack([own_network(supernet, own, skeleton)(images) for own in codes])
    assert torch.allclose(together, alone, atol=1e-4)


def test_choices_that_need_a_gradient_change_no_loss() -> None:
    supernet, images = Supernet(SMALL), torch.randn(8, 1, 8, 8)
    choices = SPACE.choices(SPACE.sample(5, np.random.default_rng(0)))
    with_gradient = choices.clone().requires_grad_()
    found = supernet(images, with_gradient)
    assert torch.allclose(found, supernet(images, choices), atol=1e-5)
    (gradient,) = torch.autograd.grad(found.square().sum(), with_gradient)
    assert torch.isfinite(gradient).all() and gradient[..., 1:].abs().sum() > 0
    assert gradient[..., OPERATIONS.index("none")].abs().sum() == 0


@pytest.mark.parametrize("level", ["bi-level", "single-level"])
def test_shared_weights_learn_and_settle_in_a_surrogate(level: Any) -> None:
    data = digits(0)
    objective = SupernetObjective(SMALL, data, SupernetTraining(steps=10, level=level, warm_up=120))
    codes = SPACE.sample(20, np.random.default_rng(1))
    before = objective.predict(codes, ANY_DEVICE).mean()
    assert list(objective.warm_up()) == list(range(1, 121))
    after = objective.predict(codes, ANY_DEVICE)
    assert after.mean() < 0.4 * before
    random = SPACE.choices(SPACE.sample(40, np.random.default_rng(2)))[None]
    losses = objective.on([ANY_DEVICE])(random)
    assert losses.shape == (1, 40) and losses.max() <= 1.5 and losses.median() < 1
    settled = objective.settled(SurrogateTraining(rows=80, steps=200), codes, lambda done: None)
    assert settled.name == "error" and abs(float(settled.predict(codes, ANY_DEVICE).mean() - after.mean())) < 5


@pytest.mark.parametrize("estimator", ["local-expectation", "reinmax", "gdas"])
def test_a_search_with_a_supernet_goes_on_exactly_where_it_was(predictor: Predictor, estimator: Any) -> None:
    data, devices = digits(0), devices_of(CELLS, "latency", TRAIN)
    settings = Settings(steps=6, preferences=1, lattice=10, estimator=estimator)

    def begin(state: dict[str, Any] | None = None) -> tuple[Search, SupernetObjective]:
        learning = SupernetObjective(SMALL, data, SupernetTraining(steps=6, warm_up=2, batch_size=16))
        search = Search(CELLS.space, (learning, DeviceObjective(predictor)), devices, settings, state)
        for _ in learning.warm_up():
            pass
        return search, learning

    whole, weights = begin()
    while not whole.is_done:
        whole.step()
    first, _ = begin()
    for _ in range(3):
        first.step()
    second, resumed = begin(first.state())
    while not second.is_done:
        second.step()
    assert torch.equal(second.hypernetwork.banks, whole.hypernetwork.banks)
    assert torch.equal(resumed.network.head.weight, weights.network.head.weight)


def test_a_warm_up_goes_on_exactly_where_it_was() -> None:
    def objective() -> SupernetObjective:
        return SupernetObjective(SMALL, digits(0), SupernetTraining(steps=1, warm_up=30, batch_size=16))

    whole, first, second = objective(), objective(), objective()
    list(whole.warm_up())
    assert 12 in first.warm_up()
    second.resume(first.state())
    assert list(second.warm_up()) == list(range(13, 31))
    assert torch.equal(second.network.head.weight, whole.network.head.weight)
