"""Studies over HTTP: asked, told, by many at once."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client

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
