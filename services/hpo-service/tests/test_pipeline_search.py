"""The pipeline search over HTTP: search, predict with what it found, ensemble it; mistakes are told in words."""

import re
import time
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from sklearn.datasets import load_diabetes, load_wine

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client


def wine() -> pd.DataFrame:
    frame = load_wine(as_frame=True).frame
    frame["target"] = np.array(["barolo", "grignolino", "barbera"])[frame["target"]]
    frame["region"] = np.where(frame["proline"] > 700, "north", "south")
    return frame


@pytest.fixture(scope="module")
def searched(stack: Stack) -> dict[str, Any]:
    with open_client(stack) as client:
        spec = {
            "table": client.upload_table(pa.Table.from_pandas(wine())), "target": "target", "evaluations": 7, "at_once": 2, "best": 3,
        }  # fmt: skip
        job = client.ended("hpo", "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"]) | {"table": spec["table"], "id": job["id"]}


def test_a_search_finds_a_pipeline(client: StackClient, searched: dict[str, Any]) -> None:
    assert (searched["task"], searched["metric"]) == ("classification", "balanced_accuracy")
    assert searched["classes"] == ["barbera", "barolo", "grignolino"]
    assert searched["evaluations"] == 7 and searched["ended_by"] == "evaluations"
    assert searched["test_score"] > 0.85 and searched["reference_score"] > 0.85
    assert (searched["rows"], searched["test_rows"]) == (142, 36)
    assert searched["incumbents"] == sorted(searched["incumbents"])
    assert len(searched["spent"]) == 7 and searched["spent"] == sorted(searched["spent"])
    assert searched["best"] == searched["leaders"][0]
    assert set(searched["best"]["pipeline"]) == {"imputer", "encoder", "standardizer", "dim_reducer", "estimator"}
    assert 0 <= sum(searched["importance"].values()) <= 1.001
    history = client.table(searched["history"]).to_pandas()
    assert len(history) == 7 and sorted(history["number"]) == list(range(7))
    told = history.dropna(subset=["expected_mean"])
    assert len(told) >= 4 and (told["expected_deviation"] > 0).all()
    assert len(searched["plots"]) == 4
    for picture in searched["plots"]:
        assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


def test_its_code_runs_with_scikit_learn_alone(
    searched: dict[str, Any], tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    wine().to_parquet(tmp_path / "table.parquet")
    monkeypatch.chdir(tmp_path)
    there: dict[str, Any] = {}
    exec(searched["code"], there)
    assert there["pipeline"].score(there["table"][there["inputs"]], there["table"]["target"]) > 0.9


def test_predictions_of_the_pipeline(client: StackClient, searched: dict[str, Any]) -> None:
    frame = wine().drop(columns="target")
    columns = {name: [None if pd.isna(v) else v for v in values.tolist()] for name, values in frame.items()}
    columns["alcohol"][0] = None
    body = {"pipeline": searched["pipeline"], "columns": columns}
    answer = client.post("/hpo/v1/calls/predict-pipeline", json=body)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert np.mean(np.array(found["predictions"]) == wine()["target"].to_numpy()) > 0.9
    if found["probabilities"]:
        assert np.allclose(np.sum(found["probabilities"], axis=1), 1)
    for change, pointer in (
        ({"columns": {}}, "/columns"), ({"columns": columns | {"alcohol": ["much"] * 178}}, "/columns/alcohol"),
        ({"columns": columns | {"alcohol": [1.0]}}, "/columns"),
        ({"columns": {name: [] for name in columns}}, "/columns"),
        ({"pipeline": searched["table"]}, "/pipeline"),
    ):  # fmt: skip
        refused = client.post("/hpo/v1/calls/predict-pipeline", json=body | change)
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)
    huge = client.post("/hpo/v1/calls/predict-pipeline", json=body | {"columns": columns | {"alcohol": [10**40] * 178}})
    assert (
        huge.status_code == 200 or huge.json()["errors"][0]["pointer"] == "/columns"
    )  # some pipelines can, some cannot


def test_an_uploaded_pipeline_is_never_read(client: StackClient, searched: dict[str, Any]) -> None:
    own = client.get(f"/v1/files/{searched['pipeline']}/content").content
    upload_id = client.post("/v1/files", params={"name": "pipeline.skops"}, content=own).json()["id"]
    refused = client.post("/hpo/v1/calls/predict-pipeline", json={"pipeline": upload_id, "columns": {"alcohol": [1]}})
    assert refused.status_code == 422 and "job of this installation" in refused.json()["errors"][0]["detail"]


def test_the_ensemble_service_reads_its_predictions(client: StackClient, searched: dict[str, Any]) -> None:
    found = client.table(searched["predictions"]).to_pandas()
    assert set(found["split"]) == {"validation", "test"} and found["model"].nunique() == searched["predicted_by"] >= 2
    spec = {"predictions": {"files": [searched["predictions"]], "split": "validation"}, "method": "greedy"}
    job = client.wait(client.job("ensemble", "fit", spec, wait=0)["id"], 60)
    assert job["status"] == "succeeded", job["error"]


