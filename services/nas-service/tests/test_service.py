"""The service over HTTP: search, ask for fronts, train a predictor, measure this machine, judge fronts."""

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
from gristmill_nas import measurements
from gristmill_nas.modnas.artifact import save_predictor
from gristmill_nas.predictors import PredictorTraining, train_predictor

DEVICES = ["1080ti_1", "silver_4114", "pixel3"]
QUICK = {"devices": DEVICES, "steps": 60, "preferences": 8, "surrogate_rows": 300}
TABLE = measurements.shipped("nb201")
CELL = "|nor_conv_3x3~0|+|none~0|none~1|+|skip_connect~0|nor_conv_3x3~1|none~2|"


def references(device: str) -> list[float]:
    return [float(own) for own in TABLE.devices["latency"][device][TABLE.rows_of(TABLE.references)]]


@pytest.fixture(scope="module")
def searched(stack: Stack) -> dict[str, Any]:
    with open_client(stack) as client:
        job = client.wait(client.job("nas", "search", QUICK, wait=0)["id"], 120)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


@pytest.fixture(scope="module")
def trained(stack: Stack) -> dict[str, Any]:
    spec = {"devices": DEVICES, "held_out": ["fpga", "titanx_1"], "steps": 300}
    with open_client(stack) as client:
        job = client.wait(client.job("nas", "train-predictor", spec, wait=0)["id"], 120)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def call(client: StackClient, name: str, body: dict[str, Any]) -> Any:
    return client.post(f"/nas/v1/calls/{name}", json=body)


def test_a_search_gives_a_front_for_every_device(client: StackClient, searched: dict[str, Any]) -> None:
    assert searched["objectives"] == ["error", "latency"] and len(searched["references"]) == 10
    assert [front["device"] for front in searched["fronts"]] == DEVICES
    for front in searched["fronts"]:
        errors = [point["predicted"]["error"] for point in front["points"]]
        assert errors == sorted(errors) and 0 < front["hypervolume"] < 2
        assert set(front["points"][0]["operations"]) == {"0->1", "0->2", "1->2", "0->3", "1->3", "2->3"}
    assert searched["held_out"]["error"] > 0.6 and searched["held_out"]["latency"] > 0.9
    history = pq.read_table(io.BytesIO(client.get(f"/v1/files/{searched['history']}/content").content))
    assert history["step"].to_pylist() == [25, 50, 60] and "hypervolume pixel3" in history.schema.names
    for plot in searched["plots"]:
        assert client.get(f"/v1/files/{plot}/content").content.startswith(b"\x89PNG")


def test_a_front_for_a_device_that_is_known_or_new(client: StackClient, searched: dict[str, Any]) -> None:
    known = call(client, "front", {"model": searched["model"], "device": {"name": "pixel3"}}).json()
    told = next(front for front in searched["fronts"] if front["device"] == "pixel3")
    assert known["points"] == told["points"] and known["best"] is None
    assert known["resembles"] == {"nearest": "pixel3", "distance": 0, "far": False}
    body = {"model": searched["model"], "device": {"references": references("raspi4")}, "points": 50}
    new = call(client, "front", body | {"limits": {"latency": 40}}).json()
    assert new["best"]["predicted"]["latency"] <= 40 and new["resembles"]["nearest"] in DEVICES
    points, others = ([tuple(own["predicted"].values()) for own in new[part]] for part in ("points", "others"))
    assert 1 < len(points) + len(others) <= 50 and not set(points) & set(others)
    assert not any(all(o <= p for p, o in zip(point, own, strict=True)) for point in points for own in others)
    answer = call(client, "front", body | {"limits": {"latency": 0.01}})
    assert answer.status_code == 422 and "the nearest has latency" in answer.json()["detail"]


def test_one_architecture_for_one_preference(client: StackClient, searched: dict[str, Any]) -> None:
    body = {"model": searched["model"], "device": {"name": "pixel3"}}
    accurate, fast = (call(client, "pick", body | {"preference": own}).json()["point"] for own in ([9, 1], [0, 1]))
    assert accurate["preference"] == pytest.approx([0.9, 0.1])
    tiny, huge = (call(client, "pick", body | {"preference": [9 * s, s]}).json()["point"] for s in (1e-50, 1e300))
    assert tiny == huge == accurate
    assert accurate["predicted"]["error"] < fast["predicted"]["error"]
    assert accurate["predicted"]["latency"] > fast["predicted"]["latency"]


