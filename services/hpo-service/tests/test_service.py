"""The service over HTTP: search a pipeline, predict with it, ensemble what it found, meta-train, replay."""

import io
import json
import os
import re
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sklearn.datasets import load_diabetes, load_wine

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client
from gristmill_hpo import shipped

SCALE = {"stage": "scale", "options": [{"algorithm": None}, {"algorithm": "Standard"}]}
MODEL = {
    "stage": "model",
    "options": [{"algorithm": "Near", "hyperparameters": {"k": k}} for k in range(1, 12)]
    + [{"algorithm": "Tree", "hyperparameters": {"split": s}} for s in (2, 4, 8, 16)],
}
SMALL = [SCALE, MODEL]
SIZE, BEST = 30, 20


def upload(client: StackClient, table: pa.Table, name: str = "table.parquet") -> str:
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    answer = client.post("/v1/files", params={"name": name}, content=buffer.getvalue())
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def wine() -> pd.DataFrame:
    frame = load_wine(as_frame=True).frame
    frame["target"] = np.array(["barolo", "grignolino", "barbera"])[frame["target"]]
    frame["region"] = np.where(frame["proline"] > 700, "north", "south")
    return frame


def content(client: StackClient, file: str) -> pa.Table:
    return pq.read_table(io.BytesIO(client.get(f"/v1/files/{file}/content").content))


def ended(client: StackClient, kind: str, spec: dict[str, Any], seconds: float = 150) -> dict[str, Any]:
    return client.wait(client.job("hpo", kind, spec, wait=0)["id"], seconds)


@pytest.fixture(scope="module")
def searched(stack: Stack) -> dict[str, Any]:
    with open_client(stack) as client:
        spec = {
            "table": upload(client, pa.Table.from_pandas(wine())), "target": "target", "evaluations": 7, "at_once": 2, "best": 3,
        }  # fmt: skip
        job = ended(client, "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"]) | {"table": spec["table"], "id": job["id"]}


def test_a_search_finds_a_pipeline(client: StackClient, searched: dict[str, Any]) -> None:
    assert (searched["task"], searched["metric"]) == ("classification", "balanced_accuracy")
    assert searched["classes"] == ["barbera", "barolo", "grignolino"]
    assert searched["evaluations"] == 7 and searched["ended_by"] == "evaluations"
    assert searched["test_score"] > 0.85 and searched["reference_score"] > 0.85
    assert (searched["rows"], searched["test_rows"]) == (142, 36)
    assert searched["incumbents"] == sorted(searched["incumbents"])
    assert searched["best"] == searched["leaders"][0]
    assert set(searched["best"]["pipeline"]) == {"imputer", "encoder", "standardizer", "dim_reducer", "estimator"}
    assert 0 <= sum(searched["importance"].values()) <= 1.001
    history = content(client, searched["history"]).to_pandas()
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
    found = content(client, searched["predictions"]).to_pandas()
    assert set(found["split"]) == {"validation", "test"} and found["model"].nunique() == searched["predicted_by"] >= 2
    spec = {"predictions": {"files": [searched["predictions"]], "split": "validation"}, "method": "greedy"}
    job = client.wait(client.job("ensemble", "fit", spec, wait=0)["id"], 60)
    assert job["status"] == "succeeded", job["error"]


def test_regression_with_a_loss_and_few_estimators(client: StackClient) -> None:
    spec = {
        "table": upload(client, pa.Table.from_pandas(load_diabetes(as_frame=True).frame)), "target": "target", "metric": "rmse",
        "evaluations": 4, "only": ["LogisticRegression", "KNeighbors"], "without": ["PCA"], "method": "portfolio",
    }  # fmt: skip
    job = ended(client, "pipeline-search", spec)
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


