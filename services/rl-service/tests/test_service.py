"""The service over HTTP: train, adapt, act, compare."""

import io
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, interrupted, kill_worker, open_client, past

SMALL = {"width": 16, "heads": 2, "inside": 1, "across": 1, "trials": 16, "minibatch": 8, "test_tasks": 20}
POINTS = SMALL | {"family": {"name": "point-goal"}, "steps": 16 * 80 * 3}


@pytest.fixture(scope="module")
def trained(stack: Stack) -> dict[str, Any]:
    with open_client(stack) as client:
        job = client.ended("rl", "meta-train", POINTS)
    assert job["status"] == "succeeded", job["error"]
    return dict(job["result"])


def test_an_agent_is_trained(client: StackClient, trained: dict[str, Any]) -> None:
    assert (trained["iterations"], trained["steps"], trained["diverged"]) == (3, 3840, False)
    assert (trained["horizon"], trained["episodes"]) == (20, 4) and trained["spaces"]["observation"] == 2
    assert [own["steps"] for own in trained["curve"]] == [1280, 2560, 3840]
    assert all(len(own["returns"]) == 4 for own in trained["curve"])
    for way in ("tested", "tested_sampled"):
        assert len(trained[way]) == 4 and all(0 <= own["success"]["mean"] <= 1 for own in trained[way])
    history = client.table(trained["history"])
    assert history["iteration"].to_pylist() == [1, 2, 3] and {"kl", "clipped", "explained"} < set(history.column_names)
    assert trained["settings"]["trials"] == 16 and trained["settings"]["learning_rate"] > 0
    assert len(trained["plots"]) == 3
    for plot in trained["plots"]:
        assert client.get(f"/v1/files/{plot}/content").content.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"algorithm": "trmrl"}, marks=pytest.mark.long), pytest.param({"algorithm": "ppo"}, marks=pytest.mark.long),
        {"algorithm": "rl2"}, {"algorithm": "random"}, {"overlap": True},
        {"family": {"name": "bandits", "arms": 3}, "tasks": 4}, {"initialisation": "t-fixup", "pooling": "attention"},
        {"family": {"name": "tabular-mdps"}, "steps": None, "minutes": 0.02},
    ],
    ids=lambda own: " ".join(map(str, own)),
)  # fmt: skip
def test_other_ways(client: StackClient, change: dict[str, Any]) -> None:
    job = client.ended("rl", "meta-train", POINTS | {"steps": 16 * 80 * 2} | change)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert (result["agent"] is None) == (change.get("algorithm") == "random") and result["iterations"] >= 2
    assert all((own["success"] is None) == ("family" in change) for own in result["tested"])


def test_an_agent_adapts_to_new_tasks(client: StackClient, trained: dict[str, Any]) -> None:
    job = client.ended("rl", "adapt", {"agent": trained["agent"], "tasks": 6, "episodes": 5, "video": True})
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert result["algorithm"] == "htrmrl" and len(result["greedy"]) == len(result["without_memory"]) == 5
    steps = client.table(result["trajectories"])
    assert steps.num_rows == 6 * 5 * 20 and steps["episode"].to_pylist()[-1] == 5
    returns = steps.group_by("episode").aggregate([("reward", "sum")])["reward_sum"].to_pylist()
    assert np.allclose(np.array(returns) / 6, [own["returns"]["mean"] for own in result["greedy"]], atol=1e-4)
    video = Image.open(io.BytesIO(client.get(f"/v1/files/{result['video']}/content").content))
    assert 1 < video.n_frames <= 100 and result["no_video"] is None  # type: ignore[attr-defined]
    again = client.ended("rl", "adapt", {"agent": trained["agent"], "tasks": 6, "episodes": 5})
    assert again["result"]["sampled"] == result["sampled"]


def test_there_is_no_video_of_bandits(client: StackClient) -> None:
    spec = SMALL | {"family": {"name": "bandits"}, "steps": 320}
    agent = client.ended("rl", "meta-train", spec)["result"]["agent"]
    job = client.ended("rl", "adapt", {"agent": agent, "video": True, "trajectories": False})
    assert job["result"]["video"] is None and "nothing to see" in job["result"]["no_video"]
    assert job["result"]["trajectories"] is None


# -- sessions ----------------------------------------------------------------------------------------------------------------