@pytest.mark.parametrize(
    ("name", "change", "pointer", "words"),
    [
        ("front", {"device": {"name": "toaster"}}, "/device/name", "no device 'toaster'"),
        ("front", {"device": {"references": [1.0] * 9}}, "/device/references", "10 reference measurements, not 9"),
        ("front", {"device": {"references": [0.0] * 10}}, "/device/references/0", "greater than 0"),
        ("front", {"device": {"references": [2.0] * 10}}, "/device/references", "all the same"),
        ("front", {"device": {}}, "/device", "either the name of a device or"),
        ("front", {"device": None}, "/device", "Say which device"),
        ("front", {"limits": {"price": 3}}, "/limits/price", "no objective of this search"),
        ("pick", {"preference": [1, 1, 1]}, "/preference", "one weight for each"),
        ("pick", {"preference": [0, 0]}, "", "one weight at least"),
        ("pick", {"preference": [1, -1]}, "/preference/1", "greater than or equal to 0"),
    ],
)
def test_calls_that_cannot_be_answered_are_refused(
    client: StackClient, searched: dict[str, Any], name: str, change: dict[str, Any], pointer: str, words: str
) -> None:
    answer = call(client, name, {"model": searched["model"], "device": {"name": "pixel3"}} | change)
    assert answer.status_code == 422
    error = answer.json()["errors"][0]
    assert error["pointer"] == pointer and words in error["detail"]


def test_a_predictor_for_devices_that_it_has_not_seen(client: StackClient, trained: dict[str, Any]) -> None:
    assert [own["device"] for own in trained["quality"]] == ["fpga", "titanx_1"]
    assert all(own["rank_correlation"] > 0.85 for own in trained["quality"]) and 0 <= trained["trust"] <= 1
    body = {"predictor": trained["predictor"], "device": {"references": references("fpga")}}
    plain = call(client, "predict-latency", body | {"architectures": [CELL]}).json()
    measured = float(TABLE.devices["latency"]["fpga"][TABLE.rows_of(TABLE.space.encode(CELL)[None])[0]])
    assert plain["values"][0] == pytest.approx(measured, rel=0.5) and plain["resembles"]["nearest"] in DEVICES
    told = [{"architecture": CELL, "value": measured}]
    corrected = call(client, "predict-latency", body | {"architectures": [CELL], "measurements": told}).json()
    assert abs(corrected["values"][0] - measured) <= abs(plain["values"][0] - measured) + 1e-6
    answer = call(client, "predict-latency", body | {"architectures": [CELL, "|none~0|"]})
    assert answer.status_code == 422 and answer.json()["errors"][0]["pointer"] == "/architectures/1"


def test_a_search_with_a_predictor_and_a_table_of_ones_own(
    client: StackClient, trained: dict[str, Any], tmp_path: Path
) -> None:
    random = np.random.default_rng(0)
    codes = TABLE.space.sample(200, random)
    rows = np.unique(np.concatenate([TABLE.rows_of(codes), TABLE.rows_of(TABLE.references)]))
    table = {
        "architecture": [TABLE.space.decode(own) for own in TABLE.codes[rows]],
        "price": TABLE.values["params"][rows] / 1e6,
        "error": TABLE.values["error"][rows],
    } | {f"latency_{device}": TABLE.devices["latency"][device][rows] for device in DEVICES[:2]}
    pq.write_table(pa.table(table), tmp_path / "t.parquet")
    file = client.upload(tmp_path / "t.parquet", "mine.parquet")["id"]
    spec = {
        "objectives": ["error", "price", "latency"], "table": file, "predictor": trained["predictor"], "steps": 20,
        "preferences": 16, "points": 15,
    }  # fmt: skip
    job = client.job("nas", "search", spec, wait=60)
    assert job["status"] == "succeeded", job["error"]
    assert [front["device"] for front in job["result"]["fronts"]] == DEVICES[:2]
    assert set(job["result"]["fronts"][0]["points"][0]["predicted"]) == {"error", "price", "latency"}


