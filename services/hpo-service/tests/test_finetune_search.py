"""The search for a model to finetune, over HTTP: configurations go on where they were, and the best is judged apart."""

import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from transformers import BertConfig, BertModel

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, finished, interrupted, open_client
from gristmill_hpo.finetuning.backbones import from_hub
from gristmill_hpo.finetuning.data import DESCRIPTOR_COLUMNS
from gristmill_hpo.finetuning.settings import SETTINGS_COLUMNS
from gristmill_hpo.specs.finetuning import FinetuneSearchSpec
from gristmill_ml.prediction_sets import Source, read_prediction_set

WORDS = {"sea": ["ship", "sea", "sail", "harbour"], "kitchen": ["bread", "oven", "flour", "salt"]}
COLUMNS = {"settings": list(SETTINGS_COLUMNS), "descriptors": list(DESCRIPTOR_COLUMNS)}


def texts(rows: int = 150) -> pa.Table:
    random = np.random.default_rng(0)
    labels = random.choice(list(WORDS), rows)
    lines = [f"{at} " + " ".join(random.choice(WORDS[label], 4)) for at, label in enumerate(labels)]
    return pa.table({"text": lines, "label": labels})


def spec_of(data: str, **more: Any) -> dict[str, Any]:
    return {
        "data": data, "text": "text", "label": "label", "models": ["minilm-l1", "wordllama-256"], "epochs": 3, "candidates": 4,
        "best": 2, "space": {"frozen": [1, 0.5], "learning_rate": [0.001, 0.003], "batch_size": [16]},
    } | more  # fmt: skip


@pytest.fixture(scope="module")
def data(stack: Stack) -> str:
    with open_client(stack) as client:
        return client.upload_table(texts())


@pytest.fixture(scope="module")
def searched(stack: Stack, data: str) -> dict[str, Any]:
    with open_client(stack) as client:
        job = client.ended("hpo", "finetune-search", spec_of(data, method="asha"))
        assert job["status"] == "succeeded", job["error"]
        trials = client.get("/v1/jobs", params={"parent": job["id"], "limit": 200}).json()["items"]
    return dict(job["result"]) | {"trials": sorted(trials, key=lambda trial: trial["trial_number"])}


def test_a_search_finds_a_model(client: StackClient, searched: dict[str, Any]) -> None:
    assert searched["ended_by"] == "candidates" and searched["configurations"] == 4
    best = searched["best"]
    assert best["score"] == max(own["score"] for own in searched["tried"]) and searched["test_score"] > 0.8
    assert best["settings"]["learning_rate"] in (0.001, 0.003) and best["settings"]["batch_size"] == 16
    assert sum(searched["rows"].values()) == 150 and searched["left_out"] == searched["repeated"] == 0
    said = client.post("/hpo/v1/calls/predict-finetuned", json={"model": searched["model"], "texts": ["a ship at sea"]})
    assert said.json()["predictions"] == ["sea"]
    found = searched["incumbents"]
    assert [own["score"] for own in found] == sorted({own["score"] for own in found})
    assert (
        found[-1]["score"] == best["score"]
        and 0 < found[0]["seconds"] <= found[-1]["seconds"] <= searched["spent_seconds"]
    )
    assert searched["expected_seconds"] is None  # asha expects nothing
    assert {own["ended"] for own in searched["tried"]} == {"trained to the end"}
    for picture in searched["plots"]:
        assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


def test_configurations_go_on_where_they_were(client: StackClient, searched: dict[str, Any]) -> None:
    curves = client.table(searched["curves"]).to_pandas()
    assert len(curves) == searched["epochs"] == 12 and set(curves.groupby("candidate").size()) == {3}
    results = [client.get(f"/v1/jobs/{trial['id']}").json() for trial in searched["trials"]]
    resumed = [own["result"]["resumed_at_epoch"] for own in results if not own["spec"]["finish"]]
    assert any(resumed) and len(resumed) > 4
    # Every epoch was trained once: what the trials trained adds up to the curves.
    trained = [
        own["result"]["epochs"] - own["result"]["resumed_at_epoch"] for own in results if not own["spec"]["finish"]
    ]
    assert sum(trained) == 12
    states = [own["result"]["state"] for own in results if own["result"]["state"]]
    kept = [client.get(f"/v1/files/{state}").status_code for state in states]
    assert kept.count(200) <= 4 < len(states)