def test_the_same_seed_gives_the_same_search(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {
        "table": searched["table"],
        "target": "target",
        "evaluations": 6,
        "at_once": 1,
        "only": ["KNeighbors", "GaussianNB"],
    }
    first, second = (ended(client, "pipeline-search", spec)["result"] for _ in range(2))
    assert [own["pipeline"] for own in first["leaders"]] == [own["pipeline"] for own in second["leaders"]]
    assert first["incumbents"] == second["incumbents"] and first["test_score"] == second["test_score"]


def test_a_search_keeps_its_time(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {"table": searched["table"], "target": "target", "evaluations": 500, "minutes": 1, "at_once": 2, "best": 2}
    started = time.monotonic()
    job = ended(client, "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["ended_by"] == "time" and job["result"]["evaluations"] >= 2
    assert time.monotonic() - started < 66


@pytest.mark.long
def test_a_search_keeps_its_time_where_evaluations_are_slow_and_queue(client: StackClient) -> None:
    random = np.random.default_rng(0)
    values = random.normal(size=(3_000, 60))
    table = pa.table({f"x{at}": own for at, own in enumerate(values.T)} | {"target": values[:, 0] + values[:, 1] > 0})
    spec = {
        "table": upload(client, table), "target": "target", "evaluations": 500, "minutes": 1, "at_once": 4,
        "only": ["GradientBoosting"],
    }  # fmt: skip
    started = time.monotonic()
    job = ended(client, "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["ended_by"] == "time" and max(own["seconds"] for own in job["result"]["leaders"]) > 3
    assert time.monotonic() - started < 66


def test_a_space_may_run_out(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {
        "table": searched["table"], "target": "target", "evaluations": 50, "only": ["GaussianNB"],
        "without": ["PCA", "SelectKBest", "VarianceThreshold", "OneHotEncoder"], "method": "random",
        "at_once": 1,
    }  # fmt: skip
    result = ended(client, "pipeline-search", spec)["result"]
    # Scaled or not: where nothing is missing, all four ways to impute are one.
    assert (result["evaluations"], result["ended_by"]) == (2, "space")


def test_failing_pipelines_are_results(client: StackClient) -> None:
    """With so few rows a fold, many neighbours are impossible; the search goes on."""
    frame = wine().groupby("target").head(8)
    spec = {
        "table": upload(client, pa.Table.from_pandas(frame, preserve_index=False)), "target": "target", "evaluations": 6,
        "only": ["KNeighbors"], "folds": 2, "method": "random", "seed": 3,
    }  # fmt: skip
    job = ended(client, "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    history = content(client, job["result"]["history"]).to_pandas()
    failed = history[history["score"].isna()]
    assert len(failed) == job["result"]["failed"]
    assert failed["failure"].str.contains("n_neighbors|n_components").all()


@pytest.mark.parametrize("method", ["random", "random-forest"])
def test_steps_draw_anew(client: StackClient, searched: dict[str, Any], method: str) -> None:
    spec = {
        "table": searched["table"],
        "target": "target",
        "evaluations": 8,
        "method": method,
        "only": ["KNeighbors", "GaussianNB"],
    }
    job = ended(client, "pipeline-search", spec)
    assert job["status"] == "succeeded", job["error"]
    drawn = content(client, job["result"]["history"]).to_pandas().sort_values("number").iloc[5:]
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
    job = ended(client, "pipeline-search", {"table": searched["table"], "target": "target", "evaluations": 3} | change)
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input"), job
    assert re.search(words, job["error"]["detail"])


# -- meta-training and replay ------------------------------------------------------------------------------------------------


def evaluations(datasets: int = 12, seed: int = 0) -> pa.Table:
    random = np.random.default_rng(seed)
    likes = random.normal(size=(2, SIZE))
    rows = [
        {
            "dataset": f"d{at}",
            "pipeline": number,
            "score": 0.7 + 0.1 * likes[at % 2, number] + 0.01 * random.normal() + (number == BEST),
        }
        for at in range(datasets)
        for number in range(SIZE)
    ]
    return pa.Table.from_pylist(rows)


def test_a_surrogate_of_ones_own(client: StackClient) -> None:
    meta = {"evaluations": upload(client, evaluations()), "space": SMALL}
    spec = {"meta": meta, "steps": 60, "taught_steps": 60, "batch_size": 20, "hidden": 32, "networks": 2}
    job = ended(client, "pipeline-meta-train", spec)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert (result["datasets"], result["judged_on"], result["pipelines"]) == (11, 1, SIZE)
    assert result["portfolio"][0] == {"scale": "Standard", "model": "Near(k=6)"}
    assert len(content(client, result["history"])) == 240
    new = {"evaluations": upload(client, evaluations(4)), "space": SMALL}
    replayed = ended(
        client, "pipeline-replay", {"meta": new, "surrogate": result["surrogate"], "evaluations": 12, "initial": 2}
    )
    assert replayed["status"] == "succeeded", replayed["error"]
    methods = {own["method"]: own for own in replayed["result"]["methods"]}
    assert set(methods) == {"deeppipe", "random", "portfolio"}
    assert methods["deeppipe"]["regret"]["12"] <= methods["random"]["regret"]["12"] + 0.05
    for own in methods.values():
        assert own["low"]["10"] <= own["regret"]["10"] <= own["high"]["10"]
    curves = content(client, replayed["result"]["curves"])
    assert len(curves) == 3 * 4 * 12
    refused = ended(client, "pipeline-search", {"table": upload(client, pa.Table.from_pandas(wine())), "target": "target",
                                                "surrogate": result["surrogate"]})  # fmt: skip
    assert refused["error"]["pointer"] == "/surrogate", refused


@pytest.mark.parametrize(
    ("table", "space", "words"),
    [
        (evaluations().drop_columns(["score"]), SMALL, "no column 'score'"), (evaluations(), [SCALE, SCALE], "named twice"),
        (evaluations().slice(0, 0), SMALL, "no evaluation"), (evaluations(2), SMALL, "at least 5 are needed"),
        (evaluations(), [MODEL], "There is no pipeline 15"),
        (pa.concat_tables([evaluations(), evaluations()]), SMALL, "listed twice"),
        (evaluations().slice(0, 35), SMALL, "fewer than 20 scores"),
    ],
)  # fmt: skip
def test_evaluations_that_make_no_sense(client: StackClient, table: pa.Table, space: Any, words: str) -> None:
    meta = {"evaluations": upload(client, table), "space": space}
    job = ended(client, "pipeline-meta-train", {"meta": meta, "steps": 10, "taught_steps": 0})
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input"), job
    assert words in job["error"]["detail"] and json.dumps(job["error"]["pointer"]).startswith('"/meta/')


def test_a_search_meets_an_estimator_that_its_surrogate_has_not(client: StackClient) -> None:
    random = np.random.default_rng(0)
    preprocessing = {
        "imputer": [{"algorithm": "SimpleImputer", "hyperparameters": {"strategy": "mean"}}],
        "encoder": [{"algorithm": "OneHotEncoder"}], "standardizer": [{"algorithm": None}, {"algorithm": "StandardScaler"}],
        "dim_reducer": [{"algorithm": None}],
    }  # fmt: skip
    estimators = [option for option in shipped.space().describe()["estimator"] if option["algorithm"] == "KNeighbors"]
    stages = preprocessing | {"estimator": estimators}
    space = [{"stage": stage, "options": options} for stage, options in stages.items()]
    rows = [
        {"dataset": f"d{at}", "pipeline": number, "score": random.uniform()}
        for at in range(6)
        for number in range(2 * len(estimators))
    ]
    meta = {"evaluations": upload(client, pa.Table.from_pylist(rows)), "space": space}
    spec = {"meta": meta, "steps": 20, "taught_steps": 20, "batch_size": 16, "hidden": 32, "validation_share": 0}
    trained = ended(client, "pipeline-meta-train", spec)
    assert trained["status"] == "succeeded", trained["error"]
    search = {
        "table": upload(client, pa.Table.from_pandas(wine())), "target": "target", "evaluations": 7, "best": 1,
        "surrogate": trained["result"]["surrogate"], "only": ["KNeighbors", "GaussianNB"], "without": ["PCA", "SelectKBest"],
    }  # fmt: skip
    found = ended(client, "pipeline-search", search)
    assert found["status"] == "succeeded", found["error"]
    tried = content(client, found["result"]["history"]).to_pandas()["estimator"]
    assert tried.str.startswith("GaussianNB").any() and tried.str.startswith("KNeighbors").any()


# -- studies -----------------------------------------------------------------------------------------------------------------

PARAMETERS = [{"name": "x", "low": -5, "high": 10}, {"name": "kind", "kind": "choice", "values": ["a", "b"]}]


def begun(client: StackClient, **changes: Any) -> str:
    answer = client.post("/hpo/v1/studies", json={"parameters": PARAMETERS, "sampler": "random"} | changes)
    assert answer.status_code == 201, answer.text
    return f"/hpo/v1/studies/{answer.json()['id']}"


def test_a_study_is_asked_and_told(client: StackClient) -> None:
    study = begun(client, sampler="log-ei", objectives=[{"name": "error"}, {"name": "size", "direction": "maximize"}])
    for _ in range(4):
        asked = client.post(f"{study}/ask", json={"count": 2})
        assert asked.status_code == 200, asked.text
        told = [
            {"number": own["number"], "values": [own["parameters"]["x"] ** 2, own["parameters"]["x"]]}
            for own in asked.json()["trials"]
        ]
        assert client.post(f"{study}/tell", json={"trials": told}).status_code == 200
    client.post(f"{study}/tell", json={"trials": [{"parameters": {"x": 0, "kind": "a"}, "values": [0, 0]}]})
    best = client.post(f"{study}/best", json={}).json()
    assert best["trial"]["values"] == [0, 0] and best["complete"] == 9
    front = client.post(f"{study}/pareto", json={}).json()["trials"]
    assert all(own["parameters"]["x"] >= 0 for own in front)
    assert len(client.get(study).json()["state"]["trials"]) == 9


def test_a_studys_mistakes(client: StackClient) -> None:
    for change, pointer in (
        ({"parameters": [{"name": "x", "low": 2, "high": 1}]}, "/parameters/0"), ({"sampler": "magic"}, "/sampler"),
        ({"parameters": [PARAMETERS[0], PARAMETERS[0]]}, ""), ({"objectives": [{"name": "a"}, {"name": "a"}]}, ""),
        ({"parameters": [{"name": "x", "low": 0, "high": 1, "log": True}]}, "/parameters/0"), ({"pruner": {"most": 1}}, "/pruner/most"),
    ):  # fmt: skip
        answer = client.post("/hpo/v1/studies", json={"parameters": PARAMETERS} | change)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"].startswith(pointer)
    study = begun(client)
    client.post(f"{study}/ask", json={})
    before = client.get(study).json()
    for told, pointer in (
        ({"number": 7, "values": [1]}, "/trials/1"), ({"parameters": {"x": 99, "kind": "a"}, "values": [1]}, "/trials/1"),
        ({"number": 0, "values": [1]}, "/trials/1"), ({"number": 0, "values": [1, 2]}, "/trials/1"), ({"number": 0}, "/trials/1"),
    ):  # fmt: skip
        answer = client.post(f"{study}/tell", json={"trials": [{"number": 0, "values": [1]}, told]})
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"].startswith(pointer)
    assert client.get(study).json()["state"] == before["state"]  # all of it, or nothing


def test_bad_trials_are_ended_early(client: StackClient) -> None:
    study = begun(client, pruner={"most": 9})
    asked = client.post(f"{study}/ask", json={"count": 6}).json()["trials"]
    seen = [
        client.post(
            f"{study}/tell", json={"trials": [{"number": own["number"], "step": 1, "value": float(at)}]}
        ).json()["trials"][0]["status"]
        for at, own in enumerate(asked)
    ]
    assert seen == ["running"] + ["stopped"] * 5


def test_fifty_askers_lose_nothing(client: StackClient, stack: Stack) -> None:
    study = begun(client)

    def work(_: int) -> int:
        with open_client(stack) as mine:
            asked = mine.post(f"{study}/ask", json={})
            assert asked.status_code == 200, asked.text
            number = asked.json()["trials"][0]["number"]
            told = {"trials": [{"number": number, "values": [float(number)]}]}
            answers = [
                mine.post(f"{study}/tell", json=told, headers={"Idempotency-Key": f"{study}-{number}"})
                for _ in range(2)
            ]
            assert [own.status_code for own in answers] == [200, 200], answers[1].text
            assert mine.post(f"{study}/tell", json=told).status_code == 422  # twice, with no key
            return int(number)

    with ThreadPoolExecutor(50) as pool:
        numbers = list(pool.map(work, range(50)))
    assert sorted(numbers) == list(range(50))
    state = client.get(study).json()["state"]
    assert [own["values"] for own in state["trials"]] == [[float(at)] for at in range(50)]


# -- interruptions -----------------------------------------------------------------------------------------------------------


def killed(stack: Stack, client: StackClient, kind: str, spec: dict[str, Any], share: float) -> dict[str, Any]:
    """The job's end, where its worker was killed once this share of it was done."""
    job = client.job("hpo", kind, spec, wait=0)
    deadline = time.monotonic() + 90
    while client.get(f"/v1/jobs/{job['id']}").json()["progress"]["fraction"] < share:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    worker = stack.parts["worker"].process
    assert worker is not None
    os.killpg(worker.pid, signal.SIGKILL)
    return client.wait(job["id"], 150)


@pytest.mark.timeout(400)
def test_a_killed_worker_loses_nothing(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack()
    threading.Thread(target=stack.watch, daemon=True).start()
    with open_client(stack) as client:
        table = upload(client, pa.Table.from_pandas(wine()))
        search = {
            "table": table,
            "target": "target",
            "evaluations": 7,
            "at_once": 1,
            "only": ["KNeighbors", "GaussianNB"],
        }
        study = begun(client)
        client.post(f"{study}/ask", json={})
        found = killed(stack, client, "pipeline-search", search, 0.4)
        assert found["status"] == "succeeded", found["error"]
        whole = ended(client, "pipeline-search", search)["result"]
        assert found["result"]["incumbents"] == whole["incumbents"]
        assert found["result"]["test_score"] == whole["test_score"]

        assert client.post(f"{study}/ask", json={}).json()["trials"][0]["number"] == 1
        meta = {"evaluations": upload(client, evaluations()), "space": SMALL}
        training = {"meta": meta, "steps": 6_000, "taught_steps": 200, "batch_size": 30, "hidden": 32}
        trained = killed(stack, client, "pipeline-meta-train", training, 0.3)
        assert trained["status"] == "succeeded" and trained["attempt"] == 2, trained["error"]
        assert len(content(client, trained["result"]["history"])) == 6_200