@pytest.mark.parametrize(
    ("change", "pointer", "words"),
    [
        ({"objectives": ["error", "error"]}, "", "listed twice"),
        ({"objectives": ["error"]}, "/objectives", "at least 2"),
        ({"steps": 0}, "/steps", "greater than or equal"),
        ({"space": "mars"}, "/space", "nb201"),
        ({"space": "gpt-s"}, "", "gpt-s has no devices"),
        ({"objectives": ["latency", "energy"]}, "", "by one metric"),
        ({"space": "gpt-s", "objectives": ["memory", "params"], "devices": ["pixel3"]}, "", "leave the devices out"),
        ({"space": "gpt-s", "objectives": ["memory", "params"], "supernet": {}}, "", "of the space nb201"),
        ({"objectives": ["params", "latency"], "supernet": {}}, "", "which is not listed"),
        ({"supernet": {"level": "tri-level"}}, "/supernet/level", "bi-level"),
        ({"table": "file_01kb5w0y7m8q2v3x4z5a6b7c8d"}, "/table", "no file"),
    ],
)
def test_bad_specs_are_refused_at_the_door(
    client: StackClient, change: dict[str, Any], pointer: str, words: str
) -> None:
    answer = client.post("/nas/v1/search", json=change)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer and words in answer.json()["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("kind", "spec", "words"),
    [
        ("search", {"objectives": ["error", "beauty"]}, "no column 'beauty'"),
        ("search", {"objectives": ["error", "energy"]}, "no column `energy_<device>`"),
        ("search", {"devices": ["toaster"]}, "no device 'toaster'"),
        ("train-predictor", {"devices": ["toaster"]}, "no device 'toaster'"),
        ("train-predictor", {"held_out": ["toaster"]}, "no device 'toaster'"),
        ("train-predictor", {"space": "ofa", "held_out": ["v100_1", "v100_32", "v100_64"]}, "left to train on"),
        ("measure", {"device": "cuda"}, "no CUDA device"),
        ("train-architectures", {"architectures": [CELL], "batch_size": 4_096, "channels": 64}, "8 million numbers"),
        ("measure", {"architectures": ["|none~0|"]}, "is not a cell"),
        ("evaluate", {"fronts": {"a": [[[1, 2]]]}, "reference_point": [1, 1]}, "must be worse"),
        ("search", {"objectives": ["error", "energy"], "devices": ["pixel3"]}, "with energy"),
    ],
)
def test_what_is_wrong_later_fails_in_words(client: StackClient, kind: str, spec: dict[str, Any], words: str) -> None:
    job = client.job("nas", kind, spec, wait=60)
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid_input")
    assert words in job["error"]["detail"]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"architecture": ["|none~0|"]}, "is not a cell"),
        ({"architecture": [CELL, CELL]}, "has two rows"),
        ({"cell": [CELL]}, "no column `architecture`"),
        ({"architecture": [CELL], "latency_x": [-1.0]}, "not above 0"),
        ({"architecture": [CELL], "error": ["low"]}, "must be numbers"),
        ({"architecture": [CELL], "error": [1.0]}, "not in the table"),
    ],
)
def test_tables_that_are_none_fail_in_words(
    client: StackClient, tmp_path: Path, columns: dict[str, Any], words: str
) -> None:
    pq.write_table(
        pa.table({**columns, "latency_y": [1.0] * len(next(iter(columns.values())))}), tmp_path / "t.parquet"
    )
    file = client.upload(tmp_path / "t.parquet", "t.parquet")["id"]
    job = client.job("nas", "search", {"table": file, "objectives": ["latency", "error"]}, wait=30)
    assert job["error"]["code"] == "invalid_input" and words in job["error"]["detail"]


def test_this_machine_becomes_a_device(client: StackClient, searched: dict[str, Any]) -> None:
    spec = {"channels": 4, "cells": 1, "image_size": 8, "repetitions": 9, "architectures": [CELL]}
    job = client.job("nas", "measure", spec, wait=60)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert len(result["references"]) == 10 and len(result["timings"]) == 11
    assert all(
        0 < own["fastest"] <= own["median"] and own["low"] <= own["median"] <= own["high"] for own in result["timings"]
    )
    answer = call(client, "front", {"model": searched["model"], "device": {"references": result["references"]}})
    assert answer.status_code == 200 and answer.json()["points"]


