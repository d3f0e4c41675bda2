"""Finetuning over HTTP: texts and images are learnt, in one job or in several; what cannot be is refused in words."""

import base64
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, interrupted, open_client, past
from gristmill_ml.prediction_sets import Source, read_prediction_set

WORDS = {"sea": ["ship", "sea", "sail", "harbour"], "kitchen": ["bread", "oven", "flour", "salt"]}


def table(rows: int = 200, **more: list[Any]) -> bytes:
    random = np.random.default_rng(0)
    labels = random.choice(list(WORDS), rows)
    texts = [f"{at} " + " ".join(random.choice(WORDS[label], 5)) for at, label in enumerate(labels)]
    buffer = io.BytesIO()
    pq.write_table(pa.table({"text": texts, "label": labels} | more), buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def texts(stack: Stack) -> str:
    with open_client(stack) as client:
        return str(client.upload(table(), "texts.parquet")["id"])


def of_texts(texts: str, **more: Any) -> dict[str, Any]:
    settings = {"learning_rate": 0.001, "frozen": 0.5}
    return {
        "data": texts, "text": "text", "label": "label", "model": "minilm-l1", "settings": settings, "epochs": 4,
    } | more  # fmt: skip


@pytest.fixture(scope="module")
def finetuned(stack: Stack, texts: str) -> dict[str, Any]:
    with open_client(stack) as client:
        job = client.ended("hpo", "finetune", of_texts(texts))
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_texts_are_told_apart(client: StackClient, finetuned: dict[str, Any]) -> None:
    assert finetuned["test_score"] > 0.9 and finetuned["score"] > 0.9 and not finetuned["diverged"]
    assert finetuned["rows"] == {"train": 120, "validation": 40, "test": 40}
    assert finetuned["learnt_parameters"] < finetuned["parameters"] and finetuned["state"] is None
    assert len(finetuned["curve"]["scores"]) == finetuned["epochs"] == 4
    said = client.post(
        "/hpo/v1/calls/predict-finetuned",
        json={"model": finetuned["model"], "texts": ["the ship has set sail", "flour and salt for the oven"]},
    ).json()
    assert said["predictions"] == ["sea", "kitchen"] and said["classes"] == ["kitchen", "sea"]
    (picture,) = finetuned["plots"]
    assert client.get(f"/v1/files/{picture}/content").content.startswith(b"\x89PNG")


def test_its_predictions_are_a_prediction_set(client: StackClient, finetuned: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "predictions.parquet"
    path.write_bytes(client.get(f"/v1/files/{finetuned['predictions']}/content").content)
    found = read_prediction_set([Source(path, "parquet", path.name)], split="test")
    assert found.predictions.shape == (40, 1, 2)
    assert (found.predictions[:, 0].argmax(axis=1) == found.labels).mean() == finetuned["test_score"]


@pytest.mark.long
def test_it_goes_on_in_a_later_job(client: StackClient, texts: str, finetuned: dict[str, Any]) -> None:
    first = client.ended("hpo", "finetune", of_texts(texts, stop_after=3, finish=False))["result"]
    assert first["epochs"] == 3 and first["model"] is None and first["test_score"] is None
    second = client.ended("hpo", "finetune", of_texts(texts, state=first["state"]))["result"]
    assert second["resumed_at_epoch"] == 3
    assert second["curve"]["losses"] == finetuned["curve"]["losses"]
    assert second["test_score"] == finetuned["test_score"]
    other = client.ended("hpo", "finetune", of_texts(texts, state=first["state"], seed=1))
    assert other["error"]["pointer"] == "/state" and "another finetuning" in other["error"]["detail"]


def test_images_are_told_apart(client: StackClient, images: str, digits: list[bytes]) -> None:
    spec = {
        "data": images, "model": "mobilenet-v2", "image_size": 32, "epochs": 6, "settings": {"frozen": 1, "learning_rate": 0.001}
    }  # fmt: skip
    job = client.ended("hpo", "finetune", spec)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["test_score"] > 0.6 and job["result"]["classes"] == ["0", "1"]
    given = [base64.b64encode(own).decode() for own in digits[:4]]
    said = client.post("/hpo/v1/calls/predict-finetuned", json={"model": job["result"]["model"], "images": given})
    assert said.status_code == 200 and len(said.json()["predictions"]) == 4
    for wrong, pointer in (
        ([given[0], "###"], "/images/1"),
        (["é"], "/images/0"),
        ([base64.b64encode(b"no").decode()], "/images/0"),
    ):
        answer = client.post("/hpo/v1/calls/predict-finetuned", json={"model": job["result"]["model"], "images": wrong})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), answer.text
    answer = client.post("/hpo/v1/calls/predict-finetuned", json={"model": job["result"]["model"], "texts": ["a"]})
    assert answer.status_code == 422 and "reads images" in answer.text


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"model": None}, ""), ({"stop_after": 9}, ""), ({"label": None}, ""), ({"label": "stars"}, "/label"),
        ({"settings": {"mixup": 0.2}}, ""), ({"settings": {"lora_rank": 4, "l2_sp": 0.1}}, ""),
        ({"settings": {"lora_rank": 4, "frozen": 1}}, ""), ({"settings": {"frozen": 2}}, "/settings/frozen"), ({"epochs": 0}, "/epochs"),
    ],
)  # fmt: skip
def test_mistakes_are_told_at_the_door(client: StackClient, texts: str, change: Any, pointer: str) -> None:
    client.inspected(texts)
    answer = client.post("/hpo/v1/finetune", json=of_texts(texts) | change)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)


def test_mistakes_that_the_data_show(client: StackClient, texts: str, images: str) -> None:
    one = client.upload(table(label=["sea"] * 200), "one.parquet")["id"]
    for spec, pointer, words in (
        (of_texts(texts, model="gpt-9"), "/model", "There is no model 'gpt-9'"),
        (of_texts(texts, model="mobilenet-v2"), "/model", "There is no model"),
        (of_texts(texts, model="scratch-words"), "/model", "not pretrained"),
        (of_texts(texts, model="wordllama-256", settings={"lora_rank": 4}), "/settings", "no attention layers"),
        (of_texts(one), "/data", "there is nothing to learn"),
        (of_texts(texts, text=None, label=None, model="mobilenet-v2"), "/text", "say which columns"),
    ):
        job = client.ended("hpo", "finetune", spec)
        assert job["status"] == "failed" and job["error"]["code"] == "invalid_input", job
        assert job["error"]["pointer"] == pointer and words in job["error"]["detail"], job["error"]


@pytest.mark.long
def test_a_killed_worker_loses_nothing(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        texts = client.upload(table(), "texts.parquet")["id"]
        spec = of_texts(texts, settings={"learning_rate": 0.0005}, model="minilm-l0", epochs=60)
        found = interrupted(stack, client, "hpo", "finetune", spec, past(0.7))
        assert found["status"] == "succeeded" and found["attempt"] == 2, found["error"]
        whole = client.ended("hpo", "finetune", spec)["result"]
        assert found["result"]["curve"]["losses"] == whole["curve"]["losses"]