def test_an_agent_acts_over_http(client: StackClient, stack: Stack, trained: dict[str, Any]) -> None:
    created = client.post("/rl/v1/sessions", json={"agent": trained["agent"], "seed": 3})
    assert created.status_code == 201, created.text
    at = f"/rl/v1/sessions/{created.json()['id']}/act"
    first = client.post(at, json={"observation": [0, 0]}).json()
    assert (first["trial"], first["episode"], first["step"]) == (0, 0, 0) and len(first["action"]) == 2
    second = client.post(at, json={"observation": [0.1, 0], "reward": 0.5}).json()
    assert second["step"] == 1 and all(-1 <= own <= 1 for own in second["action"])
    third = client.post(at, json={"observation": [0, 0], "reward": 0, "new_episode": True}).json()
    assert (third["episode"], third["step"]) == (1, 0)
    fourth = client.post(at, json={"observation": [0, 0], "new_trial": True}).json()
    assert (fourth["trial"], fourth["episode"], fourth["step"]) == (1, 0, 0)


def test_many_environments_act_together(client: StackClient, trained: dict[str, Any]) -> None:
    created = client.post("/rl/v1/sessions", json={"agent": trained["agent"], "environments": 2, "greedy": True}).json()
    at = f"/rl/v1/sessions/{created['id']}/act"
    one = client.post(at, json={"observation": [[0, 0], [0, 0]]}).json()
    assert np.allclose(one["action"][0], one["action"][1], atol=1e-6) and len(one["value"]) == 2
    other = client.post(at, json={"observation": [[0, 0], [0, 0]], "reward": [0, 1]}).json()
    assert not np.allclose(other["action"][0], other["action"][1], atol=1e-6)  # what was paid is remembered


def test_a_session_survives_its_worker(fresh_stack: Callable[..., Stack]) -> None:
    """Two sessions that see the same; the worker of one is killed in between."""
    stack = fresh_stack(watched=True)
    with open_client(stack) as client:
        agent = client.ended("rl", "meta-train", POINTS | {"steps": 1280})["result"]["agent"]
        sessions = [client.post("/rl/v1/sessions", json={"agent": agent}).json()["id"] for _ in range(2)]

        def act(session: str, **body: Any) -> Any:
            answer = client.post(f"/rl/v1/sessions/{session}/act", json={"observation": [0.2, 0.1]} | body)
            assert answer.status_code == 200, answer.text
            return answer.json()

        for session in sessions:
            act(session)
            act(session, reward=1.0)
            act(session, reward=0.5, new_episode=True)
        unbroken = act(sessions[0], reward=0.25)
        kill_worker(stack)
        deadline = time.monotonic() + 60
        while True:
            answer = client.post(f"/rl/v1/sessions/{sessions[1]}/act", json={"observation": [0.2, 0.1], "reward": 0.25})
            if answer.status_code == 200:
                break
            assert answer.status_code in (503, 504) and time.monotonic() < deadline, answer.text
            time.sleep(0.5)
        assert answer.json() == unbroken


@pytest.mark.long
def test_what_would_be_too_much_to_keep(client: StackClient) -> None:
    agent = client.ended(
        "rl",
        "meta-train",
        SMALL | {"family": {"name": "bandits"}, "horizon": 4_000, "episodes": 1, "steps": 16 * 4_000},
    )
    session = {"agent": agent["result"]["agent"], "environments": 256}
    refused = client.post("/rl/v1/sessions", json=session)
    assert refused.status_code == 422 and "/environments" in refused.text and "at most" in refused.text, refused.text


# -- comparing ---------------------------------------------------------------------------------------------------------------


@pytest.mark.long
def test_algorithms_are_compared(client: StackClient) -> None:
    learning = {name: SMALL[name] for name in ("width", "heads", "inside", "across", "trials", "minibatch")}
    spec = {
        "algorithms": ["htrmrl", "random"], "steps": 2560, "seeds": 2, "learning": learning, "test_tasks": 10,
        "families": [{"name": "point-goal"}, {"name": "bandits"}],
    }  # fmt: skip
    job = client.ended("rl", "meta-benchmark", spec)
    assert job["status"] == "succeeded", job["error"]
    result = job["result"]
    assert [(own["family"], own["algorithm"]) for own in result["scores"]] == [
        ("point-goal", "htrmrl"), ("point-goal", "random"), ("bandits 5", "htrmrl"), ("bandits 5", "random")
    ]  # fmt: skip
    assert set(result["improvement"]) == {"random"} and set(result["interquartile_means"]) == set(spec["algorithms"])
    assert (
        "2560" in result["verdict"].replace(",", "")
        and "cannot be told by 2 seeds" in result["verdict"]
        and not result["failures"]
        and len(result["plots"]) == 4
    )
    curves = client.table(result["curves"])
    assert set(curves["algorithm"].to_pylist()) == set(spec["algorithms"])
    report = client.get(f"/v1/files/{result['report']}/content").text
    assert report.count("| bandits 5 |") == 2
    for change, pointer in (
        ({"families": [{"name": "point-goal"}, {"name": "meta-world", "task": "fly-v3"}]}, "/families/1/task"),
        ({"learning": {"horizon": 9_000}}, "/learning/episodes"), ({"steps": 10}, "/steps"),
    ):  # fmt: skip
        failed = client.ended("rl", "meta-benchmark", spec | change)
        assert failed["error"]["pointer"] == pointer, failed["error"]


