"""Finetuning and ensembling of text models over HTTP, on real questions (TREC)."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, interrupted, open_client

TREC = Path(__file__).parent.parent / "data/trec6.parquet"
SMALL = {"split": "split", "train_rows": 120, "validation_rows": 120, "test_rows": 120}
CONFIGURATIONS = [
    {"update": "full", "learning_rate": 1e-2, "epochs": 4},
    {"update": "frozen", "head_learning_rate": 1e-2, "epochs": 10},
]


@pytest.fixture(scope="module")
def ensembled(stack: Stack) -> dict[str, Any]:
    with open_client(stack) as client:
        spec = SMALL | {
            "data": client.upload(TREC, "trec6.parquet")["id"], "models": ["minilm-l1", "scratch-words", "wordllama-256"],
            "configurations": CONFIGURATIONS, "seeds": [0, 1], "updates": 100,
        }  # fmt: skip
        job = client.job("ensemble", "finetune-text", spec, wait=0)
        job = client.wait(job["id"], 150)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_several_models_become_one_classifier(client: StackClient, ensembled: dict[str, Any]) -> None:
    assert ensembled["classes"] == ["ABBR", "DESC", "ENTY", "HUM", "LOC", "NUM"]
    assert ensembled["rows"] == {"train": 120, "validation": 120, "test": 120}
    assert len(ensembled["runs"]) == 10 and not ensembled["failed"]
    assert ensembled["left_out"] == [
        "scratch-words, configuration 1: a network from scratch has nothing to keep frozen"
    ]
    losses = [run["validation"]["nll"] for run in ensembled["runs"]]
    assert losses == sorted(losses) and ensembled["best_run"] == ensembled["runs"][0]["run"]
    assert ensembled["test"]["nll"]["value"] < ensembled["best_run_test"]["nll"]["value"]
    assert all(len(run["curve"]["validation"]) == run["configuration"]["epochs"] for run in ensembled["runs"])


def test_what_every_run_said_is_kept_and_can_be_taken_out(client: StackClient, ensembled: dict[str, Any]) -> None:
    def content(file: str) -> Any:
        return pq.read_table(io.BytesIO(client.get(f"/v1/files/{file}/content").content))

    whole = content(ensembled["predictions"])
    assert whole.num_rows == 10 * 240 and whole.schema.names[:3] == ["row_id", "model", "p_ABBR"]
    own = {"predictions": ensembled["predictions"], "runs": ensembled["runs_table"]}
    spec = own | {"pretrained": ["minilm-l1", "wordllama-256"], "best": 4, "split": "validation"}
    taken = client.job("ensemble", "metadataset", spec)["result"]
    assert len(taken["runs"]) == 4 and taken["rows"] == 480
    assert {run["pretrained"] for run in taken["runs"]} <= {"minilm-l1", "wordllama-256"}
    job = client.job("ensemble", "fit", {"predictions": {"files": [taken["predictions"]]}, "method": "greedy"})
    assert job["status"] == "succeeded", job["error"]
    nothing = client.job("ensemble", "metadataset", own | {"pretrained": ["other"]})
    assert nothing["error"]["detail"] == "No run is of that kind."


RUNS = {
    "model": ["a", "b"],
    "pretrained": ["m", "m"],
    "update": ["full", "lora"],
    "seed": [0, 1],
    "validation_nll": [0.5, 0.4],
}
SAID = {
    "row_id": [1, 2, 1, 2], "model": ["a", "a", "b", "b"], "split": ["test"] * 4, "p_x": [0.5] * 4, "p_y": [0.5] * 4,
}  # fmt: skip


def metadataset(client: StackClient, folder: Path, runs: dict[str, Any], said: dict[str, Any], **more: Any) -> Any:
    files = {}
    for name, columns in (("runs", runs), ("predictions", said)):
        pq.write_table(pa.table(columns), folder / f"{name}.parquet")
        files[name] = client.upload(folder / f"{name}.parquet", f"{name}.parquet")["id"]
    return client.job("ensemble", "metadataset", files | more)


def test_runs_of_ones_own_need_little(client: StackClient, tmp_path: Path) -> None:
    job = metadataset(client, tmp_path, RUNS | {"test_nll": [float("nan"), 0.3]}, SAID, split="test")
    assert job["status"] == "succeeded", job["error"]
    assert [(run["run"], run["test_nll"], run["epochs"]) for run in job["result"]["runs"]] == [
        ("b", 0.3, None), ("a", None, None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("runs", "said", "words"),
    [
        ({"seed": ["first", "second"]}, {}, "'seed' of 'runs.parquet' is not of type int64"),
        ({"validation_nll": [None, 0.4]}, {}, "'validation_nll' of 'runs.parquet' has cells without a value"),
        ({}, {"model": [["a"]] * 4}, "must be text"),
        ({}, {"split": ["validation"] * 4}, "no predictions of these runs in the split 'test'"),
    ],
)
def test_a_metadataset_that_is_none_fails_in_words(
    client: StackClient, tmp_path: Path, runs: dict[str, Any], said: dict[str, Any], words: str
) -> None:
    job = metadataset(client, tmp_path, RUNS | runs, SAID | said, split="test")
    assert job["error"]["code"] == "invalid_input" and words in job["error"]["detail"]


@pytest.mark.parametrize(("name", "classes"), [("trec6", 6), ("banking77", 77)])
def test_shipped_metadatasets_hold_thirty_runs(client: StackClient, name: str, classes: int) -> None:
    result = client.job("ensemble", "metadataset", {"shipped": name, "split": "validation"})["result"]
    assert len(result["runs"]) == 30 and result["rows"] == 30 * 600
    assert {run["pretrained"] for run in result["runs"]} == {"minilm-l6", "minilm-l3", "minilm-l1", "wordllama-256"}
    spec = {"predictions": {"files": [result["predictions"]]}, "method": "static-weights"}
    fitted = client.job("ensemble", "fit", spec, wait=60)["result"]
    assert len(fitted["classes"]) == classes
    assert fitted["estimate"]["nll"]["value"] < fitted["single_best"]["nll"]["value"]


def test_what_is_wrong_is_said_before_anything_is_trained(client: StackClient) -> None:
    file = client.upload(TREC, "trec6.parquet")["id"]
    for change, pointer in (({"text": "words"}, "/text"), ({"models": []}, ""), ({"seeds": [1, 1]}, "")):
        answer = client.post("/ensemble/v1/finetune-text", json={"data": file} | change)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    for change, words in (
        ({"models": ["minilm-l1", "gpt"]}, "There is no model 'gpt'"),
        ({"label": "text"}, "is not in the training part"),
        ({"models": ["scratch-words"], "configurations": CONFIGURATIONS[1:]}, "an ensemble needs two"),
    ):
        job = client.job("ensemble", "finetune-text", SMALL | {"data": file} | change)
        assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input")
        assert words in job["error"]["detail"]


@pytest.mark.long
def test_a_search_killed_in_mid_way_keeps_its_finished_runs(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        spec = SMALL | {
            "data": client.upload(TREC, "trec6.parquet")["id"], "models": ["minilm-l1", "scratch-words"],
            "configurations": [{"learning_rate": 1e-3, "epochs": 3}], "seeds": [0, 1], "method": "greedy",
        }  # fmt: skip
        kept: dict[str, str] = {}

        def some_have_ended(job: dict[str, Any]) -> bool:
            kept.update(finished(job["id"]))
            return bool(kept)

        def finished(search: str) -> dict[str, str]:
            runs = client.get("/v1/jobs", params={"parent": search}).json()["items"]
            return {run["id"]: run["finished_at"] for run in runs if run["status"] == "succeeded"}

        ended = interrupted(stack, client, "ensemble", "finetune-text", spec, some_have_ended)
        assert len(kept) < 4
        assert ended["status"] == "succeeded", ended["error"]
        assert len(ended["result"]["runs"]) == 4
        assert kept.items() <= finished(ended["id"]).items()
