"""Language models over HTTP: tuned while small, grown, made to talk; what cannot be is refused in words."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from transformers import GPT2LMHeadModel, PreTrainedTokenizerFast

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, interrupted, open_client, past

ANIMALS, THINGS = ("dog", "cat", "owl", "bee", "fox"), ("trees", "stars", "fish", "stones")
TEXT = "\n".join(
    f"The {ANIMALS[(7 * at) % 5]} saw {(13 * at) % 17} {THINGS[(5 * at) % 4]} and the {ANIMALS[(3 * at + 1) % 5]} went home."
    for at in range(600)
)
MODEL = {"layers": 2, "heads": 2, "head_size": 8, "context": 16}
TRAINING = {"tokens": 30_000, "warmup": 10, "judgements": 6}


@pytest.fixture(scope="module")
def corpus(stack: Stack) -> str:
    with open_client(stack) as client:
        return str(client.upload(TEXT.encode(), "tales.txt")["id"])


@pytest.fixture(scope="module")
def tuned(stack: Stack, corpus: str) -> dict[str, Any]:
    spec = {"corpus": corpus, "model": MODEL, "learning_rates": [0.0005, 0.004, 0.016], "heads": [4]} | TRAINING
    with open_client(stack) as client:
        job = client.ended("hpo", "lm-tune", spec)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_a_learning_rate_is_found_that_transfers(client: StackClient, tuned: dict[str, Any]) -> None:
    assert [(own["width"], own["learning_rate"]) for own in tuned["tried"]] == [
        (width, rate) for width in (16, 32) for rate in (0.0005, 0.004, 0.016)
    ]
    assert tuned["learning_rate"] in (0.004, 0.016) and tuned["at_edge"] == (tuned["learning_rate"] == 0.016)
    assert tuned["loss"] == min(own["loss"] for own in tuned["tried"] if own["width"] == 16)
    assert tuned["steps_apart"] <= 1 and "transfers" in tuned["verdict"]
    for picture in tuned["plots"]:
        assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def grown(stack: Stack, corpus: str, tuned: dict[str, Any]) -> dict[str, Any]:
    spec = {
        "corpus": corpus, "model": tuned["model"], "heads": 4, "shrinks": [0.4, 1.0], "beside": ["scratch", "pad", "copy"], **TRAINING
    }  # fmt: skip
    with open_client(stack) as client:
        job = client.ended("hpo", "lm-grow", spec)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_a_model_grows(client: StackClient, grown: dict[str, Any], tuned: dict[str, Any]) -> None:
    arms = {arm["name"]: arm for arm in grown["arms"]}
    assert set(arms) == {"shrink 0.4", "shrink 1", "scratch", "pad", "copy"}
    assert [arm["loss"] for arm in grown["arms"]] == sorted(arm["loss"] for arm in grown["arms"])
    assert arms["pad"]["loss_at_start"] < arms["shrink 0.4"]["loss_at_start"] < arms["scratch"]["loss_at_start"]
    scratch = arms["scratch"]
    assert (scratch["tokens_to_scratch"], scratch["speedup"]) == (TRAINING["tokens"] // 256 * 256, 1.0)
    best = arms[grown["best"]]
    assert best["loss"] < scratch["loss"] and best["speedup"] > 1 and "Growth helped" in grown["verdict"]
    assert best["speedup_with_base"] < best["speedup"]
    assert grown["scratch_at_equal_compute"] < scratch["loss"]
    assert (grown["base_width"], grown["width"], grown["learning_rate"]) == (16, 32, tuned["learning_rate"])
    assert grown["learning_rates"]["hidden matrices"] == tuned["learning_rate"] / 2
    curves = pq.read_table(io.BytesIO(client.get(f"/v1/files/{grown['curves']}/content").content)).to_pandas()
    assert set(curves["arm"]) == {*arms, "scratch at equal compute"} and np.isfinite(curves["loss"]).all()


def test_a_grown_model_talks(client: StackClient, grown: dict[str, Any]) -> None:
    body = {"model": grown["model"], "prompt": "The dog", "tokens": 40, "seed": 3}
    answers = [client.post("/hpo/v1/calls/generate", json=body).json() for _ in range(2)]
    assert answers[0] == answers[1] and answers[0]["tokens"] == 40 == len(answers[0]["text"])
    assert set(answers[0]["text"]) <= set(TEXT) and len(grown["sample"]) == 200
    refused = client.post("/hpo/v1/calls/generate", json=body | {"prompt": "€"})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/prompt") and "'€'" in refused.text


def test_a_grown_model_is_read_by_transformers(client: StackClient, grown: dict[str, Any], tmp_path: Any) -> None:
    archive = zipfile.ZipFile(io.BytesIO(client.get(f"/v1/files/{grown['archive']}/content").content))
    assert set(archive.namelist()) == {"model.safetensors", "config.json", "tokenizer.json"}
    archive.extractall(tmp_path)
    model = GPT2LMHeadModel.from_pretrained(tmp_path).eval()
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(tmp_path / "tokenizer.json"))
    ids = tokenizer("The dog saw 3 st", return_tensors="pt")["input_ids"]
    said = tokenizer.decode(model.generate(ids[:, :8], max_new_tokens=8, do_sample=False)[0, 8:])
    ours = client.post(
        "/hpo/v1/calls/generate",
        json={"model": grown["model"], "prompt": "The dog ", "tokens": 8, "temperature": 0},
    ).json()
    assert said.replace(" ", "") == ours["text"].replace(" ", "")


def test_a_table_is_a_corpus_too(client: StackClient) -> None:
    buffer = io.BytesIO()
    pq.write_table(pa.table({"tale": TEXT.split("\n"), "number": range(600)}), buffer)
    table = client.upload(buffer.getvalue(), "tales.parquet")["id"]
    begin = {"tokenizer": "bpe", "vocabulary": 300, "tied": True, **MODEL}
    spec = {"corpus": table, "column": "tale", "begin": begin, **TRAINING, "tokens": 5_000}
    job = client.ended("hpo", "lm-train", spec)
    assert job["status"] == "succeeded", job["error"]
    assert (
        job["result"]["vocabulary"] <= 300
        and job["result"]["curve"]["losses"][-1] < job["result"]["curve"]["losses"][0]
    )
    for change, pointer in (({"column": None}, "/column"), ({"column": "number"}, "/column")):
        failed = client.ended("hpo", "lm-train", spec | change)
        assert (failed["error"]["code"], failed["error"]["pointer"]) == ("invalid_input", pointer)
    assert client.post("/hpo/v1/lm-train", json=spec | {"column": "tail"}).status_code == 422


def test_activations_keep_their_size_under_mup(client: StackClient, corpus: str) -> None:
    job = client.ended(
        "hpo",
        "lm-coordinate-check",
        {"corpus": corpus, "model": MODEL | {"head_size": 16}, "heads": [2, 4, 8], "steps": 3},
    )
    found = job["result"]["slopes"]
    assert max(found["mup"].values()) < 0.15 < 0.3 < max(found["standard"].values())
    assert "do not grow" in job["result"]["verdict"]


def test_what_cannot_be_is_refused_in_words(client: StackClient, corpus: str, tuned: dict[str, Any]) -> None:
    short = client.upload(b"To be, or not to be.", "short.txt")["id"]
    strange = client.upload(TEXT.replace("dog", "d\u00f6g").encode(), "strange.txt")["id"]
    grow = {"corpus": corpus, "model": tuned["model"], "heads": 4} | TRAINING
    narrower = {"kind": "grown", "model": tuned["model"], "heads": 1}
    for kind, spec, pointer, words in (
        ("lm-train", {"corpus": short, "begin": MODEL}, "/corpus", "too few for a context of 16"),
        ("lm-train", {"corpus": corpus, "begin": MODEL, "tokens": 2_000}, "/tokens", "warm-up"),
        ("lm-grow", grow | {"heads": 2}, "/heads", "not wider"),
        ("lm-grow", grow | {"heads": 3, "beside": ["copy"]}, "/heads", "whole number of times"),
        ("lm-grow", grow | {"heads": 128, "head_size": 256}, "", ""),
        ("lm-tune", {"corpus": corpus, "model": MODEL | {"head_size": 256}, "heads": [64]}, "", ""),
        ("lm-grow", grow | {"corpus": strange}, "/corpus", "'ö'"),
        ("lm-grow", grow | {"model": None}, "/model", ""),
        ("lm-train", {"corpus": corpus, "begin": narrower, **TRAINING}, "/begin", "not wider"),
    ):  # fmt: skip
        answer = client.post(f"/hpo/v1/{kind}", json=spec)
        if answer.status_code == 422:
            assert answer.json()["errors"][0]["pointer"] == pointer
            continue
        failed = client.wait(answer.json()["id"], 100)
        assert (failed["error"]["code"], failed["error"]["pointer"]) == ("invalid_input", pointer), failed
        assert words in failed["error"]["detail"]


def test_a_training_that_diverges_leaves_the_others(client: StackClient, corpus: str) -> None:
    spec = {
        "corpus": corpus,
        "model": MODEL,
        "learning_rates": [0.01, 90.0],
        "optimizer": "sgd",
        "longest_gradient": 1e6,
    } | TRAINING
    job = client.ended("hpo", "lm-tune", spec)
    assert job["status"] == "succeeded", job["error"]
    tuned = job["result"]
    assert tuned["learning_rate"] == 0.01 and tuned["tried"][1]["loss"] is None
    failed = client.ended(
        "hpo",
        "lm-train",
        {"corpus": corpus, "begin": MODEL, "learning_rate": 90.0, "optimizer": "sgd", "longest_gradient": 1e6}
        | TRAINING,
    )
    assert failed["result"]["diverged"] and failed["result"]["model"] is None
    # What is grown is trained as the small one was tuned: by SGD, whose rules for wider tensors are its own.
    begin = {"kind": "grown", "model": tuned["model"], "heads": 4, "head_size": 16}
    grown = client.ended("hpo", "lm-train", {"corpus": corpus, "begin": begin, **TRAINING})["result"]
    assert grown["width"] == 64 and grown["curve"]["losses"][-1] < grown["curve"]["losses"][0]
    assert list(grown["learning_rates"].values()) == pytest.approx([0.04, 0.01, 0.04])


@pytest.mark.long
def test_a_killed_training_goes_on_as_if_nothing_had_been(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        corpus = client.upload(TEXT.encode(), "tales.txt")["id"]
        spec = {"corpus": corpus, "begin": MODEL | {"heads": 8}, **TRAINING, "tokens": 200_000, "judgements": 20}
        whole = client.ended("hpo", "lm-train", spec)["result"]
        again = interrupted(stack, client, "hpo", "lm-train", spec, past(0.4))
    assert again["status"] == "succeeded" and again["attempt"] == 2, again["error"]
    assert again["result"]["resumed_at_step"] > 0 and again["result"]["curve"] == whole["curve"]