def test_regression_with_a_loss_and_few_estimators(client: StackClient) -> None:
    spec = {
        "table": client.upload_table(pa.Table.from_pandas(load_diabetes(as_frame=True).frame)), "target": "target", "metric": "rmse",
        "evaluations": 4, "only": ["LogisticRegression", "KNeighbors"], "without": ["PCA"], "method": "portfolio",
    }  # fmt: skip
    job = client.ended("hpo", "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert result["incumbents"] == sorted(result["incumbents"], reverse=True)
    assert result["classes"] is None and 30 < result["test_score"] < 90
    assert all(own["pipeline"]["dim_reducer"].split("(")[0] != "PCA" for own in result["leaders"])
    columns = {
        name: values.tolist()[:5] for name, values in load_diabetes(as_frame=True).frame.drop(columns="target").items()
    }
    answer = client.post(
        "/hpo/v1/calls/predict-pipeline", json={"pipeline": result["pipeline"], "columns": columns}
    ).json()
    assert len(answer["predictions"]) == 5 and all(isinstance(own, float) for own in answer["predictions"])


@pytest.mark.long
def test_the_same_seed_gives_the_same_search(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {
        "table": searched["table"],
        "target": "target",
        "evaluations": 6,
        "at_once": 1,
        "only": ["KNeighbors", "GaussianNB"],
    }
    first, second = (client.ended("hpo", "pipeline-search", spec)["result"] for _ in range(2))
    assert [own["pipeline"] for own in first["leaders"]] == [own["pipeline"] for own in second["leaders"]]
    assert first["incumbents"] == second["incumbents"] and first["test_score"] == second["test_score"]


@pytest.mark.long
def test_a_search_keeps_its_time(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {"table": searched["table"], "target": "target", "evaluations": 500, "minutes": 1, "at_once": 2, "best": 2}
    started = time.monotonic()
    job = client.ended("hpo", "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["ended_by"] == "time" and job["result"]["evaluations"] >= 2
    assert time.monotonic() - started < 66


@pytest.mark.long
def test_a_search_keeps_its_time_where_evaluations_are_slow_and_queue(client: StackClient) -> None:
    random = np.random.default_rng(0)
    values = random.normal(size=(3_000, 60))
    table = pa.table({f"x{at}": own for at, own in enumerate(values.T)} | {"target": values[:, 0] + values[:, 1] > 0})
    spec = {
        "table": client.upload_table(table), "target": "target", "evaluations": 500, "minutes": 1, "at_once": 4,
        "only": ["GradientBoosting"],
    }  # fmt: skip
    started = time.monotonic()
    job = client.ended("hpo", "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["ended_by"] == "time" and max(own["seconds"] for own in job["result"]["leaders"]) > 3
    assert time.monotonic() - started < 66


@pytest.mark.long
def test_a_space_may_run_out(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {
        "table": searched["table"], "target": "target", "evaluations": 50, "only": ["GaussianNB"],
        "without": ["PCA", "SelectKBest", "VarianceThreshold", "OneHotEncoder"], "method": "random",
        "at_once": 1,
    }  # fmt: skip
    result = client.ended("hpo", "pipeline-search", spec)["result"]
    # Scaled or not: where nothing is missing, all four ways to impute are one.
    assert (result["evaluations"], result["ended_by"]) == (2, "space")


def test_failing_pipelines_are_results(client: StackClient) -> None:
    """With so few rows a fold, many neighbours are impossible; the search goes on."""
    frame = wine().groupby("target").head(8)
    spec = {
        "table": client.upload_table(pa.Table.from_pandas(frame, preserve_index=False)), "target": "target", "evaluations": 6,
        "only": ["KNeighbors"], "folds": 2, "method": "random", "seed": 3,
    }  # fmt: skip
    job = client.ended("hpo", "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    history = client.table(job["result"]["history"]).to_pandas()
    failed = history[history["score"].isna()]
    assert len(failed) == job["result"]["failed"]
    assert failed["failure"].str.contains("n_neighbors|n_components").all()


@pytest.mark.long
@pytest.mark.parametrize("method", ["random", "random-forest"])
def test_steps_draw_anew(client: StackClient, searched: dict[str, Any], method: str) -> None:
    spec = {
        "table": searched["table"],
        "target": "target",
        "evaluations": 8,
        "method": method,
        "only": ["KNeighbors", "GaussianNB"],
    }
    job = client.ended("hpo", "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    drawn = client.table(job["result"]["history"]).to_pandas().sort_values("number").iloc[5:]
    assert len(drawn[["imputer", "encoder", "standardizer", "dim_reducer"]].drop_duplicates()) > 1


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"target": "strange"}, "/target"), ({"evaluations": 0}, "/evaluations"), ({"minutes": 0}, "/minutes"),
        ({"task": "regression", "metric": "accuracy"}, ""), ({"left_out": ["target"]}, ""), ({"left_out": ["x"]}, "/left_out/0"),
        ({"method": "random", "surrogate": "file_01kb5w0y7m8q2v3x4z5a6b7c8d"}, ""), ({"folds": 1}, "/folds"),
    ],
)  # fmt: skip
def test_mistakes_are_told_at_the_door(
    client: StackClient, searched: dict[str, Any], change: dict[str, Any], pointer: str
) -> None:
    answer = client.post("/hpo/v1/pipeline-search", json={"table": searched["table"], "target": "target"} | change)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"only": ["XGBoost"]}, "no algorithm 'XGBoost'"), ({"without": ["SimpleImputer"]}, "Nothing is left of the stage"),
        ({"metric": "r2"}, "asks for classification"), ({"target": "alcohol", "task": "classification"}, "asks? for regression|classes"),
        ({"left_out": [c for c in wine().columns if c != "target"]}, "no column beside the target"),
    ],
)  # fmt: skip
def test_mistakes_that_the_table_shows(
    client: StackClient, searched: dict[str, Any], change: dict[str, Any], words: str
) -> None:
    job = client.ended(
        "hpo", "pipeline-search", {"table": searched["table"], "target": "target", "evaluations": 3} | change
    )
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input"), job
    assert re.search(words, job["error"]["detail"])


# -- meta-training and replay ------------------------------------------------------------------------------------------------
