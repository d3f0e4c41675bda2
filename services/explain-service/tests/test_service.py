"""Models that explain themselves over HTTP: trained, judged, asked why; mistakes are told in words."""

import datetime
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client

QUICK = {"epochs": 25, "width": 32, "batch_size": 16}


def loans(rows: int = 240, seed: int = 0) -> pd.DataFrame:
    """Income, and in the north its opposite; some values are missing, some columns say nothing."""
    random = np.random.default_rng(seed)
    income, region = random.normal(50, 10, rows), random.choice(["north", "south", "east"], rows).astype(object)
    opened = [datetime.date(2020, 1, 1) + datetime.timedelta(int(own)) for own in random.integers(0, 900, rows)]
    score = np.where(region == "north", -1, 1) * (income - 50) / 5 + 0.3 * random.normal(size=rows)
    frame = pd.DataFrame({
        "income": income, "region": region, "opened": opened, "age": random.integers(20, 70, rows), "score": score,
        "approved": np.where(score > 0, "yes", "no"), "same": 1, "id": [f"client-{own}" for own in range(rows)],
        "grade": np.array(["a", "b", "c"])[np.digitize(score, [-1, 1])],
    })  # fmt: skip
    frame.loc[::15, "income"], frame.loc[::17, "region"] = np.nan, None
    return frame


def spec(client: StackClient, target: str, **more: Any) -> dict[str, Any]:
    others = {"score", "approved", "grade"} - {target}
    own = {
        "table": client.upload_table(pa.Table.from_pandas(loans())), "target": target, "left_out": sorted(others), "folds": 2,
        "baselines": ["linear", "tree"], "imn": QUICK,
    }  # fmt: skip
    return own | more


def rows(frame: pd.DataFrame) -> dict[str, list[Any]]:
    return {
        name: [None if pd.isna(own) else own.isoformat() if isinstance(own, datetime.date) else own for own in values.tolist()]
        for name, values in frame.items()
    }  # fmt: skip


@pytest.fixture(scope="module")
def trained(stack: Stack) -> dict[str, Any]:
    """By target, what came of it."""
    found = {}
    with open_client(stack) as client:
        jobs = {
            target: client.job("explain", "train-imn", spec(client, target), wait=0)
            for target in ("approved", "grade", "score")
        }
        for target, job in jobs.items():
            ended = client.wait(job["id"], 170)
            assert ended["status"] == "succeeded", ended["error"]
            found[target] = ended["result"]
    return found


def test_a_model_is_judged_beside_others(client: StackClient, trained: dict[str, Any]) -> None:
    result = trained["approved"]
    assert (result["task"], result["metric"], result["rows"]) == ("classification", "roc_auc", 240)
    assert (result["classes"], result["outputs"]) == (["no", "yes"], ["yes"])
    assert set(result["left_out"]) == {"same", "id"}
    scores = {own["learner"]: own["scores"]["roc_auc"] for own in result["learners"]}
    assert set(scores) == {"imn", "linear", "tree"} and scores["imn"]["value"] > 0.85 > scores["linear"]["value"]
    assert all(own["low"] <= own["value"] <= own["high"] for own in scores.values())
    assert {own["feature"] for own in result["features"][:2]} == {"income", "region"}
    assert {own["feature"] for own in result["features"]} == {"income", "region", "opened", "age"}
    assert result["completeness_error"] < 1e-4 and 0 <= result["bias_share"] < 1
    assert 0 <= result["calibration"]["expected_error"] < 0.3
    assert len(result["curve"]["training"]) == len(result["curve"]["held_out"]) == 25
    assert len(result["plots"]) == 4 and result["duplicates"] == 0
    for picture in result["plots"]:
        assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


def test_numbers_and_several_classes(trained: dict[str, Any]) -> None:
    assert (trained["score"]["task"], trained["score"]["metric"]) == ("regression", "r2")
    assert trained["score"]["outputs"] == ["score"] and trained["score"]["calibration"] is None
    assert trained["score"]["learners"][0]["learner"] == "imn"
    assert trained["grade"]["outputs"] == trained["grade"]["classes"] == ["a", "b", "c"]
    assert all(len(own["size"]) == 3 for own in trained["grade"]["features"])


