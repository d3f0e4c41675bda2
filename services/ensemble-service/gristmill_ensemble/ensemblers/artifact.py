"""Fitted ensembles as files: arrays in safetensors, and a manifest that says what they are. Nothing in a file is executed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from gristmill_ensemble.ensemblers.auto import Blend
from gristmill_ensemble.ensemblers.ensembler import (
    Ensemble,
    Filtered,
    LogPool,
    Network,
    Scaling,
    Stacked,
    WeightedMean,
)
from gristmill_ensemble.ensemblers.networks import BANKS
from gristmill_ensemble.ensemblers.stackers import Linear, Trees
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact

Array = npt.NDArray[Any]
Tensors = dict[str, Array]

FORMAT, VERSION = "gristmill.ensemble", 1
_DEEPEST = 4  # a blend of filtered ensembles is three deep


@dataclass(frozen=True)
class StoredEnsemble:
    """An ensemble with what is needed to use it.

    Attributes:
        models, classes: names, in the order of the ensemble's arrays; classes None: it predicts numbers.
        features: names of the numbers that describe a row; empty: it takes none.
        about: what else the manifest says.
    """

    ensemble: Ensemble
    models: tuple[str, ...]
    classes: tuple[str, ...] | None
    features: tuple[str, ...]
    about: dict[str, Any]


def save(path: Path, stored: StoredEnsemble) -> None:
    """Write an ensemble."""
    tensors: Tensors = {}
    description = _describe(stored.ensemble, "e", tensors)
    manifest = {
        **stored.about, "models": stored.models, "classes": stored.classes, "features": stored.features,
        "ensemble": description,
    }  # fmt: skip
    write_artifact(path, FORMAT, VERSION, manifest, tensors)


def load(path: Path) -> StoredEnsemble:
    """Read an ensemble. Raises ArtifactError, in words, for a file that is not one."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        models, classes, features = (_names(manifest.pop(key)) for key in ("models", "classes", "features"))
        description = manifest.pop("ensemble")
        if models is None or features is None:
            raise ValueError
        shape = _Shape(len(models), 1 if classes is None else len(classes), len(features))
        ensemble = _build(description, "e", tensors, shape, 0)
    except (KeyError, TypeError, ValueError, RecursionError, AttributeError) as error:
        raise ArtifactError("This file says that it is an ensemble, but it is damaged.") from error
    return StoredEnsemble(ensemble, models, classes, features, manifest)


def _names(value: Any) -> tuple[str, ...] | None:
    _demand(value is None or (isinstance(value, list) and all(isinstance(name, str) for name in value)))
    return None if value is None else tuple(value)


def _describe(ensemble: Ensemble, at: str, tensors: Tensors) -> dict[str, Any]:
    """What an ensemble is, as JSON; its arrays join `tensors` under names that begin with `at`."""
    match ensemble:
        case WeightedMean(weights) | LogPool(weights):
            tensors[f"{at}.weights"] = weights
            return {"kind": "weighted-mean" if isinstance(ensemble, WeightedMean) else "log-pool"}
        case Network(mode, bank, dropout, unit, scaling):
            tensors[f"{at}.parameters"] = bank.parameters_of_all.detach().numpy()
            hidden = bank.layers()[0].shape[2]
            about = {"kind": "network", "mode": mode, "dropout": dropout, "unit": unit, "hidden": hidden}
            return about | _scaled(scaling, at, tensors)
        case Stacked(Linear() as linear, scaling):
            tensors[f"{at}.coefficients"], tensors[f"{at}.intercept"] = linear.coefficients, linear.intercept
            return {"kind": "linear"} | _scaled(scaling, at, tensors)
        case Stacked(Trees() as trees, scaling):
            tensors.update({f"{at}.{name}": getattr(trees, name) for name in Trees.__dataclass_fields__})
            return {"kind": "trees"} | _scaled(scaling, at, tensors)
        case Filtered(kept, inner):
            tensors[f"{at}.kept"] = kept
            return {"kind": "filtered", "ensemble": _describe(inner, f"{at}.e", tensors)}
        case Blend(candidates, shares, temperature):
            inner_ones = [
                {"name": name, "share": shares[name]} | _describe(own, f"{at}.{index}", tensors)
                for index, (name, own) in enumerate(candidates.items())
            ]
            return {"kind": "blend", "temperature": temperature, "candidates": inner_ones}
    raise TypeError(f"{type(ensemble).__name__} cannot be stored")


def _scaled(scaling: Scaling | None, at: str, tensors: Tensors) -> dict[str, Any]:
    if scaling is not None:
        tensors[f"{at}.mean"], tensors[f"{at}.deviation"] = scaling.mean, scaling.deviation
    return {"scaled": scaling is not None}


@dataclass(frozen=True)
class _Shape:
    """What every array of an ensemble must fit: its models, classes and features."""

    models: int
    classes: int
    features: int


