"""A fitted IMN as a file: safetensors whose manifest tells its features, its shape, and what it predicts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import torch

from gristmill_explain.imn.estimators import IMNClassifier, IMNRegressor, numbers_of
from gristmill_explain.imn.explanations import Explanation
from gristmill_explain.imn.objectives import Prediction
from gristmill_explain.networks.regularisation import Regularisation
from gristmill_explain.networks.tabresnet import LinearModels
from gristmill_explain.tables.encoding import Encoder, Feature, Meanings, Number, Places
from gristmill_ml.artifacts import ArtifactError, read_artifact, write_artifact
from gristmill_ml.tabular.columns import PLURAL, Columns

FORMAT, VERSION = "gristmill.explain.imn", 1
Model = IMNClassifier | IMNRegressor
_KINDS: dict[str, type[Feature]] = {"number": Number, "places": Places, "meanings": Meanings}
_MOST = {"width": 4_096, "blocks": 64, "outputs": 1_000, "networks": 20}
_MOST_COLUMNS = 1_000_000
_MOST_WEIGHTS = 8_000_000  # that are generated at once


@dataclass(frozen=True)
class KeptModel:
    """What a file holds: a model, the columns of tables that it learnt from, what it predicts, and what else is told of it."""

    model: Model
    columns: Columns
    target: str
    about: dict[str, Any]

    @property
    def classes(self) -> list[str] | None:
        return [str(own) for own in self.model.classes_] if isinstance(self.model, IMNClassifier) else None

    @property
    def output_names(self) -> list[str]:
        return output_names(self.classes, self.target)

    @property
    def groups(self) -> list[str]:
        """Of each of the encoder's features, the column that it comes of."""
        owner = {part: column.name for column in self.columns.used for part in column.inputs}
        return [owner[name] for name in self.model.encoder_.names]

    def blocks(self, rows: int) -> Iterator[slice]:
        """Of rows that are explained at once, so that memory is bounded."""
        size = max(1, _MOST_WEIGHTS // (self.model.encoder_.width * len(self.output_names) + 1))
        yield from (slice(start, start + size) for start in range(0, rows, size))

    def explain(self, frame: pd.DataFrame) -> Explanation:
        """By column."""
        return self.model.explain(frame).joined(self.groups)

    def doubts(self, frame: pd.DataFrame) -> dict[str, npt.NDArray[np.bool_]]:
        """What in N rows is unlike all that was learnt from: by words, N truths. Parts of a date are told as the date."""
        groups = dict(zip(self.model.encoder_.names, self.groups, strict=True))
        found: dict[str, npt.NDArray[np.bool_]] = {}
        for part, words, rows in self.model.encoder_.doubts(frame):
            column = groups[part]
            told = words if part == column else f"{column!r} is unlike all dates that were learnt from"
            found[told] = found.get(told, np.zeros(len(frame), bool)) | rows
        return found

    def numbers(self, inputs: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """N x columns, scaled, of N x M: those that are numbers; NaN elsewhere and where they are missing."""
        values, groups = numbers_of(self.model.encoder_, inputs), self.groups
        names = list(dict.fromkeys(groups))
        found = np.full((len(inputs), len(names)), np.nan)
        for at, name in enumerate(names):
            if groups.count(name) == 1:
                found[:, at] = values[:, groups.index(name)]
        return found


def output_names(classes: Sequence[str] | None, target: str) -> list[str]:
    """What contributions add up to: K names. Of two classes, the second's logit is all."""
    if classes is None:
        return [target]
    return list(classes[1:] if len(classes) == 2 else classes)


def save_imn(path: Path, kept: KeptModel) -> None:
    model = kept.model
    tensors = {"background": model.background_, "average": model.average_}
    for number, network in enumerate(model.networks_):
        tensors |= {f"{number}.{name}": own.cpu().numpy() for name, own in network.state_dict().items()}
    classes = [str(own) for own in model.classes_] if isinstance(model, IMNClassifier) else None
    units = None if isinstance(model, IMNClassifier) else [model.mean_, model.deviation_]
    manifest = {
        "about": kept.about, "target": kept.target, "columns": kept.columns.describe(), "classes": classes, "units": units,
        "temperature": model.temperature_, "width": model.width, "blocks": model.blocks,
        "outputs": model.outputs_, "networks": len(model.networks_), "regularisation": asdict(model.regularisation_),
        "features": [_described(own) for own in model.encoder_.features], "left_out": model.encoder_.left_out,
    }  # fmt: skip
    write_artifact(path, FORMAT, VERSION, manifest, tensors)


def load_imn(path: Path) -> KeptModel:
    """Predicts and explains, with classes as texts. Raises ArtifactError, in words."""
    manifest, tensors = read_artifact(path, FORMAT, (VERSION,))
    try:
        classes, units = manifest.pop("classes"), manifest.pop("units")
        shape = {name: manifest.pop(name) for name in _MOST}
        _demand(all(type(own) is int and 1 <= own <= _MOST[name] for name, own in shape.items()))
        model: Model = IMNRegressor() if classes is None else IMNClassifier()
        model.width, model.blocks, model.outputs_ = shape["width"], shape["blocks"], shape["outputs"]
        model.regularisation_ = Regularisation(**manifest.pop("regularisation"))
        model.temperature_ = float(manifest.pop("temperature"))
        _demand(1e-3 < model.temperature_ < 1e3)
        if isinstance(model, IMNClassifier):
            model.classes_ = np.array([str(own) for own in classes])
            _demand(
                len(set(classes)) == len(classes) >= 2
                and shape["outputs"] == (1 if len(classes) == 2 else len(classes))
            )
            model.prediction_ = Prediction("binary" if len(classes) == 2 else "multiclass")
        else:
            model.mean_, model.deviation_ = (float(own) for own in units)
            _demand(np.isfinite(units).all() and model.deviation_ > 0 and shape["outputs"] == 1)
            model.prediction_ = Prediction("regression")
        _demand(len({own["name"] for own in manifest["features"]}) == len(manifest["features"]))
        model.encoder_ = Encoder([_feature(own) for own in manifest.pop("features")], dict(manifest.pop("left_out")))
        columns = Columns.read(manifest.pop("columns"))
        _demand(all(isinstance(own.name, str) and own.kind in PLURAL for own in columns.used))
        inputs = [name for column in columns.used for name in column.inputs]
        model.feature_names_in_, model.n_features_in_ = np.array(inputs, dtype=object), len(inputs)
        _demand(len(set(inputs)) == len(inputs) and set(model.encoder_.names) <= set(inputs))
        numbers = {name for own in columns.used if own.kind != "category" for name in own.inputs}
        _demand(all(isinstance(own, Number) == (own.name in numbers) for own in model.encoder_.features))
        _restore(model, tensors, shape["networks"])
        return KeptModel(model, columns, str(manifest.pop("target")), dict(manifest.pop("about")))
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, ArithmeticError) as error:
        raise ArtifactError("This file says that it is an IMN, but it is damaged.") from error


def _restore(model: Model, tensors: Mapping[str, Any], networks: int) -> None:
    columns = model.encoder_.width
    _demand(columns <= _MOST_COLUMNS)
    model.background_ = np.asarray(tensors["background"], np.float32)
    model.average_ = np.asarray(tensors["average"], np.float64)
    _demand(model.background_.ndim == 2 and model.background_.shape[1] == columns)
    _demand(model.average_.shape == (columns, model.outputs_))
    _demand(np.isfinite(model.background_).all() and np.isfinite(model.average_).all())
    model.networks_, model.seed_ = [], 0
    for number in range(networks):
        with torch.device("meta"):  # takes no memory, whatever the file claims
            network = LinearModels(columns, model.outputs_, model.width, model.blocks)
        prefix = f"{number}."
        state = {
            name.removeprefix(prefix): torch.from_numpy(np.array(own))
            for name, own in tensors.items()
            if name.startswith(prefix)
        }
        _demand(all(own.isfinite().all() for own in state.values()))
        _demand(all(own.dtype == network.state_dict()[name].dtype for name, own in state.items()))
        _demand(all((own >= 0).all() for name, own in state.items() if name.endswith("running_var")))
        network.load_state_dict(state, assign=True)
        model.networks_.append(network.eval().requires_grad_(False))


def _described(feature: Feature) -> dict[str, Any]:
    return {"kind": next(name for name, own in _KINDS.items() if isinstance(feature, own)), **asdict(feature)}


def _feature(described: Mapping[str, Any]) -> Feature:
    given = dict(described)
    match given.pop("kind"):
        case "number":
            ends = [float(given[name]) for name in ("mean", "deviation", "low", "high")]
            _demand(np.isfinite(ends).all() and ends[1] > 0 and ends[2] <= ends[3])
            return Number(str(given["name"]), ends[0], ends[1], bool(given["gaps"]), ends[2], ends[3])
        case "places":
            places = Places(str(given["name"]), tuple(map(str, given["categories"])))
            _demand(0 < len(places.categories) == len(set(places.categories)))
            return places
        case "meanings":
            table = {str(name): [float(own) for own in row] for name, row in given["meanings"].items()}
            width = int(given["width"])
            _demand(width >= 1 and all(len(row) == width and np.isfinite(row).all() for row in table.values()))
            return Meanings(str(given["name"]), table, width)
    raise ValueError("damaged")


def _demand(truth: bool | np.bool_) -> None:
    if not truth:
        raise ValueError("damaged")
