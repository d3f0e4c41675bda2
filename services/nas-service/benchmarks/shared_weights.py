"""The supernet: what a search on images finds, trained from scratch, beside random cells of the same latency."""

from typing import Any

import numpy as np
from judging import SPLIT, TABLE, TRAIN, VALID, Measured, rank, test_devices

from gristmill_nas.modnas import DeviceObjective, Search, SearchModel, Settings, SupernetObjective, SupernetTraining
from gristmill_nas.networks import Skeleton, Training, digits, train_alone
from gristmill_nas.predictors import Predictor, SurrogateTraining, devices_of
from gristmill_nas.spaces import Codes

PICKS = 5
_CHANNELS = 4
_ALONE = Training(epochs=5)
_WEIGHTS = 3  # trainings of an architecture, from different weights
_MORE = 14  # random cells, for the rank correlation
_NEAR = 0.03  # of a latency


def of_supernet(seed: int, predictor: Predictor, steps: int, **changes: Any) -> Measured:
    """Test accuracies of five cells across the front, minus those of random cells of the same true latency, in points.

    The front is for a device that the search has not seen. Nothing has seen the test images.
    """
    data, skeleton = digits(seed), Skeleton(10, 1, _CHANNELS, 1)
    learning = SupernetObjective(skeleton, data, SupernetTraining(steps, seed=seed))
    objectives = (learning, DeviceObjective(predictor))
    devices = devices_of(TABLE, "latency", TRAIN)
    for _ in learning.warm_up():
        pass
    settings = Settings(**{"steps": steps, "preferences": 1, "lattice": 10, "seed": seed} | changes)
    search = Search(TABLE.space, objectives, devices, settings)
    while not search.is_done:
        search.step()
    settled = (learning.settled(SurrogateTraining(rows=500, seed=seed), lambda done: None), objectives[1])
    model = SearchModel(
        TABLE.space, search.hypernetwork.eval(), settled, {device.name: device for device in devices}, TABLE.references
    )
    device = test_devices()[seed % len(SPLIT.test)]
    front = np.stack([answer.codes for answer in model.front(device, 24)])
    picked = front[np.linspace(0, len(front) - 1, min(PICKS, len(front))).round().astype(int)]
    random = np.random.default_rng([seed, 13])
    others = _of_the_same_latency(picked, TABLE.devices["latency"][device.name], random)
    more = TABLE.space.sample(_MORE, random)
    accuracies, validation = _alone(np.concatenate([picked, others, more]), skeleton, data)
    count = len(picked)
    by_supernet = learning.predict(np.concatenate([picked, others, more]), device)
    return {
        f"difference {at}": float(accuracies[at] - accuracies[count + at]) for at in range(count)
    } | {
        "picked": float(accuracies[:count].mean()), "random": float(accuracies[count : 2 * count].mean()),
        "rank correlation": -rank(by_supernet, validation), "front": float(len(front)),
    }  # fmt: skip


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


def _alone(codes: Codes, skeleton: Skeleton, data: Any) -> tuple[Any, Any]:
    """Mean test and validation accuracies, in %, of several trainings each."""
    runs = [
        [train_alone(own, skeleton, data, Training(epochs=_ALONE.epochs, seed=weights)) for own in codes]
        for weights in range(_WEIGHTS)
    ]
    return tuple(
        100 - np.array([[getattr(one, part) for one in run] for run in runs]).mean(axis=0)
        for part in ("test_error", "validation_error")
    )  # type: ignore[return-value]


def interval(seeds: list[Measured]) -> tuple[float, float, float]:
    """The mean difference with a 95 % bootstrap interval over the seeds' means."""
    means = np.array([np.mean([v for key, v in own.items() if key.startswith("difference")]) for own in seeds])
    drawn = np.random.default_rng(0).choice(means, (10_000, len(means))).mean(axis=1)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(means.mean()), float(low), float(high)