def test_architectures_are_trained_from_scratch(client: StackClient) -> None:
    spec = {"architectures": [CELL], "random": 1, "channels": 4, "epochs": 6, "seed": 1}
    job = client.job("nas", "train-architectures", spec, wait=60)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert result["images"] == {"train": 718, "validation": 719, "test": 360} and result["classes"] == 10
    assert [own["random"] for own in result["trained"]].count(True) == 1
    errors = [own["validation_error"] for own in result["trained"]]
    assert errors == sorted(errors) and errors[0] < 30
    assert client.get(f"/v1/files/{result['weights']}").json()["format"] == "safetensors"


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"images": np.zeros((60, 8, 8))}, "must hold the arrays"),
        ({"images": np.zeros((60, 8)), "labels": np.zeros(60, int)}, "must be numbers"),
        ({"images": np.zeros((60, 8, 8)), "labels": np.zeros(59, int)}, "labels of shape"),
        ({"images": np.zeros((60, 8, 8)), "labels": np.zeros(60, int)}, "2 to 1000 classes"),
        ({"images": np.zeros((20, 8, 8)), "labels": np.arange(20) % 2}, "at least 50"),
        ({"images": np.full((60, 8, 8), np.nan), "labels": np.arange(60) % 2}, "NaN or infinite"),
        ({"images": np.full((60, 8, 8), 1e39), "labels": np.arange(60) % 2}, "beyond"),
        ({"images": np.zeros((60, 8, 8)), "labels": np.arange(60)}, "not in the training part"),
    ],
)
def test_images_that_are_none_fail_in_words(
    client: StackClient, tmp_path: Path, arrays: dict[str, Any], words: str
) -> None:
    np.savez(tmp_path / "i.npz", **arrays)
    file = client.upload(tmp_path / "i.npz", "i.npz")["id"]
    job = client.job("nas", "train-architectures", {"architectures": [CELL], "images": file}, wait=30)
    assert job["error"]["code"] == "invalid_input" and words in job["error"]["detail"]


def test_fronts_are_judged(client: StackClient) -> None:
    spec = {
        "fronts": {"ours": [[[1, 2], [2, 1]], [[1, 3]]], "theirs $\\x$": [[[3, 3]], [[2, 4]]]}, "reference_point": [5, 5],
        "objectives": ["error", "latency"],
    }  # fmt: skip
    job = client.job("nas", "evaluate", spec, wait=30)
    assert job["status"] == "succeeded", job["error"]
    ours, theirs = job["result"]["methods"]
    assert ours["method"] == "ours" and ours["hypervolume"] == pytest.approx((1 + 8 / 15) / 2)
    assert theirs["hypervolume"] == pytest.approx((4 + 3) / 30) and theirs["spacing"] is None
    assert sorted(job["result"]["reference_front"]) == [[1, 2], [2, 1]] and len(job["result"]["plots"]) == 2


def supernet_on_images(client: StackClient, folder: Path) -> dict[str, Any]:
    """Images whose brightness says the class."""
    random = np.random.default_rng(0)
    labels = random.integers(0, 3, 150)
    images = random.normal(size=(150, 8, 8)) + 2 * labels[:, None, None]
    np.savez(folder / "i.npz", images=images, labels=labels)
    file = client.upload(folder / "i.npz", "i.npz")["id"]
    return {"images": file, "channels": 2, "warm_up": 20, "batch_size": 16, "judged": 100}


def test_a_search_on_images_with_shared_weights(client: StackClient, trained: dict[str, Any], tmp_path: Path) -> None:
    supernet = supernet_on_images(client, tmp_path)
    spec = {"devices": DEVICES[:2], "predictor": trained["predictor"], "steps": 12, "supernet": supernet}
    job = client.wait(client.job("nas", "search", spec, wait=0)["id"], 120)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert [front["device"] for front in result["fronts"]] == DEVICES[:2]
    assert 0 <= result["fronts"][0]["points"][0]["predicted"]["error"] < 70
    assert set(result["held_out"]) == {"error", "latency"}
    picked = call(client, "pick", {"model": result["model"], "device": {"name": "pixel3"}, "preference": [1, 1]})
    assert picked.status_code == 422  # the predictor knows that device, this search does not
    picked = call(client, "pick", {"model": result["model"], "device": {"name": DEVICES[0]}, "preference": [1, 1]})
    assert set(picked.json()["point"]["predicted"]) == {"error", "latency"}


