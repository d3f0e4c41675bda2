"""Surrogates over HTTP: meta-trained on evaluations, replayed on others, used by a search."""

import json
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from sklearn.datasets import load_wine

from gristmill.testing import StackClient
from gristmill_hpo import shipped

SCALE = {"stage": "scale", "options": [{"algorithm": None}, {"algorithm": "Standard"}]}
MODEL = {
    "stage": "model",
    "options": [{"algorithm": "Near", "hyperparameters": {"k": k}} for k in range(1, 12)]
    + [{"algorithm": "Tree", "hyperparameters": {"split": s}} for s in (2, 4, 8, 16)],
}
SMALL = [SCALE, MODEL]
SIZE, BEST = 30, 20


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
    meta = {"evaluations": client.upload_table(evaluations()), "space": SMALL}
    spec = {"meta": meta, "steps": 60, "taught_steps": 60, "batch_size": 20, "hidden": 32, "networks": 2}
    job = client.ended("hpo", "pipeline-meta-train", spec)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert (result["datasets"], result["judged_on"], result["pipelines"]) == (11, 1, SIZE)
    assert result["portfolio"][0] == {"scale": "Standard", "model": "Near(k=6)"}
    assert len(client.table(result["history"])) == 240
    new = {"evaluations": client.upload_table(evaluations(4)), "space": SMALL}
    replayed = client.ended(
        "hpo", "pipeline-replay", {"meta": new, "surrogate": result["surrogate"], "evaluations": 12, "initial": 2}
    )
    assert replayed["status"] == "succeeded", replayed["error"]
    methods = {own["method"]: own for own in replayed["result"]["methods"]}
    assert set(methods) == {"deeppipe", "random", "portfolio"}
    assert methods["deeppipe"]["regret"]["12"] <= methods["random"]["regret"]["12"] + 0.05
    for own in methods.values():
        assert own["low"]["10"] <= own["regret"]["10"] <= own["high"]["10"]
    curves = client.table(replayed["result"]["curves"])
    assert len(curves) == 3 * 4 * 12
    wine = client.upload_table(pa.Table.from_pandas(load_wine(as_frame=True).frame))
    search = {"table": wine, "target": "target", "surrogate": result["surrogate"]}
    refused = client.ended("hpo", "pipeline-search", search)
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
    meta = {"evaluations": client.upload_table(table), "space": space}
    job = client.ended("hpo", "pipeline-meta-train", {"meta": meta, "steps": 10, "taught_steps": 0})
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input"), job
    assert words in job["error"]["detail"] and json.dumps(job["error"]["pointer"]).startswith('"/meta/')


@pytest.mark.long
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
    meta = {"evaluations": client.upload_table(pa.Table.from_pylist(rows)), "space": space}
    spec = {"meta": meta, "steps": 20, "taught_steps": 20, "batch_size": 16, "hidden": 32, "validation_share": 0}
    trained = client.ended("hpo", "pipeline-meta-train", spec)
    assert trained["status"] == "succeeded", trained["error"]
    search = {
        "table": client.upload_table(pa.Table.from_pandas(load_wine(as_frame=True).frame)), "target": "target", "evaluations": 7, "best": 1,
        "surrogate": trained["result"]["surrogate"], "only": ["KNeighbors", "GaussianNB"], "without": ["PCA", "SelectKBest"],
    }  # fmt: skip
    found = client.ended("hpo", "pipeline-search", search)
    assert found["status"] == "succeeded", found["error"]
    tried = client.table(found["result"]["history"]).to_pandas()["estimator"]
    assert tried.str.startswith("GaussianNB").any() and tried.str.startswith("KNeighbors").any()
