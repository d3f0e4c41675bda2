"""Parts of the worker alone: versions of specs, the cache of models, declarations, back-off."""

import json
from pathlib import Path

import pytest

from gristmill.errors import InvalidInput
from gristmill.files.blobs import LocalBlobs
from gristmill.service import Service
from gristmill.specs import Result, Spec
from gristmill.testing import StackClient
from gristmill.worker.child import load_spec
from gristmill.worker.online import ModelCache
from gristmill.worker.supervisor import backoff_seconds

LOADER = "gristmill_testbed.calls:load"


@pytest.mark.parametrize(("version", "spec"), [(2, {"size": 3}), (1, {"length": 3})])
def test_a_worker_takes_the_version_before(version: int, spec: dict[str, int]) -> None:
    message = {"service": "testbed", "kind": "renamed", "spec_version": version, "spec": spec}
    assert load_spec(message).model_dump() == {"size": 3}


@pytest.mark.parametrize("version", [0, 3])
def test_a_worker_refuses_other_versions_in_words(version: int) -> None:
    message = {"service": "testbed", "kind": "renamed", "spec_version": version, "spec": {"size": 3}}
    with pytest.raises(InvalidInput, match="another version"):
        load_spec(message)


def cache(folder: Path, limit_mb: int) -> tuple[ModelCache, list[str]]:
    blobs, keys = LocalBlobs(folder / "blobs"), []
    for index in range(3):
        source = folder / f"model{index}"
        source.write_text(json.dumps({"index": index}))
        keys.append(f"t/{folder.name}-{limit_mb}-{index}")
        blobs.put_file(keys[-1], source)
    return ModelCache(blobs, folder, limit_mb), keys


def test_models_stay_while_there_is_room(tmp_path: Path) -> None:
    models, keys = cache(tmp_path, limit_mb=100_000)
    assert [models.get(LOADER, key)["index"] for key in keys * 2] == [0, 1, 2] * 2
    assert {models.get(LOADER, key)["__loads__"] for key in keys} == {"1"}


def test_models_go_least_recently_used_first_when_memory_is_short(tmp_path: Path) -> None:
    models, keys = cache(tmp_path, limit_mb=0)
    for key in (keys[0], keys[1], keys[0]):
        models.get(LOADER, key)
    assert models.get(LOADER, keys[0])["__loads__"] == "2"
    assert models.get(LOADER, keys[1])["__loads__"] == "2"


@pytest.mark.parametrize("name", ["jobs", "Bad", "", "a_b", "calls", "-x"])
def test_bad_names_are_refused(name: str) -> None:
    service = Service("fine", title="", summary="", version="1")
    with pytest.raises(ValueError, match="cannot be a name"):
        service.job(name, spec=Spec, result=Result, run="x:y", summary="")


def test_a_search_needs_its_trial_kind_first() -> None:
    service = Service("fine", title="", summary="", version="1")
    with pytest.raises(ValueError, match="declare its trial kind"):
        service.job("search", spec=Spec, result=Result, run="x:y", summary="", trial_kind="trial")


def test_back_off_doubles_with_jitter_up_to_a_bound() -> None:
    for attempt in range(1, 20):
        expected = min(300.0, 2.0 ** (attempt - 1))
        seen = {backoff_seconds(attempt) for _ in range(50)}
        assert all(expected / 2 <= seconds <= expected for seconds in seen)
        assert len(seen) > 1


def test_higher_priority_is_claimed_first(client: StackClient) -> None:
    busy = [client.job("testbed", "count", {"steps": 1000}, wait=0)["id"] for _ in range(2)]
    low = [client.job("testbed", "count", {"steps": 1}, wait=0)["id"] for _ in range(3)]
    high = client.job("testbed", "count", {"steps": 1}, wait=0, priority=5)["id"]
    for job_id in busy:
        client.post(f"/v1/jobs/{job_id}/cancel", headers={"Prefer": "wait=20"})
    ended = {job_id: client.wait(job_id) for job_id in [*low, high]}
    assert ended[high]["started_at"] < ended[low[-1]]["started_at"]