@pytest.mark.long
def test_boosted_trees_and_energy(client: StackClient, tmp_path: Path) -> None:
    rows = np.unique(np.concatenate([np.arange(0, 15_625, 20), TABLE.rows_of(TABLE.references)]))
    table = {
        "architecture": [TABLE.space.decode(own) for own in TABLE.codes[rows]],
        "error": TABLE.values["error"][rows],
    }
    table |= {f"energy_{device}": 3 * TABLE.devices["latency"][device][rows] for device in DEVICES}
    pq.write_table(pa.table(table), tmp_path / "t.parquet")
    file = client.upload(tmp_path / "t.parquet", "t.parquet")["id"]
    spec = {"kind": "boosting", "metric": "energy", "table": file, "devices": DEVICES[:2], "held_out": DEVICES[2:]}
    job = client.job("nas", "train-predictor", spec, wait=60)
    assert job["status"] == "succeeded", job["error"]
    assert job["result"]["quality"][0]["rank_correlation"] > 0.8
    search = {
        "objectives": ["error", "energy"], "table": file, "predictor": job["result"]["predictor"], "steps": 20,
        "devices": DEVICES[:2], "preferences": 2,
    }  # fmt: skip
    refused = client.job("nas", "search", search | {"estimator": "reinmax"}, wait=60)
    assert refused["error"]["code"] == "invalid_input" and "Trees have no gradient" in refused["error"]["detail"]
    found = client.job("nas", "search", search, wait=60)
    assert found["status"] == "succeeded", found["error"]
    assert set(found["result"]["fronts"][0]["points"][0]["predicted"]) == {"error", "energy"}
    assert found["result"]["held_out"]["error"] > 0.5 and found["result"]["held_out"]["energy"] is None


def killed_and_unbroken(
    stack: Stack, client: StackClient, spec: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The results of a search whose worker dies past half its steps, and of the same search left alone."""
    done = interrupted(stack, client, "nas", "search", spec, past(0.75))
    assert done["status"] == "succeeded" and done["attempt"] == 2, done["error"]
    events = client.get(f"/v1/jobs/{done['id']}/events").json()["items"]
    last_start = max(at for at, event in enumerate(events) if event["type"] == "started")
    points = [point for event in events[last_start:] for point in event["data"].get("points", [])]
    steps = [int(own["message"].split()[1].split("/")[0]) for own in points if own["message"].startswith("step ")]
    assert steps[0] > 25  # it went on from a checkpoint
    whole = client.wait(client.job("nas", "search", spec, wait=0)["id"], 120)
    return done["result"], whole["result"]


@pytest.mark.long
def test_a_search_killed_in_mid_way_ends_as_an_unbroken_one(fresh_stack: Callable[..., Stack]) -> None:
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        done, whole = killed_and_unbroken(stack, client, QUICK | {"steps": 400})
    assert done["fronts"] == whole["fronts"]


@pytest.mark.long
def test_a_search_with_shared_weights_killed_in_mid_way_ends_as_an_unbroken_one(
    fresh_stack: Callable[..., Stack], tmp_path: Path
) -> None:
    devices = tuple(DEVICES[:2])
    predictor = train_predictor(TABLE, "latency", devices, PredictorTraining(steps=100, trust=1.0))
    save_predictor(tmp_path / "p.safetensors", predictor, {})
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        spec = {
            "devices": devices, "predictor": client.upload(tmp_path / "p.safetensors", "p.safetensors")["id"], "steps": 150,
            "preferences": 1, "supernet": supernet_on_images(client, tmp_path),
        }  # fmt: skip
        done, whole = killed_and_unbroken(stack, client, spec)
    assert done["fronts"] == whole["fronts"]