def test_an_ensemble_can_be_made_of_the_best(client: StackClient, searched: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "predictions.parquet"
    path.write_bytes(client.get(f"/v1/files/{searched['predictions']}/content").content)
    found = read_prediction_set([Source(path, "parquet", path.name)], split="test")
    assert found.predictions.shape == (searched["rows"]["test"], 2, 2) and searched["predicted_by"] == 2
    assert (found.predictions[:, 0].argmax(axis=1) == found.labels).mean() == searched["test_score"]


@pytest.mark.long
def test_the_same_seed_gives_the_same_search(client: StackClient, data: str, searched: dict[str, Any]) -> None:
    again = client.ended("hpo", "finetune-search", spec_of(data, at_once=1))["result"]
    scores = [sorted((own["model"], own["score"]) for own in one["tried"]) for one in (again, searched)]
    assert scores[0] == scores[1]


@pytest.mark.long
def test_quicktune_with_predictors_of_ones_own(client: StackClient, data: str) -> None:
    random, rows = np.random.default_rng(0), []
    for dataset in range(8):
        for candidate in range(6):
            settings, model = random.uniform(size=len(SETTINGS_COLUMNS)), ("minilm-l1", "wordllama-256")[candidate % 2]
            for step in (1, 2, 3):
                rows.append({"dataset": str(dataset), "candidate": candidate, "model": model, "step": step,
                             "score": min(1.0, 0.5 + 0.1 * step + 0.1 * settings[0]), "seconds": 1.0 + candidate % 2,
                             **dict(zip(SETTINGS_COLUMNS, settings, strict=True)),
                             **dict.fromkeys(DESCRIPTOR_COLUMNS, float(dataset))})  # fmt: skip
    curves = client.upload_table(pa.Table.from_pylist(rows))
    trained = client.ended(
        "hpo", "quicktune-meta-train", {"curves": curves, **COLUMNS, "steps": 60, "hidden": 16, "features": 3}
    )
    assert trained["status"] == "succeeded", trained["error"]
    predictors = trained["result"]["predictors"]
    job = client.ended("hpo", "finetune-search", spec_of(data, method="quicktune", predictors=predictors))
    assert job["status"] == "succeeded", job["error"]
    assert (
        job["result"]["configurations"] == 4 and job["result"]["epochs"] == 12 and job["result"]["search_seconds"] > 0
    )
    assert all(own["expected_seconds"] > 0 for own in job["result"]["tried"]) and len(job["result"]["plots"]) == 3
    few: dict[str, Any] = {"curves": curves, "settings": ["x00"], "steps": 20, "hidden": 8, "features": 2}
    other = client.ended("hpo", "quicktune-meta-train", few)["result"]["predictors"]
    refused = client.ended("hpo", "finetune-search", spec_of(data, method="quicktune", predictors=other))
    assert refused["error"]["pointer"] == "/predictors", refused["error"]


def test_quicktune_with_the_predictors_that_come_with_the_service(client: StackClient, data: str) -> None:
    job = client.ended("hpo", "finetune-search", spec_of(data))
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert result["configurations"] == 4 and result["test_score"] > 0.8 and len(result["plots"]) == 3
    assert all(own["expected_seconds"] > 0 for own in result["tried"]) and result["expected_seconds"] > 0


def test_every_model_with_default_settings(client: StackClient, data: str) -> None:
    job = client.ended("hpo", "finetune-search", spec_of(data, method="default", epochs=1, space={}))
    assert job["status"] == "succeeded", job["error"]
    assert sorted(own["model"] for own in job["result"]["tried"]) == ["minilm-l1", "wordllama-256"]


@pytest.fixture
def archive(client: StackClient, tmp_path: Path) -> str:
    """A small transformer of one's own."""
    settings = BertConfig(
        vocab_size=30_522, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16
    )
    BertModel(settings).save_pretrained(tmp_path)
    from_hub("minilm-l0", "text").tokenizer.save(str(tmp_path / "tokenizer.json"))  # type: ignore[union-attr]
    with zipfile.ZipFile(tmp_path / "model.zip", "w") as file:
        for name in ("config.json", "model.safetensors", "tokenizer.json"):
            file.write(tmp_path / name, name)
    return str(client.upload(tmp_path / "model.zip", "model.zip")["id"])


@pytest.mark.long
def test_models_of_ones_own(client: StackClient, data: str, archive: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as file:
        file.writestr("config.json", "{}")
    broken = client.upload(tmp_path / "none.zip", "none.zip")["id"]
    spec = spec_of(data, models=[], archives=[archive, broken], candidates=12, at_once=1, method="random", epochs=1)
    job = client.ended("hpo", "finetune-search", spec)
    assert job["status"] == "succeeded", job["error"]
    result, other = job["result"], f"archive {broken}"
    assert result["best"]["model"] == f"archive {archive}" and result["ended_by"] == "candidates"
    # One that cannot be opened is tried once, whatever else was to be done with it.
    assert [own["ended"] for own in result["tried"] if own["model"] == other] == ["failed"]
    assert "no tokenizer.json" in next(iter(result["failures"]))


@pytest.mark.long
def test_a_search_finds_a_model_of_images(client: StackClient, images: str) -> None:
    spec = {"data": images, "models": ["mobilenet-v2", "efficientnet-lite0"], "candidates": 3, "epochs": 2, "image_size": 32,
            "space": {"frozen": [0.8, 1], "augmentation": ["none"]}}  # fmt: skip
    job = client.ended("hpo", "finetune-search", spec)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert result["modality"] == "image" and result["classes"] == ["0", "1"] and result["test_score"] > 0.6
    assert result["best"]["model"] in spec["models"] and "pixels_of" in result["code"]


def test_values_of_a_space_are_as_settings_have_them() -> None:
    given: dict[str, Any] = {"learning_rate": ["1e-4", 0.001], "batch_size": ["16"]}
    spec = FinetuneSearchSpec.model_validate(spec_of("file_01kb5w0y7m8q2v3x4z5a6b7c8d", space=given))
    assert spec.space == {"learning_rate": [0.0001, 0.001], "batch_size": [16]}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"space": {"mixup": [0.1]}}, ""), ({"space": {"frozen": [7]}}, "/space"), ({"space": {"dropout": [None]}}, "/space"),
        ({"space": {"magic": [1]}}, "/space"),
        ({"method": "asha", "predictors": "file_01kb5w0y7m8q2v3x4z5a6b7c8d"}, ""), ({"minutes": 0}, "/minutes"),
        ({"models": []}, ""), ({"candidates": 2_000, "epochs": 100}, ""),
    ],
)  # fmt: skip
def test_mistakes_are_told_at_the_door(client: StackClient, data: str, change: Any, pointer: str) -> None:
    answer = client.post("/hpo/v1/finetune-search", json=spec_of(data) | change)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)


