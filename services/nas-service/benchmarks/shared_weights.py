"""The supernet: what a search on images finds, trained from scratch, beside random cells of the same latency."""

from pathlib import Path
from typing import Any

import numpy as np
from judging import SPLIT, TABLE, TRAIN, VALID, Measured, rank, test_devices

from gristmill_nas.modnas import (
    DeviceObjective,
    Search,
    SearchModel,
    Settings,
    SupernetObjective,
    SupernetTraining,
    settled,
)
from gristmill_nas.networks import Skeleton, Training, read_images, train_alone
from gristmill_nas.predictors import Device, Predictor, SurrogateTraining, devices_of
from gristmill_nas.spaces import Codes

IMAGES = Path(__file__).parent / "data/mnist.npz"  # 5,000 of MNIST, of 14 x 14 pixels
PICKS = 5
# So narrow and deep that cells matter: of two trainings of the same cell, the accuracies correlate at 0.75 among cells of one
# latency. Of wider or shallower networks, nearly all cells get these digits right, and chance decides.
_SKELETON = Skeleton(10, 1, channels=2, cells=2)
_STEPS = 200
_EPOCHS = 8
_WEIGHTS = 3  # trainings of a picked cell, from different weights
_OTHERS = 4  # random cells for each picked one, trained once each
_NEAR, _LEAST_NEAR = 0.03, 20  # of a latency; cells that are so near


def of_supernet(seed: int, predictor: Predictor) -> Measured:
    """Test accuracies of five cells across the front, minus the mean of random cells of the same true latency, in points.

    The front is for a device that the search has not seen; of it, those that have no others of their latency are left out.
    Nothing has seen the test images.
    """
    data = read_images(IMAGES, seed)
    learning = SupernetObjective(_SKELETON, data, SupernetTraining(_STEPS, seed=seed))
    objectives = (learning, DeviceObjective(predictor))
    devices = devices_of(TABLE, "latency", TRAIN[::3])
    for _ in learning.warm_up():
        pass
    settings = Settings(steps=_STEPS, preferences=1, lattice=10, seed=seed)  # as the service's
    search = Search(TABLE.space, objectives, devices, settings)
    while not search.is_done:
        search.step()
    known = {device.name: device for device in devices}
    found = SearchModel(TABLE.space, search.hypernetwork.eval(), objectives, known, TABLE.references)
    model = settled(found, SurrogateTraining(rows=1_200, seed=seed), lambda done: None)
    device = test_devices()[seed % len(SPLIT.test)]
    latencies = TABLE.devices["latency"][device.name]
    picked = _across_the_front(model, device, latencies)
    others = _of_the_same_latency(picked, latencies, np.random.default_rng([seed, 13]))
    ours = np.mean([[_alone(own, data, weights) for own in picked] for weights in range(_WEIGHTS)], axis=0)
    theirs = np.array([_alone(own, data, seed) for own in others])
    by_supernet = learning.predict(np.concatenate([picked, others]), device)
    return {
        f"difference {at}": float(ours[at] - theirs[at::PICKS].mean()) for at in range(PICKS)
    } | {
        "picked": float(ours.mean()), "random": float(theirs.mean()), "front": float(len(model.front(device, 24))),
        "rank correlation": -rank(by_supernet, np.concatenate([ours, theirs])),
    }  # fmt: skip


def _across_the_front(model: SearchModel, device: Device, latencies: Any) -> Codes:
    """Five of the front, evenly; of a shorter one all, then those behind it, front after front."""
    answers = [own for own in model.answers(device, 24) if len(_near(own.codes[None], latencies)) >= _LEAST_NEAR]
    ahead, behind = model.split(answers, device)
    while len(ahead) < PICKS and behind:
        following, behind = model.split(behind, device)
        ahead += following[: PICKS - len(ahead)]
    codes = np.stack([answer.codes for answer in ahead])
    return codes[np.linspace(0, len(codes) - 1, PICKS).round().astype(int)]


def _of_the_same_latency(picked: Codes, latencies: Any, random: np.random.Generator) -> Codes:
    """For all picked ones, several times over, another valid cell within 3 % of its true latency."""
    return TABLE.codes[[random.choice(_near(own[None], latencies)) for own in np.tile(picked, (_OTHERS, 1))]]


def _near(codes: Codes, latencies: Any) -> Any:
    """The other valid cells within 3 % of a cell's true latency."""
    row = TABLE.rows_of(codes)[0]
    near = np.flatnonzero(VALID & (np.abs(latencies / latencies[row] - 1) <= _NEAR))
    return near[near != row]


def _alone(codes: Any, data: Any, seed: int) -> float:
    """Test accuracy in %, trained from scratch."""
    return 100 - train_alone(codes, _SKELETON, data, Training(epochs=_EPOCHS, seed=seed)).test_error


def interval(seeds: list[Measured]) -> tuple[float, float, float]:
    """The mean difference, above 0 where picked cells are the better ones, with a 95 % bootstrap interval over the seeds' means."""
    means = np.array([np.mean([v for key, v in own.items() if key.startswith("difference")]) for own in seeds])
    drawn = np.random.default_rng(0).choice(means, (10_000, len(means))).mean(axis=1)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(means.mean()), float(low), float(high)
