"""What is true of answers on devices that no search has seen, by the table of NAS-Bench-201. Used for reporting only."""

from functools import cache
from itertools import permutations
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.stats import spearmanr

from gristmill_nas import measurements
from gristmill_nas.fronts import hypervolume, nondominated
from gristmill_nas.modnas import SearchModel, spread
from gristmill_nas.predictors import Device, devices_of
from gristmill_nas.spaces import Codes

Array = npt.NDArray[Any]
Measured = dict[str, float]

TABLE = measurements.shipped("nb201")
SPLIT = measurements.shipped_split("nb201")
TRAIN = (*SPLIT.train, *SPLIT.validation)
VALID = TABLE.space.valid(TABLE.codes)
ASKED = 24


@cache
def truth(device: str, objectives: tuple[str, ...] = ("test_error", "latency")) -> Array:
    """N x m: error after full training and latency there, each from 0 to 1 over all cells; 1 where a cell has no path."""
    columns = []
    for name in objectives:
        own = TABLE.devices["latency"][device] if name == "latency" else TABLE.values[name]
        columns.append((own - np.nanmin(own)) / (np.nanmax(own) - np.nanmin(own)))
    values = np.stack(columns, axis=1)
    values[~VALID | ~np.isfinite(values).all(axis=1)] = 1.0
    return values


@cache
def best_possible(device: str, objectives: tuple[str, ...] = ("test_error", "latency")) -> float:
    return hypervolume(truth(device, objectives), np.ones(len(objectives)))


def ratio(rows: Array, device: str, objectives: tuple[str, ...] = ("test_error", "latency")) -> float:
    """The hypervolume of these cells, by that of the true front."""
    return hypervolume(truth(device, objectives)[rows], np.ones(len(objectives))) / best_possible(device, objectives)


def test_devices() -> list[Device]:
    return devices_of(TABLE, "latency", SPLIT.test)


def answers(model: SearchModel, device: Device, asked: int = ASKED) -> tuple[Array, Array]:
    """The rows of the answers to evenly spread preferences, and these."""
    found = model.answer(spread(asked, len(model.objectives)), device)
    return TABLE.rows_of(np.stack([own.codes for own in found])), np.array([own.preference for own in found])


def judge(model: SearchModel) -> Measured:
    """Means over the test devices."""
    devices = test_devices()
    rows = {device.name: answers(model, device) for device in devices}
    every: dict[str, list[float]] = {}
    for name, (own, preferences) in rows.items():
        values, distinct = truth(name), np.unique(own)
        latencies = TABLE.devices["latency"][name][VALID]
        found = {
            "hv": ratio(own, name),
            "distinct": len(distinct),
            "distinct nondominated": int(nondominated(values[distinct]).sum()),
            "latency spearman": rank(preferences[:, 0], values[own, 1]),
            "error spearman": rank(preferences[:, 0], values[own, 0]),
            "error above best": TABLE.values["test_error"][own[0]] - TABLE.values["test_error"][VALID].min(),
            "share faster": float((latencies < TABLE.devices["latency"][name][own[-1]]).mean()),
        }
        for key, value in found.items():
            every.setdefault(key, []).append(float(value))
        every.setdefault(f"hv {name}", []).append(found["hv"])
    pairs = list(permutations(rows, 2))
    changed = {pair: float((rows[pair[0]][0] != rows[pair[1]][0]).mean()) for pair in pairs}
    shuffled = float(np.mean([ratio(rows[other][0], own) for own, other in pairs]))
    means = {key: float(np.mean(values)) for key, values in every.items()}
    return means | {
        "hv worst": min(every["hv"]), "share changed": float(np.mean(list(changed.values()))),
        "share changed most": max(changed.values()), "own minus shuffled": means["hv"] - shuffled,
    }  # fmt: skip


def rank(one: Array, other: Array) -> float:
    """Spearman's correlation; 0 where one of them is constant."""
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return 0.0
    return float(spearmanr(one, other).statistic)


def evaluate_on(device: str, objectives: tuple[str, ...] = ("test_error", "latency")) -> Any:
    """Codes to true objectives, for searches that evaluate on the device itself."""

    def evaluate(codes: Codes) -> Array:
        return np.asarray(truth(device, objectives)[TABLE.rows_of(codes)])

    return evaluate
