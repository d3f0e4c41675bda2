"""Searches and predictors as files: arrays in safetensors, and a manifest that says what they are. Nothing is executed."""

import math
from pathlib import Path
from typing import Any, cast, get_args

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact
from gristmill_nas.measurements import METRICS
from gristmill_nas.modnas.hypernetwork import MetaHypernetwork
from gristmill_nas.modnas.model import SearchModel
from gristmill_nas.modnas.objectives import DeviceObjective, Objective, ValueObjective
from gristmill_nas.modnas.preferences import spread
from gristmill_nas.predictors.devices import ANY_DEVICE, Device
from gristmill_nas.predictors.model import Predictor
from gristmill_nas.predictors.networks import BoostingPredictor, Kind, build
from gristmill_nas.predictors.training import ValueSurrogate
from gristmill_nas.spaces import SPACES, Codes, Space

Tensors = dict[str, npt.NDArray[Any]]

SEARCH, PREDICTOR, VERSION = "gristmill.nas.search", "gristmill.nas.predictor", 1
_MOST = {
    "banks": 1_000, "lattice": 1_000, "lattice nodes": 5_000, "references": 100, "objectives": 3, "devices": 1_000,
    "networks": 20, "tree nodes": 100_000, "trees": 1_000,
}  # fmt: skip


def save_predictor(path: Path, predictor: Predictor, about: dict[str, Any]) -> None:
    """Write a latency or energy predictor."""
    tensors: Tensors = {}
    manifest = about | {
        "space": predictor.space.name, "references": _texts(predictor.space, predictor.references),
        "devices": _devices(predictor.devices), "predictor": _describe_predictor(predictor, "p", tensors),
    }  # fmt: skip
    write_artifact(path, PREDICTOR, VERSION, manifest, tensors)


def load_predictor(path: Path) -> tuple[Predictor, dict[str, Any]]:
    """A predictor and the rest of its manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, PREDICTOR, (VERSION,))
    try:
        space, references, devices = _common(manifest)
        return _predictor(manifest.pop("predictor"), "p", tensors, space, references, devices), manifest
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, OverflowError) as error:
        raise ArtifactError("This file says that it is a predictor, but it is damaged.") from error


def save_search(path: Path, model: SearchModel, about: dict[str, Any]) -> None:
    """Write what a search left."""
    tensors: Tensors = _tensors(model.hypernetwork, "h")
    network = model.hypernetwork
    manifest = about | {
        "space": model.space.name, "references": _texts(model.space, model.references), "devices": _devices(model.devices),
        "hypernetwork": {
            "banks": network.banks.shape[0], "lattice": network.lattice.steps, "interpolate": network.lattice.interpolate,
            "sharpness": network.sharpness, "frequency": network.frequency, "references": network.prototypes.shape[1],
        },
        "objectives": [_describe(objective, f"o{at}", tensors, model) for at, objective in enumerate(model.objectives)],
    }  # fmt: skip
    write_artifact(path, SEARCH, VERSION, manifest, tensors)


def load_search(path: Path) -> tuple[SearchModel, dict[str, Any]]:
    """A search's model and the rest of its manifest. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, SEARCH, (VERSION,))
    try:
        space, references, devices = _common(manifest)
        described = manifest.pop("objectives")
        _demand(isinstance(described, list) and 2 <= len(described) <= _MOST["objectives"])
        objectives = tuple(
            _objective(own, f"o{at}", tensors, space, references, devices) for at, own in enumerate(described)
        )
        hypernetwork = _hypernetwork(manifest.pop("hypernetwork"), tensors, space, len(objectives))
        _demand(all(len(own.references) == hypernetwork.prototypes.shape[1] for own in devices.values()))
        model = SearchModel(space, hypernetwork, objectives, devices, references)
        tried = model.answer(spread(2, len(objectives)), next(iter(devices.values())))[0].predicted
        _demand(len(tried) == len(objectives) and np.isfinite(list(tried.values())).all())
        return model, manifest
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, OverflowError) as error:
        raise ArtifactError("This file says that it is a search, but it is damaged.") from error


# -- out -------------------------------------------------------------------------------------------------------------------


def _texts(space: Space, codes: Codes) -> list[str]:
    return [space.decode(own) for own in codes]


def _devices(devices: dict[str, Device]) -> dict[str, list[float]]:
    return {name: device.references.tolist() for name, device in devices.items()}


def _describe(objective: Objective, at: str, tensors: Tensors, model: SearchModel) -> dict[str, Any]:
    match objective:
        case ValueObjective():
            tensors.update(_tensors(objective.surrogate, at))
            surrogate = objective.surrogate
            return {
                "kind": "value", "name": objective.name, "low": objective.low, "high": objective.high,
                "mean": surrogate.mean, "deviation": surrogate.deviation, "networks": len(surrogate.networks),
            }  # fmt: skip
        case DeviceObjective():
            return {"kind": "device", "name": objective.name} | _describe_predictor(objective.predictor, at, tensors)
    raise TypeError(f"{type(objective).__name__} cannot be stored")


