"""The service over HTTP: upload predictions, fit, predict, compare."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from gristmill.testing import StackClient, open_client
from gristmill_ml.prediction_sets import PredictionSet, write_prediction_set

QUICK = {"updates": 100}


def made(rows: int, seed: int, classes: int = 3) -> PredictionSet:
    """Five models that know the label to different degrees."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, classes, rows)
    logits = (
        random.normal(size=(rows, 5, classes)) + np.linspace(0.6, 1.4, 5)[:, None] * np.eye(classes)[labels][:, None]
    )
    predictions = np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)
    ids = np.array([f"{seed}-{index}" for index in range(rows)])
    names = tuple(f"class {index}" for index in range(classes))
    return PredictionSet(predictions.astype(np.float32), ids, tuple("abcde"), names, labels)


def upload(client: StackClient, found: PredictionSet, folder: Path) -> str:
    write_prediction_set(folder / "p.parquet", found)
    return str(client.upload(folder / "p.parquet", "predictions.parquet")["id"])


@pytest.fixture(scope="module")
def fitted(stack: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with open_client(stack) as client:
        file = upload(client, made(300, 0), tmp_path_factory.mktemp("fit"))
        job = client.job("ensemble", "fit", {"predictions": {"files": [file]}} | QUICK, wait=60)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_fit_says_what_to_expect_and_what_counts(client: StackClient, fitted: dict[str, Any]) -> None:
    ours, single = fitted["estimate"]["nll"], fitted["single_best"]["nll"]
    assert ours["low"] < ours["value"] < ours["high"] and ours["value"] < single["value"]
    assert set(fitted["estimate"]) == {"nll", "error", "brier", "ece", "auc"}
    assert sum(fitted["shares"].values()) == pytest.approx(1) and set(fitted["shares"]) == set(fitted["candidates"])
    assert {model["name"] for model in fitted["models"]} == set("abcde")
    assert [len(smaller["models"]) for smaller in fitted["smaller"]] == [5, 2, 1]
    assert fitted["curves"]["neural-averaging-0.75"]["updates"][-1] == 100
    assert len(fitted["plots"]) == 3
    for plot in fitted["plots"]:
        assert client.get(f"/v1/files/{plot}/content").content.startswith(b"\x89PNG")
    assert client.get(f"/v1/files/{fitted['ensemble']}").json()["format"] == "safetensors"


def call(client: StackClient, fitted: dict[str, Any], predictions: Any, **more: Any) -> Any:
    body = {"ensemble": fitted["ensemble"], "predictions": predictions} | more
    return client.post("/ensemble/v1/calls/predict", json=body)


def by_model(found: PredictionSet, rows: int) -> dict[str, Any]:
    return {name: found.predictions[:rows, at].tolist() for at, name in enumerate(found.models)}


def test_predict_at_once_and_in_a_batch_say_the_same(
    client: StackClient, fitted: dict[str, Any], tmp_path: Path
) -> None:
    new = made(2_000, 1)
    answer = call(client, fitted, by_model(new, 4)).json()
    assert answer["classes"] == ["class 0", "class 1", "class 2"] and not answer["degraded"]
    spec = {"ensemble": fitted["ensemble"], "predictions": {"files": [upload(client, new, tmp_path)]}}
    job = client.job("ensemble", "predict-batch", spec)
    assert job["status"] == "succeeded", job["error"]
    table = pq.read_table(io.BytesIO(client.get(f"/v1/files/{job['result']['file']}/content").content)).to_pylist()
    assert [row["row_id"] for row in table[:4]] == new.row_ids[:4].tolist()
    for own, row in zip(answer["predictions"], table, strict=False):
        assert own == pytest.approx([row["p_class 0"], row["p_class 1"], row["p_class 2"]], abs=1e-5)
    assert answer["labels"] == [row["predicted"] for row in table[:4]]
    expected = fitted["estimate"]["nll"]
    assert expected["low"] - 0.05 < job["result"]["scores"]["nll"]["value"] < expected["high"] + 0.05


def test_classes_and_models_in_another_order_say_the_same(
    client: StackClient, fitted: dict[str, Any], tmp_path: Path
) -> None:
    new = made(200, 1)
    assert new.labels is not None and new.classes is not None
    turned = replace(
        new, predictions=new.predictions[:, ::-1, [2, 0, 1]], models=new.models[::-1],
        classes=tuple(new.classes[at] for at in (2, 0, 1)), labels=np.array([1, 2, 0])[new.labels],
    )  # fmt: skip
    answers = []
    for found in (new, turned):
        spec = {"ensemble": fitted["ensemble"], "predictions": {"files": [upload(client, found, tmp_path)]}}
        result = client.job("ensemble", "predict-batch", spec)["result"]
        table = pq.read_table(io.BytesIO(client.get(f"/v1/files/{result['file']}/content").content))
        answers.append((result["scores"], table["predicted"].to_pylist()))
    assert answers[0][1] == answers[1][1]
    for metric, scores in answers[0][0].items():
        assert scores == pytest.approx(answers[1][0][metric], abs=1e-6)


def test_models_may_be_missing(client: StackClient, fitted: dict[str, Any]) -> None:
    given = by_model(made(3, 2), 3)
    del given["a"]
    given["b"][1] = None
    answer = call(client, fitted, given).json()
    assert (answer["degraded"], answer["missing"]) == (True, ["a", "b"])
    assert all(sum(row) == pytest.approx(1) for row in answer["predictions"])


def test_weights_of_each_row_are_told(client: StackClient, tmp_path: Path) -> None:
    file = upload(client, made(300, 0), tmp_path)
    spec = {"predictions": {"files": [file]}, "method": "neural-averaging"} | QUICK
    job = client.job("ensemble", "fit", spec, wait=60)
    assert all(model["weight"] is not None for model in job["result"]["models"])
    given = by_model(made(2, 3), 2)
    given["c"] = [None, given["c"][1]]
    answer = call(client, job["result"], given).json()
    assert answer["weights"][0]["c"] == 0 < answer["weights"][1]["c"]
    assert sum(answer["weights"][0].values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("change", "pointer", "words"),
    [
        (lambda p: p.update(z=p["a"]), "/predictions/z", "no model 'z'"),
        (lambda p: p.update(a=[[0.5, 0.5]] * 2), "/predictions/a/0", "3 numbers"),
        (lambda p: p.update(a=[[0.5, 0.5, 0.5]] * 2), "/predictions/a", "do not sum to 1"),
        (lambda p: p.update(a=p["a"][:1]), "", "for every row"),
        (
            lambda p: [p.update({name: [None, p[name][1]]}) for name in "abcde"],
            "/predictions",
            "No model predicts row 0",
        ),
    ],
)
def test_calls_that_cannot_be_answered_are_refused(
    client: StackClient, fitted: dict[str, Any], change: Any, pointer: str, words: str
) -> None:
    given = by_model(made(2, 2), 2)
    change(given)
    answer = call(client, fitted, given)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer and words in answer.json()["errors"][0]["detail"]


def test_methods_are_compared(client: StackClient, tmp_path: Path) -> None:
    spec = {
        "predictions": {"files": [upload(client, made(300, 0), tmp_path)]}, "splits": 3,
        "methods": ["single-best", "greedy", "static-weights", "linear-stacker"],
    }  # fmt: skip
    job = client.job("ensemble", "compare", spec, wait=60)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    losses = [method["scores"]["nll"]["value"] for method in result["methods"]]
    assert losses == sorted(losses) and len(result["plots"]) == 2 and 0 <= result["friedman_p"] <= 1
    assert next(m for m in result["methods"] if m["method"] == "single-best")["against_single_best"] == 1
    assert sum(method["wins"] for method in result["methods"]) == 3
    table = pq.read_table(io.BytesIO(client.get(f"/v1/files/{result['table']}/content").content))
    assert table.num_rows == 12


def test_numbers_are_combined(client: StackClient, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    truth = random.normal(size=300)
    given = truth[:, None] + random.normal(size=(300, 3)) * np.array([0.3, 0.4, 2])
    np.savez(tmp_path / "p.npz", predictions=given, labels=truth)
    file = client.upload(tmp_path / "p.npz", "p.npz")["id"]
    job = client.job("ensemble", "fit", {"predictions": {"files": [file]}} | QUICK, wait=60)
    assert job["status"] == "succeeded", job["error"]
    assert (job["result"]["loss"], job["result"]["classes"]) == ("mse", None)
    answer = call(client, job["result"], {"model 0": [1.0], "model 1": [[1.2]], "model 2": [3]}).json()
    assert 0.5 < answer["predictions"][0][0] < 2 and answer["labels"] is None


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: p.__dict__ | {"labels": None}, "have no labels"),
        (lambda p: p.__dict__ | {"predictions": p.predictions * 2}, "do not sum to 1"),
        (lambda p: p.__dict__ | {"labels": p.labels * 0}, "nothing to learn"),
        (lambda p: p.__dict__ | {"predictions": p.predictions[:, :1], "models": ("a",)}, "at least two models"),
    ],
)
def test_predictions_that_cannot_be_used_fail_in_words(
    client: StackClient, tmp_path: Path, make: Any, words: str
) -> None:
    file = upload(client, PredictionSet(**make(made(50, 0))), tmp_path)
    job = client.job("ensemble", "fit", {"predictions": {"files": [file]}})
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input")
    assert words in job["error"]["detail"]


