"""A model comes back from its file as it was; what is damaged is refused in words."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from safetensors import safe_open
from safetensors.numpy import save_file

from gristmill_explain.imn import IMNClassifier, IMNRegressor
from gristmill_explain.imn.artifact import KeptModel, load_imn, save_imn
from gristmill_explain.networks.regularisation import Regularisation
from gristmill_ml.artifacts import ArtifactError
from gristmill_ml.tabular.columns import Column, Columns

HOW: dict[str, Any] = {"epochs": 4, "width": 16, "regularisation": Regularisation(0.01, 0.01, 0.01)}
COLUMNS = Columns(
    (Column("size", "number"), Column("colour", "category"), Column("same", "number"), Column("town", "category")), {}
)


def table(rows: int = 200) -> pd.DataFrame:
    random = np.random.default_rng(0)
    frame = pd.DataFrame({
        "size": random.normal(0, 1, rows), "colour": random.choice(["red", "blue"], rows), "same": 1.0,
        "town": [f"town {number}" for number in random.integers(0, 40, rows)],
    })  # fmt: skip
    frame.loc[::9, "size"] = np.nan
    return frame


@pytest.mark.parametrize("classes", [0, 2, 3])
def test_it_comes_back(classes: int, tmp_path: Path) -> None:
    frame, random = table(), np.random.default_rng(1)
    if classes:
        own: Any = IMNClassifier(**HOW).fit(frame, np.array(["a", "b", "c"])[random.integers(0, classes, 200)])
    else:
        own = IMNRegressor(**HOW).fit(frame, random.normal(100, 5, 200))
    save_imn(tmp_path / "model.safetensors", KeptModel(own, COLUMNS, "target", {"job": "job_1"}))
    kept = load_imn(tmp_path / "model.safetensors")
    again = kept.model
    assert kept.output_names == {0: ["target"], 2: ["b"], 3: ["a", "b", "c"]}[classes]
    assert (kept.target, kept.columns, kept.about["job"]) == ("target", COLUMNS, "job_1")
    assert np.array_equal(again.predict(frame), own.predict(frame))
    one, other = own.explain(frame), again.explain(frame)
    assert one.features == other.features == ("size", "colour", "town")
    assert np.array_equal(one.contributions, other.contributions) and np.array_equal(one.base, other.base)
    assert np.allclose(own.importances().size, again.importances().size)


@pytest.mark.parametrize(
    "damage",
    [
        {"width": 0}, {"outputs": 7}, {"temperature": 0}, {"classes": ["a"]}, {"features": [{"kind": "other"}]}, {"networks": 9},
        {"features": []}, {"columns": ["size"]}, {"columns": [{"name": "size", "kind": "number"}]}, {"about": 3},
        {"regularisation": {"penalty": 1}}, {"left_out": 3}, {"format": "other"},
    ],
)  # fmt: skip
def test_damaged_models_are_refused(damage: dict[str, Any], tmp_path: Path) -> None:
    path, frame = tmp_path / "model.safetensors", table()
    save_imn(path, KeptModel(IMNClassifier(**HOW).fit(frame, np.arange(200) % 2), COLUMNS, "target", {}))
    with safe_open(path, framework="numpy") as file:
        manifest = json.loads(file.metadata()["gristmill"])
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a mapping
    save_file(tensors, path, metadata={"gristmill": json.dumps(manifest | damage)})
    with pytest.raises(ArtifactError):
        load_imn(path)
    save_file(
        tensors | {"background": np.full_like(tensors["background"], np.nan)},
        path,
        metadata={"gristmill": json.dumps(manifest)},
    )
    with pytest.raises(ArtifactError):
        load_imn(path)