def test_the_ensemble_service_reads_its_predictions(client: StackClient, trained: dict[str, Any]) -> None:
    job = client.ended(
        "ensemble", "fit", {"predictions": {"files": [trained["grade"]["predictions"]]}, "method": "greedy"}
    )
    assert job["status"] == "succeeded", job["error"]
    assert {own["name"] for own in job["result"]["models"]} == {"imn", "linear", "tree"}


@pytest.mark.parametrize("target", ["approved", "grade", "score"])
def test_contributions_add_up(client: StackClient, trained: dict[str, Any], target: str) -> None:
    body = {"model": trained[target]["model"], "columns": rows(loans(50, seed=1))}
    answer = client.post("/explain/v1/calls/explain", json=body)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    for row in found["rows"]:
        whole = np.array(row["base"]) + np.sum(list(row["contributions"].values()), axis=0)
        assert np.allclose(whole, row["outputs"], atol=1e-9) and row["others"] is None
        sizes = [np.abs(own).max() for own in row["contributions"].values()]
        assert sizes == sorted(sizes, reverse=True)
        if target == "score":
            assert row["prediction"] == row["outputs"][0] and row["probabilities"] is None
        else:
            assert sum(row["probabilities"]) == pytest.approx(1)
            assert row["prediction"] == found["classes"][int(np.argmax(row["probabilities"]))]
    told = np.array([row["prediction"] for row in found["rows"]])
    if target != "score":
        assert np.mean(told == loans(50, seed=1)[target].to_numpy()) > 0.6


def test_few_contributions_and_the_rest(client: StackClient, trained: dict[str, Any]) -> None:
    body = {"model": trained["grade"]["model"], "columns": rows(loans(3, seed=1)), "most": 2}
    for row in client.post("/explain/v1/calls/explain", json=body).json()["rows"]:
        assert len(row["contributions"]) == 2
        whole = np.array(row["base"]) + np.sum(list(row["contributions"].values()), axis=0) + row["others"]
        assert np.allclose(whole, row["outputs"], atol=1e-9)


def test_why_this_and_not_that(client: StackClient, trained: dict[str, Any]) -> None:
    body = {
        "model": trained["grade"]["model"], "columns": rows(loans(5, seed=1)), "contrast": {"this": "c", "that": "a"}, "trust": True,
        "slopes": True,
    }  # fmt: skip
    for row in client.post("/explain/v1/calls/explain", json=body).json()["rows"]:
        for name, value in row["contrast"].items():
            assert value == pytest.approx(row["contributions"][name][2] - row["contributions"][name][0])
        assert row["local_fidelity"] <= 1 and -1 <= row["stability"] <= 1 and 0 <= row["bias_share"] <= 1
        assert set(row["slopes"]) == {"income", "age"} and len(row["slopes"]["age"]) == 3


def test_what_would_have_to_change(client: StackClient, trained: dict[str, Any]) -> None:
    frame = loans(30, seed=1).dropna().head(8)
    for wanted in ("yes", "no"):
        body = {
            "model": trained["approved"]["model"],
            "columns": rows(frame),
            "counterfactual": wanted,
            "keep": ["age"],
        }
        found = client.post("/explain/v1/calls/explain", json=body).json()["rows"]
        changes = [own for row in found for own in row["counterfactual"]["changes"]]
        assert {own["feature"] for own in changes} == {"income"}
        reached = [row["counterfactual"] for row in found if row["counterfactual"]["reached"]]
        assert len(reached) >= 5 and all(own["probability"] >= 0.5 for own in reached)


def test_what_is_strange_is_told(client: StackClient, trained: dict[str, Any]) -> None:
    columns = rows(loans(2, seed=1)) | {"region": ["west", "north"], "income": [50.0, 1e6], "age": [30, None]}
    found = client.post(
        "/explain/v1/calls/explain", json={"model": trained["approved"]["model"], "columns": columns}
    ).json()
    assert found["rows"][0]["warnings"] == ["'region' is of a category that was never seen"]
    assert [words.split(" (")[0] for words in found["rows"][1]["warnings"]] == [
        "'income' is above all that was learnt from",
        "'age' is missing, which it never was before: it is taken for the mean",
    ]