def _build(description: dict[str, Any], at: str, tensors: Tensors, shape: _Shape, depth: int) -> Ensemble:
    """The ensemble that a description and arrays make; ValueError, KeyError or TypeError where they do not fit."""
    _demand(depth < _DEEPEST)
    match description["kind"]:
        case "weighted-mean":
            weights = _floats(tensors, f"{at}.weights", (shape.models,))
            _demand(weights.min() >= 0 and abs(weights.sum() - 1) < 1e-3)
            return WeightedMean(weights)
        case "log-pool":
            return LogPool(_floats(tensors, f"{at}.weights", (shape.models,)))
        case "network":
            return _network(description, at, tensors, shape)
        case "linear":
            inputs = shape.models * shape.classes + shape.features
            linear = Linear(
                _floats(tensors, f"{at}.coefficients", (inputs, shape.classes)),
                _floats(tensors, f"{at}.intercept", (shape.classes,)),
            )
            return Stacked(linear, _scaling(description, at, tensors, shape))
        case "trees":
            return Stacked(_trees(at, tensors, shape), _scaling(description, at, tensors, shape))
        case "filtered":
            kept = tensors[f"{at}.kept"]
            _demand(kept.ndim == 1 and kept.dtype == np.int64 and 0 < len(kept) <= shape.models)
            _demand(kept.min() >= 0 and kept.max() < shape.models and len(np.unique(kept)) == len(kept))
            inner = _Shape(len(kept), shape.classes, shape.features)
            return Filtered(kept, _build(description["ensemble"], f"{at}.e", tensors, inner, depth + 1))
        case "blend":
            candidates, shares = {}, {}
            for index, own in enumerate(description["candidates"]):
                candidates[own["name"]] = _build(own, f"{at}.{index}", tensors, shape, depth + 1)
                shares[own["name"]] = _number(own["share"], 0, 1)
            _demand(sum(shares.values()) > 0)
            return Blend(candidates, shares, _number(description["temperature"], 1e-3, 1e3))
    raise ValueError(description["kind"])


def _network(description: dict[str, Any], at: str, tensors: Tensors, shape: _Shape) -> Network:
    mode, hidden = description["mode"], description["hidden"]
    _demand(isinstance(hidden, int) and 0 < hidden <= 65_536)
    scaling = _scaling(description, at, tensors, shape)
    features = 0 if scaling is None else shape.features
    # The file must hold all parameters before memory is asked for.
    _demand(tensors[f"{at}.parameters"].size == BANKS[mode].count(shape.models, hidden, features))
    bank = BANKS[mode](shape.models, hidden, [0], features)
    expected = tuple(bank.parameters_of_all.shape)
    bank.parameters_of_all.data = torch.from_numpy(_floats(tensors, f"{at}.parameters", expected).astype(np.float32))
    dropout, unit = _number(description["dropout"], 0, 1), _number(description["unit"], 1e-300, 1e300)
    return Network(mode, bank.eval(), dropout, unit, scaling)


def _trees(at: str, tensors: Tensors, shape: _Shape) -> Trees:
    arrays = {name: tensors[f"{at}.{name}"] for name in Trees.__dataclass_fields__}
    nodes, trees = len(arrays["value"]), len(arrays["roots"])
    for name in ("feature", "threshold", "left", "right"):
        _demand(arrays[name].shape == (nodes,))
    for name in ("value", "base"):
        _demand(np.isfinite(_floats(tensors, f"{at}.{name}", arrays[name].shape)).all() and arrays[name].ndim == 1)
    _demand(arrays["outputs"].shape == (trees,) and arrays["base"].shape == (shape.classes,))
    _within(arrays["outputs"], shape.classes)
    _within(arrays["roots"], nodes)
    _within(arrays["feature"], shape.models * shape.classes + shape.features)
    leaf = arrays["left"] == np.arange(nodes)
    for name in ("left", "right"):
        _within(arrays[name], nodes)
        # Every step leads further down the file, so that the descent ends.
        _demand(np.all((arrays[name] > np.arange(nodes)) | leaf) and np.all(arrays[name][leaf] == np.flatnonzero(leaf)))
    return Trees(**arrays)


def _scaling(description: dict[str, Any], at: str, tensors: Tensors, shape: _Shape) -> Scaling | None:
    if not description["scaled"]:
        _demand(not shape.features or description["kind"] not in ("network", "linear", "trees"))
        return None
    deviation = _floats(tensors, f"{at}.deviation", (shape.features,))
    _demand((deviation > 0).all())
    return Scaling(_floats(tensors, f"{at}.mean", (shape.features,)), deviation)


def _floats(tensors: Tensors, name: str, shape: tuple[int, ...]) -> Array:
    found = tensors[name]
    _demand(found.shape == shape and found.dtype in (np.float32, np.float64) and bool(np.isfinite(found).all()))
    return found


def _within(indices: Array, count: int) -> None:
    _demand(indices.dtype == np.int64 and indices.ndim == 1)
    _demand(not len(indices) or (indices.min() >= 0 and indices.max() < count))


def _number(value: Any, low: float, high: float) -> float:
    _demand(isinstance(value, (int, float)) and low <= value <= high)
    return float(value)


def _demand(truth: bool | np.bool_) -> None:
    if not truth:
        raise ValueError
