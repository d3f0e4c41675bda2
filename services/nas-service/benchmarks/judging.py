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


def evenly(model: SearchModel, device: Device, asked: int = ASKED) -> tuple[Array, Array]:
    """The rows of the answers to evenly spread preferences, and these."""
    found = model.answer(spread(asked, len(model.objectives)), device)
    return TABLE.rows_of(np.stack([own.codes for own in found])), np.array([own.preference for own in found])


def answers(model: SearchModel, device: Device) -> Array:
    """The rows of the 24 different answers that `front` gives, those included that are predicted to be dominated."""
    return TABLE.rows_of(np.stack([own.codes for own in model.answers(device, ASKED)]))


def judge(model: SearchModel) -> Measured:
    """Means over the test devices."""
    devices = test_devices()
    rows = {device.name: evenly(model, device) for device in devices}
    every: dict[str, list[float]] = {}
    for device in devices:
        name = device.name
        values, latencies = truth(name), TABLE.devices["latency"][name][VALID]
        own, (even, preferences) = answers(model, device), rows[name]
        front = TABLE.rows_of(np.stack([answer.codes for answer in model.front(device, ASKED)]))
        found = {
            "hv": ratio(own, name),
            "hv evenly": ratio(even, name),
            "hv front only": ratio(front, name),
            "distinct": len(own),
            "distinct nondominated": int(nondominated(values[own]).sum()),
            "distinct evenly": len(np.unique(even)),
            "nondominated evenly": int(nondominated(values[np.unique(even)]).sum()),
            "nondominated front only": int(nondominated(values[front]).sum()),
            "latency spearman": rank(preferences[:, 0], values[even, 1]),
            "error spearman": rank(preferences[:, 0], values[even, 0]),
            "error above best": TABLE.values["test_error"][even[0]] - TABLE.values["test_error"][VALID].min(),
            "share faster": float((latencies < TABLE.devices["latency"][name][even[-1]]).mean()),
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
        "share changed most": max(changed.values()), "own minus shuffled": means["hv evenly"] - shuffled,
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