def test_what_a_model_is_like(client: StackClient, trained: dict[str, Any]) -> None:
    body = {"model": trained["approved"]["model"], "dependence": ["income", "region", "opened"]}
    found = client.post("/explain/v1/calls/describe", json=body).json()
    assert found["columns"] == {"income": "numbers", "region": "categories", "opened": "dates", "age": "numbers"}
    assert found["features"] == trained["approved"]["features"] and found["target"] == "approved"
    kinds = {name: {type(own) for own in found["dependence"][name]["values"]} for name in body["dependence"]}
    assert kinds == {"income": {float, type(None)}, "region": {str, type(None)}, "opened": {str}}
    assert found["dependence"]["opened"]["values"][0].startswith("202")
    assert len(found["dependence"]["income"]["contributions"]) == 240


@pytest.mark.parametrize(("target", "columns"), [("approved", 10), ("grade", 23), ("score", 10)])
def test_many_rows_by_the_table(client: StackClient, trained: dict[str, Any], target: str, columns: int) -> None:
    frame = loans(60, seed=1)
    batch = {
        "model": trained[target]["model"],
        "table": client.upload_table(pa.Table.from_pandas(frame)),
        "trust": target == "score",
    }
    job = client.ended("explain", "explain-batch", batch)
    assert job["status"] == "succeeded", job["error"]
    found = client.table(job["result"]["file"]).to_pandas()
    assert job["result"]["rows"] == len(found) == 60 and len(found.columns) == columns
    answer = client.post(
        "/explain/v1/calls/explain", json={"model": trained[target]["model"], "columns": rows(frame)}
    ).json()
    assert found["prediction"].tolist() == [row["prediction"] for row in answer["rows"]]
    name = "c: " if target == "grade" else ""
    assert np.allclose(
        found[f"{name}contribution of income"], [row["contributions"]["income"][-1] for row in answer["rows"]]
    )
    assert (job["result"]["local_fidelity"] is None) == (target != "score")
    for picture in job["result"]["plots"]:
        assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


def test_hyper_parameters_are_searched_for(client: StackClient) -> None:
    searched = spec(client, "score", trials=3, baselines=["tree"], metric="mae", imn=QUICK | {"epochs": 5})
    job = client.ended("explain", "train-imn", searched)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert result["metric"] == "mae" and "penalty" in result["hyperparameters"]
    scores = [own["scores"]["mae"]["value"] for own in result["learners"]]
    assert scores == sorted(scores)  # a loss: the smallest first


@pytest.mark.long
def test_a_killed_search_for_hyper_parameters_goes_on(fresh_stack: Any) -> None:
    from gristmill.testing import interrupted, past

    stack = fresh_stack(watched=True, slots=1)
    with open_client(stack) as client:
        trial = {
            **spec(client, "approved"), "task": "classification", "metric": "roc_auc", "learner": "tree", "fold": 0, "trials": 60,
        }  # fmt: skip
        del trial["baselines"]
        whole = client.ended("explain", "learner-trial", trial)["result"]
        job = interrupted(stack, client, "explain", "learner-trial", trial, past(0.2))
    assert job["attempt"] == 2 and job["status"] == "succeeded", job["error"]
    wanted = [own["hyperparameters"] for own in whole["tried"]]
    assert [own["hyperparameters"] for own in job["result"]["tried"]] == wanted


