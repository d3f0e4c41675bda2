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
    split,
)
from gristmill_nas.networks import Skeleton, Training, read_images, train_alone
from gristmill_nas.predictors import Device, Predictor, SurrogateTraining, devices_of
from gristmill_nas.spaces import Codes

IMAGES = Path(__file__).parent / "data/mnist.npz"  # 5,000 of MNIST, of 14 x 14 pixels
PICKS = 5
_SKELETON = Skeleton(10, 1, channels=4, cells=1)
_ALONE = Training(epochs=4)
_WEIGHTS = 3  # trainings of an architecture, from different weights
_MORE = 10  # random cells, for the rank correlation
_NEAR = 0.03  # of a latency


def of_supernet(seed: int, predictor: Predictor, steps: int, **changes: Any) -> Measured:
    """Test accuracies of five cells across the front, minus those of random cells of the same true latency, in points.

    The front is for a device that the search has not seen. Nothing has seen the test images.
    """
    data = read_images(IMAGES, seed)
    learning = SupernetObjective(_SKELETON, data, SupernetTraining(steps, warm_up=1_200, seed=seed))
    objectives = (learning, DeviceObjective(predictor))
    devices = devices_of(TABLE, "latency", TRAIN[::3])
    for _ in learning.warm_up():
        pass
    settings = Settings(**{"steps": steps, "preferences": 1, "lattice": 10, "seed": seed} | changes)
    search = Search(TABLE.space, objectives, devices, settings)
    while not search.is_done:
        search.step()
    settled = (learning.settled(SurrogateTraining(rows=300, seed=seed), lambda done: None), objectives[1])
    model = SearchModel(
        TABLE.space, search.hypernetwork.eval(), settled, {device.name: device for device in devices}, TABLE.references
    )
    device = test_devices()[seed % len(SPLIT.test)]
    picked = _across_the_front(model, device)
    random = np.random.default_rng([seed, 13])
    others = _of_the_same_latency(picked, TABLE.devices["latency"][device.name], random)
    more = TABLE.space.sample(_MORE, random)
    accuracies, validation = _alone(np.concatenate([picked, others, more]), data)
    count = len(picked)
    by_supernet = learning.predict(np.concatenate([picked, others, more]), device)
    return {
        f"difference {at}": float(accuracies[at] - accuracies[count + at]) for at in range(count)
    } | {
        "picked": float(accuracies[:count].mean()), "random": float(accuracies[count : 2 * count].mean()),
        "rank correlation": -rank(by_supernet, validation), "front": float(len(model.front(device, 24))),
    }  # fmt: skip


def _across_the_front(model: SearchModel, device: Device) -> Codes:
    """Five of the front, evenly; of a shorter one all, then those behind it, front after front."""
    ahead, behind = split(model.answers(device, 24))
    while len(ahead) < PICKS and behind:
        following, behind = split(behind)
        ahead += following[: PICKS - len(ahead)]
    codes = np.stack([answer.codes for answer in ahead])
    return codes[np.linspace(0, len(codes) - 1, PICKS).round().astype(int)]


def _of_the_same_latency(picked: Codes, latencies: Any, random: np.random.Generator) -> Codes:
    """For each, another valid cell, drawn from those within 3 % of its true latency, or from the twenty nearest."""
    rows = TABLE.rows_of(picked)
    found = []
    for own in latencies[rows]:
        apart = np.abs(latencies / own - 1)
        apart[~VALID | ~np.isfinite(apart)] = np.inf
        apart[rows] = np.inf
        near = np.flatnonzero(apart <= _NEAR)
        found.append(random.choice(near if len(near) >= 20 else np.argsort(apart)[:20]))
    return TABLE.codes[np.array(found)]


def _alone(codes: Codes, data: Any) -> tuple[Any, Any]:
    """Mean test and validation accuracies, in %, of several trainings each."""
    runs = [
        [train_alone(own, _SKELETON, data, Training(epochs=_ALONE.epochs, seed=weights)) for own in codes]
        for weights in range(_WEIGHTS)
    ]
    return tuple(
        100 - np.array([[getattr(one, part) for one in run] for run in runs]).mean(axis=0)
        for part in ("test_error", "validation_error")
    )  # type: ignore[return-value]


def interval(seeds: list[Measured]) -> tuple[float, float, float]:
    """The mean difference, above 0 where picked cells are the better ones, with a 95 % bootstrap interval over the seeds' means."""
    means = np.array([np.mean([v for key, v in own.items() if key.startswith("difference")]) for own in seeds])
    drawn = np.random.default_rng(0).choice(means, (10_000, len(means))).mean(axis=1)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(means.mean()), float(low), float(high)