def test_mistakes_that_the_data_show(client: StackClient, data: str) -> None:
    for change, pointer in (
        ({"models": ["minilm-l1", "gpt-9"]}, "/models/1"), ({"models": ["scratch-words"]}, "/models/0"),
        ({"models": ["mobilenet-v2"]}, "/models/0"), ({"text": None, "label": None}, "/text"),
    ):  # fmt: skip
        job = client.ended("hpo", "finetune-search", spec_of(data) | change)
        assert job["error"]["pointer"] == pointer, job["error"]


@pytest.mark.long
@pytest.mark.timeout(400)
def test_a_search_keeps_its_time(client: StackClient, data: str) -> None:
    started = time.monotonic()
    job = client.ended("hpo", "finetune-search", spec_of(data, candidates=500, epochs=20, minutes=1.5))
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["ended_by"] == "time" and 68 < time.monotonic() - started < 99
    ways = [own["ended"] for own in job["result"]["tried"]]
    assert ways.count("out of time") <= 2  # those that were under way
    assert set(ways) <= {"trained to the end", "others looked better", "out of time"}


@pytest.mark.long
@pytest.mark.timeout(400)
def test_a_killed_worker_loses_nothing(fresh_stack: Callable[..., Stack], data: str) -> None:
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        spec = spec_of(client.upload_table(texts()), at_once=1)
        found = interrupted(stack, client, "hpo", "finetune-search", spec, finished(3))
        assert found["status"] == "succeeded", found["error"]
        whole = client.ended("hpo", "finetune-search", spec)["result"]
        assert [own["score"] for own in found["result"]["tried"]] == [own["score"] for own in whole["tried"]]
        assert found["result"]["test_score"] == whole["test_score"]