def test_mistakes_are_told(client: StackClient, trained: dict[str, Any]) -> None:
    good = spec(client, "approved")
    for change, pointer, words in (
        ({"baselines": ["imn"]}, "", "baselines are other learners"), ({"target": "nothing"}, "/target", "nothing"),
        ({"left_out": ["approved"]}, "", "target cannot be left out"), ({"folds": 1}, "/folds", "2"),
        ({"task": "regression", "metric": "roc_auc"}, "", "no metric of regression"),
        ({"imn": {"epochs": 0}}, "/imn/epochs", "3"), ({"baselines": ["oracle"]}, "/baselines/0", "Input"),
    ):  # fmt: skip
        refused = client.post("/explain/v1/train-imn", json=good | change)
        error = refused.json()["errors"][0]
        assert refused.status_code == 422 and error["pointer"] == pointer and words in error["detail"], error
    few = client.upload_table(pa.Table.from_pandas(loans(40)))
    many = client.upload_table(pa.table({"x": np.arange(2_002.0), "approved": [f"c{n // 2}" for n in range(2_002)]}))
    for change, pointer, words in (
        ({"task": "regression"}, "/target", "no numbers"), ({"metric": "r2"}, "/metric", "classification"),
        ({"target": "same", "left_out": []}, "/target", "one value only"),
        ({"folds": 20, "target": "id", "left_out": []}, "/target", "240 classes"),
        ({"table": many, "left_out": []}, "/target", "1,001 classes"), ({"categories": ["income"]}, "/categories/0", "Only whole numbers"),
        ({"left_out": ["age"], "categories": ["age"]}, "/categories/0", "no one column 'age'"),
        ({"left_out": ["income", "region", "opened", "age", "score", "grade"]}, "/table", "No column can be learnt from"),
        ({"shipped": "diabetes", "table": None, "target": None, "left_out": ["agee"]}, "/left_out/0", "no column 'agee'"),
        ({"target": "score", "left_out": ["grade"], "folds": 20, "table": few}, "/target", "40 rows have a target; 44 are needed"),
    ):  # fmt: skip
        job = client.ended("explain", "train-imn", good | change)
        assert job["status"] == "failed" and job["error"]["pointer"] == pointer and words in job["error"]["detail"], (
            job["error"]
        )
    rare = loans()
    rare.loc[3:, "approved"] = "no"
    rare.loc[:2, "approved"] = "yes"
    job = client.ended("explain", "train-imn", good | {"table": client.upload_table(pa.Table.from_pandas(rare))})
    assert "'yes' (3)" in job["error"]["detail"] and job["error"]["pointer"] == "/target"


@pytest.mark.long
def test_whole_numbers_may_be_codes(client: StackClient) -> None:
    """What is bought goes by the shop, whose number says nothing by its size."""
    random = np.random.default_rng(0)
    shop = random.integers(100, 112, 300)
    target = np.where((shop % 2 == 0) ^ (random.random(300) < 0.1), "tea", "coffee")
    asked = {
        "table": client.upload_table(pa.table({"shop": shop, "weight": random.normal(size=300), "bought": target})),
        "target": "bought", "folds": 2, "baselines": ["linear"], "imn": {"epochs": 5},
    }  # fmt: skip
    plain, coded = (client.ended("explain", "train-imn", asked | own) for own in ({}, {"categories": ["shop"]}))
    scores = [own["result"]["learners"][-1]["scores"]["roc_auc"]["value"] for own in (plain, coded)]
    assert scores[0] < 0.65 and scores[1] > 0.85, scores
    model = coded["result"]["model"]
    rows = {"shop": [104, 105, 999], "weight": [0.0, 0.0, 0.0]}
    found = client.post("/explain/v1/calls/explain", json={"model": model, "columns": rows}).json()
    assert [bool(own["warnings"]) for own in found["rows"]] == [False, False, True]