# -- mistakes ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"horizon": 0}, "/horizon"), ({"family": {"name": "chess"}}, "/family"), ({"steps": None}, ""), ({"minutes": 1}, ""),
        ({"width": 30}, ""), ({"minibatch": 32}, ""), ({"family": {"name": "meta-world"}}, "/family"),
        ({"family": {"name": "meta-world", "task": "../reach"}}, "/family"), ({"learning_rate": 0}, "/learning_rate"),
    ],
)  # fmt: skip
def test_mistakes_are_told_at_the_door(client: StackClient, change: dict[str, Any], pointer: str) -> None:
    answer = client.post("/rl/v1/meta-train", json=POINTS | change)
    assert answer.status_code == 422, answer.text
    assert any(own["pointer"].startswith(pointer) for own in answer.json()["errors"]), answer.text


@pytest.mark.parametrize(
    ("change", "pointer", "said"),
    [
        ({"steps": 100}, "/steps", "1,280 steps"), ({"device": "cuda"}, "/device", "no GPU"),
        ({"family": {"name": "meta-world", "task": "fly-v3"}, "steps": 10**6}, "/family/task", "reach-v3"),
        ({"family": {"name": "meta-world", "task": "reach-v3"}, "horizon": 600}, "/horizon", "at most 500 steps"),
        ({"horizon": 9_000}, "/episodes", "at most 10,000 steps"),
    ],
)  # fmt: skip
def test_mistakes_are_told_by_the_worker(client: StackClient, change: dict[str, Any], pointer: str, said: str) -> None:
    job = client.ended("rl", "meta-train", POINTS | change)
    assert job["status"] == "failed" and job["error"]["code"] == "invalid_input"
    assert job["error"]["pointer"] == pointer and said in job["error"]["detail"], job["error"]


def test_an_agent_and_a_family_must_fit(client: StackClient, trained: dict[str, Any]) -> None:
    job = client.ended("rl", "adapt", {"agent": trained["agent"], "family": {"name": "bandits"}})
    assert job["error"]["pointer"] == "/family" and "2 numbers" in job["error"]["detail"]
    noise = client.upload(b"\x10\x00\x00\x00\x00\x00\x00\x00{}              ", "a.safetensors")["id"]
    job = client.ended("rl", "adapt", {"agent": noise})
    assert job["error"]["pointer"] == "/agent", job["error"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"observation": [0]}, "/observation"), ({"observation": [[0, 0], [0, 0]]}, "/observation"),
        ({"observation": [0, 1e300]}, "/observation"), ({"observation": [0, 0], "reward": 1}, "/reward"),
        ({"observation": []}, "/observation"), ({"observation": [0, "NaN"]}, "/observation"),
    ],
)  # fmt: skip
def test_observations_that_cannot_be(
    client: StackClient, trained: dict[str, Any], body: dict[str, Any], pointer: str
) -> None:
    session = client.post("/rl/v1/sessions", json={"agent": trained["agent"]}).json()["id"]
    answer = client.post(f"/rl/v1/sessions/{session}/act", json=body)
    assert answer.status_code == 422 and pointer in answer.text, answer.text


def test_a_reward_is_due_after_an_action(client: StackClient, trained: dict[str, Any]) -> None:
    session = client.post("/rl/v1/sessions", json={"agent": trained["agent"]}).json()["id"]
    client.post(f"/rl/v1/sessions/{session}/act", json={"observation": [0, 0]})
    answer = client.post(f"/rl/v1/sessions/{session}/act", json={"observation": [0, 0]})
    assert answer.status_code == 422 and "/reward" in answer.text


# -- going on ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("overlap", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_killed_training_ends_as_an_unbroken_one(fresh_stack: Callable[..., Stack], overlap: bool) -> None:
    stack = fresh_stack(watched=True)
    spec = POINTS | {"steps": 16 * 80 * 60, "overlap": overlap}
    with open_client(stack) as client:
        done = interrupted(stack, client, "rl", "meta-train", spec, past(0.5))
        assert done["status"] == "succeeded" and done["attempt"] == 2, done["error"]
        whole = client.ended("rl", "meta-train", spec)
        assert done["result"]["resumed_at_iteration"] > 5 and whole["result"]["resumed_at_iteration"] == 0
        for name in ("curve", "tested", "tested_sampled"):
            assert done["result"][name] == whole["result"][name]
        assert client.table(done["result"]["history"]).equals(client.table(whole["result"]["history"]))