def _describe_predictor(predictor: Predictor, at: str, tensors: Tensors) -> dict[str, Any]:
    tensors.update(_tensors(predictor.network.network, at))
    described = {"metric": predictor.metric, "network": predictor.kind, "trust": predictor.network.trust}
    if isinstance(network := predictor.network.network, BoostingPredictor):
        described |= {"nodes": len(network.get_buffer("nodes")), "trees": len(network.get_buffer("roots"))}
    return described


def _tensors(module: nn.Module, at: str) -> Tensors:
    return {f"{at}.{name}": tensor.detach().numpy() for name, tensor in module.state_dict().items()}


# -- in --------------------------------------------------------------------------------------------------------------------


def _common(manifest: dict[str, Any]) -> tuple[Space, Codes, dict[str, Device]]:
    space = SPACES[manifest.pop("space")]
    texts, given = manifest.pop("references"), manifest.pop("devices")
    _demand(isinstance(texts, list) and len(texts) <= _MOST["references"] and isinstance(given, dict))
    _demand(0 < len(given) <= _MOST["devices"])
    references = np.array([space.encode(text) for text in texts], dtype=np.int64).reshape(-1, len(space.decisions))
    lengths = {len(numbers) for numbers in given.values()}
    _demand(len(lengths) == 1 and lengths <= {len(references), len(ANY_DEVICE.references)})
    return space, references, {name: Device.of(name, numbers, lengths.copy().pop()) for name, numbers in given.items()}


def _hypernetwork(described: dict[str, Any], tensors: Tensors, space: Space, objectives: int) -> MetaHypernetwork:
    sizes = {name: described[name] for name in ("banks", "lattice", "references")}
    _demand(all(isinstance(size, int) and 0 < size <= _MOST[name] for name, size in sizes.items()))
    # The file must hold all parameters before memory is asked for.
    nodes = math.comb(sizes["lattice"] + objectives - 1, objectives - 1)
    _demand(nodes <= _MOST["lattice nodes"])
    _demand(tensors["h.banks"].shape == (sizes["banks"], nodes, *space.shape))
    network = MetaHypernetwork(
        space, objectives, references=sizes["references"], banks=sizes["banks"], steps=sizes["lattice"],
        interpolate=bool(described["interpolate"]), sharpness=_number(described["sharpness"]),
        frequency=_number(described["frequency"]),
    )  # fmt: skip
    return cast(MetaHypernetwork, _filled(network, "h", tensors))


def _objective(
    described: dict[str, Any], at: str, tensors: Tensors, space: Space, references: Codes, devices: dict[str, Device]
) -> Objective:
    if described["kind"] == "device":
        return DeviceObjective(_predictor(described, at, tensors, space, references, devices))
    _demand(described["kind"] == "value" and isinstance(described["name"], str))
    count = described["networks"]
    _demand(isinstance(count, int) and 0 < count <= _MOST["networks"])
    surrogate = ValueSurrogate(space, _number(described["mean"]), _number(described["deviation"]), networks=count)
    low, high = _number(described["low"]), _number(described["high"])
    _demand(low < high)
    return ValueObjective(described["name"], space, cast(ValueSurrogate, _filled(surrogate, at, tensors)), low, high)


def _predictor(
    described: dict[str, Any], at: str, tensors: Tensors, space: Space, references: Codes, devices: dict[str, Device]
) -> Predictor:
    metric, kind, trust = described["metric"], described["network"], _number(described["trust"])
    _demand(metric in METRICS and kind in get_args(Kind) and len(references) >= 2 and 0 <= trust <= 1)
    _demand(all(len(device.references) == len(references) for device in devices.values()))
    trees = described.get("nodes", 1), described.get("trees", 1)
    _demand(all(isinstance(size, int) for size in trees))
    _demand(0 < trees[0] <= _MOST["tree nodes"] and 0 < trees[1] <= _MOST["trees"])
    network = build(kind, space, space.choices(references), trust, trees)
    filled = _filled(network.network, at, tensors)
    _demand(not isinstance(filled, BoostingPredictor) or filled.is_sound)
    return Predictor(space, metric, kind, network.requires_grad_(False).eval(), references, devices)


def _filled(module: nn.Module, at: str, tensors: Tensors) -> nn.Module:
    """A module with its parameters from a file; ValueError or KeyError where they are not all there, or do not fit."""
    state = {}
    for name, own in module.state_dict().items():
        found = tensors[f"{at}.{name}"]
        _demand(found.shape == tuple(own.shape) and found.dtype == np.float32 and bool(np.isfinite(found).all()))
        state[name] = torch.from_numpy(found)
    module.load_state_dict(state)
    return module.requires_grad_(False).eval()


def _number(value: Any) -> float:
    _demand(isinstance(value, (int, float)) and math.isfinite(value))
    return float(value)


def _demand(truth: bool | np.bool_) -> None:
    if not truth:
        raise ValueError