def test_mistakes_of_questions_are_told(client: StackClient, trained: dict[str, Any]) -> None:
    few = rows(loans(2, seed=1))
    good = {"model": trained["approved"]["model"], "columns": few}
    for change, pointer in (
        ({"columns": {}}, "/columns"), ({"columns": few | {"income": ["much", 1]}}, "/columns/income"),
        ({"contrast": {"this": "yes", "that": "maybe"}}, "/contrast/that"),
        ({"contrast": {"this": "yes", "that": "yes"}}, "/contrast/that"),
        ({"counterfactual": "maybe"}, "/counterfactual"), ({"counterfactual": "yes", "keep": ["x"]}, "/keep/0"),
        ({"counterfactual": "yes", "columns": rows(loans(30))}, "/columns"),
        ({"counterfactual": "yes", "model": trained["score"]["model"]}, "/counterfactual"),
        ({"model": trained["approved"]["predictions"]}, "/model"),
    ):  # fmt: skip
        refused = client.post("/explain/v1/calls/explain", json=good | change)
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer), refused.text
    refused = client.post("/explain/v1/calls/describe", json={"model": good["model"], "dependence": ["id"]})
    assert refused.json()["errors"][0]["pointer"] == "/dependence/0"
    batch = {"model": good["model"], "table": client.upload_table(pa.Table.from_pandas(loans().drop(columns="age")))}
    job = client.ended("explain", "explain-batch", batch)
    assert job["error"]["pointer"] == "/table" and "'age' is missing" in job["error"]["detail"]


@pytest.mark.long
def test_explanations_are_judged(client: StackClient, trained: dict[str, Any]) -> None:
    frame = loans()
    data = {
        "table": client.upload_table(pa.Table.from_pandas(frame)),
        "target": "approved",
        "left_out": ["score", "grade"],
    }
    asked = {
        "data": data, "known": [{"family": "linear", "rows": 300}], "rows": 12, "background": 15, "seeds": 2, "imn": QUICK,
        "retrain": [0.3, 0.6], "explainers": ["imn", "gradient", "kernel-shap", "lime", "random", "linear", "lightgbm"],
    }  # fmt: skip
    job = client.ended("explain", "evaluate-explanations", asked)
    assert job["status"] == "succeeded", job["error"]
    own, known = job["result"]["tables"]
    judged = {one["explainer"]: one for one in own["explainers"]}
    assert set(judged) == set(asked["explainers"]) - {"lime"} and "missing" in own["refused"]["lime"]
    assert own["output"] == "yes" and own["scores"]["imn"] > own["scores"]["linear"]
    assert 0 < judged["imn"]["metrics"]["completeness"]["value"] < 1e-4  # beside what the networks say by themselves
    assert "completeness" not in judged["linear"]["metrics"]
    assert (
        judged["imn"]["metrics"]["faithfulness"]["value"] > judged["random"]["metrics"]["faithfulness"]["value"] + 0.3
    )
    assert judged["imn"]["seconds"] < judged["kernel-shap"]["seconds"] / 10
    assert [len(one["scores"]) for one in own["retrained"]] == [2] * 5 and own["stability"]["overall"] > 0
    truths = {one["explainer"]: one["metrics"]["truth"]["value"] for one in known["explainers"]}
    assert truths["linear"] > 0.99 and truths["lime"] > 0.8 > truths["random"]
    assert own["verdict"] and len(job["result"]["plots"]) == 3
    values = client.table(job["result"]["values"]).to_pandas()
    assert set(values["table"]) == {own["name"], known["name"]} and values["row"].max() == 11
    asked = {
        "data": data,
        "model": trained["approved"]["model"],
        "rows": 5,
        "background": 5,
        "explainers": ["imn", "random"],
    }
    job = client.ended("explain", "evaluate-explanations", asked)
    assert job["status"] == "succeeded" and job["result"]["tables"][0]["stability"] is None, job["error"]
    job = client.ended("explain", "evaluate-explanations", asked | {"explainers": ["lime"]})  # numbers are missing
    assert job["result"]["tables"][0]["refused"].keys() == {"lime"} and job["result"]["plots"] == []
    for change, pointer in (({"model": trained["grade"]["model"]}, "/model"), ({"output": "maybe"}, "/output")):
        job = client.ended("explain", "evaluate-explanations", asked | change)
        assert job["error"]["pointer"] == pointer, job["error"]
    refused = client.post("/explain/v1/evaluate-explanations", json={"model": trained["grade"]["model"]})
    assert refused.status_code == 422