@pytest.mark.parametrize(
    ("spec", "pointer"),
    [
        ({"predictions": {"files": []}}, "/predictions/files"),
        ({"predictions": {"files": ["file_01kb5w0y7m8q2v3x4z5a6b7c8d"]}}, "/predictions/files/0"),
        ({"method": "magic"}, "/method"),
        ({"dropout": 1.0}, "/dropout"),
    ],
)
def test_bad_specs_are_refused_at_the_door(
    client: StackClient, tmp_path: Path, spec: dict[str, Any], pointer: str
) -> None:
    good = {"predictions": {"files": [upload(client, made(50, 0), tmp_path)]}}
    answer = client.post("/ensemble/v1/fit", json=good | spec)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_a_metric_of_another_task_and_a_file_that_is_no_ensemble(client: StackClient, tmp_path: Path) -> None:
    file = upload(client, made(50, 0), tmp_path)
    job = client.job("ensemble", "fit", {"predictions": {"files": [file]}, "metric": "mse"})
    assert "not for classes" in job["error"]["detail"]
    from safetensors.numpy import save_file

    save_file({"x": np.zeros(2)}, tmp_path / "x.safetensors")
    other = client.upload(tmp_path / "x.safetensors", "x.safetensors")["id"]
    answer = call(client, {"ensemble": other}, {"a": [[0.5, 0.5]]})
    assert answer.status_code == 422 and "not a gristmill.ensemble file" in answer.json()["detail"]