@pytest.mark.long
def test_a_study_of_learners(client: StackClient) -> None:
    few = pa.Table.from_pandas(loans(120)[["income", "region", "approved"]])
    numbers = pa.Table.from_pandas(loans(120)[["income", "region", "score"]])
    asked = {
        "tables": [
            {"name": "loans", "table": client.upload_table(few), "target": "approved"},
            {"name": "scores", "table": client.upload_table(numbers), "target": "score"},
        ],
        "shipped": ["blood-transfusion", "tic-tac-toe"], "learners": ["linear", "tree", "lightgbm"], "folds": 2, "trials": 2,
    }  # fmt: skip
    job = client.ended("explain", "tabular-study", asked)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert job["trials"]["finished"] == 4 * 3 * 2 and result["failures"] == {}
    assert [own["name"] for own in result["tables"]] == ["loans", "scores", "blood-transfusion", "tic-tac-toe"]
    assert [own["metric"] for own in result["tables"]] == ["roc_auc", "r2", "roc_auc", "roc_auc"]
    assert result["tables"][3]["traits"] == {
        "rows": 958, "features": 9, "classes": 2, "categorical": 1.0, "missing": 0.0, "rarest": pytest.approx(0.3466, abs=1e-3),
        "repeated": 0.0,
    }  # fmt: skip
    assert sum(own["mean_rank"] for own in result["learners"]) == pytest.approx(6)
    assert len(result["pairs"]) == 3 and {own["regime"] for own in result["regimes"]} == {
        "two classes",
        "mostly numbers",
    }
    long = client.table(result["table"]).to_pandas()
    assert len(long) == 24 and set(long["learner"]) == {"linear", "tree", "lightgbm"} and (long["tried"] == 2).all()
    assert long.groupby("table")["score"].mean()["scores"] == pytest.approx(
        np.mean([own["value"] for own in result["tables"][1]["scores"].values()])
    )
    report = client.get(f"/v1/files/{result['report']}/content").text
    assert (
        report.startswith("# Which learner?")
        and result["answer"][0] in report
        and "| blood-transfusion | 748 |" in report
    )
    assert len(result["plots"]) >= 5
    assert any("of the rows of blood-transfusion are the same" in words for words in result["answer"])
    again = client.ended("explain", "tabular-study", asked)["result"]
    assert again["tables"] == result["tables"]


def test_learners_that_fail_are_ranked_last(client: StackClient) -> None:
    """RealMLP cannot let rows of rare classes count more: it counts as a constant, behind all others, and is told."""
    random = np.random.default_rng(0)  # nothing to be learnt: others are no better than a constant either
    noise = pa.table({"x": random.normal(size=80), "y": random.permutation(["a", "b"] * 40)})
    tables = [{"name": name, "table": client.upload_table(noise), "target": "y"} for name in ("one", "other")]
    asked = {"tables": tables, "learners": ["tree", "linear", "realmlp"], "folds": 2, "trials": 0, "balanced": True}
    result = client.ended("explain", "tabular-study", asked)["result"]
    failed = result["learners"][-1]
    assert (failed["learner"], failed["failures"], failed["mean_rank"]) == ("realmlp", 4, 3)
    assert any("realmlp failed in 4 fits" in words for words in result["answer"])
    assert "rare classes" in result["failures"]["one, realmlp, fold 0"]


def test_mistakes_of_studies_are_told(client: StackClient) -> None:
    good = {"shipped": ["diabetes", "vehicle"], "learners": ["linear", "tree"]}
    for change, words in (
        ({"shipped": ["diabetes"]}, "two tables"), ({"learners": ["linear", "linear"]}, "named once"),
        ({"shipped": ["diabetes", "unknown"]}, "Input should be"),
    ):  # fmt: skip
        refused = client.post("/explain/v1/tabular-study", json=good | change)
        assert refused.status_code == 422 and words in refused.json()["errors"][0]["detail"]
    table = pa.table({"x": np.arange(40.0), "y": ["a"] * 37 + ["b"] * 3})
    asked = {
        "tables": [{"name": "few", "table": client.upload_table(table), "target": "y"}],
        "shipped": ["diabetes"],
        "learners": ["linear", "tree"],
    }
    job = client.ended("explain", "tabular-study", asked)
    assert job["error"]["pointer"] == "/tables/0/target" and "'b' (3)" in job["error"]["detail"]
