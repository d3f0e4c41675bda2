"""Calls and resources, on a real stack."""

import asyncio
import statistics
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import psutil
import pytest

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, open_client


def test_a_call_answers(client: StackClient) -> None:
    answer = client.post("/testbed/v1/calls/double", json={"x": 21})
    assert (answer.status_code, answer.json()) == (200, {"y": 42.0})


def test_a_warm_call_takes_milliseconds(client: StackClient) -> None:
    times = []
    for _ in range(50):
        started = time.perf_counter()
        client.post("/testbed/v1/calls/double", json={"x": 1})
        times.append(time.perf_counter() - started)
    assert statistics.median(times) < 0.1


@pytest.mark.parametrize(
    ("body", "status"),
    [({"x": "a"}, 422), ({}, 422), ({"x": 1, "fail": "invalid"}, 422), ({"x": 1, "fail": "bug"}, 500)],
)
def test_calls_refuse_in_words(client: StackClient, body: dict[str, object], status: int) -> None:
    answer = client.post("/testbed/v1/calls/double", json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text


def test_a_slow_call_is_504(client: StackClient) -> None:
    assert client.post("/testbed/v1/calls/double", json={"x": 1, "seconds": 1.5}).status_code == 504


def test_models_are_loaded_once_and_kept(client: StackClient) -> None:
    model = client.upload(b'{"a": "b"}', "model.json")["id"]
    for _ in range(3):
        answer = client.post("/testbed/v1/calls/lookup", json={"model": model, "key": "a"})
        assert answer.json() == {"value": "b", "loads": 1}
    own = client.post("/testbed/v1/calls/lookup", json={"key": "a"})  # a service may have a model itself
    assert own.json()["value"] == "the service's own"
    missing = client.post("/testbed/v1/calls/lookup", json={"model": "file_" + "0" * 26, "key": "a"})
    assert missing.status_code == 422
    assert missing.json()["errors"][0]["pointer"] == "/model"


def test_too_many_calls_are_503_with_retry_after(client: StackClient, stack: Stack) -> None:
    async def ask_all() -> list[httpx.Response]:
        limits = httpx.Limits(max_connections=100)
        async with httpx.AsyncClient(base_url=stack.url, timeout=30, limits=limits) as http:
            body = {"x": 1, "seconds": 0.8}
            return await asyncio.gather(*(http.post("/testbed/v1/calls/double", json=body) for _ in range(100)))

    answers = asyncio.run(ask_all())
    assert {answer.status_code for answer in answers} <= {200, 503, 504}
    refused = [answer for answer in answers if answer.status_code == 503]
    assert refused
    assert refused[0].headers["retry-after"] == "1"
    time.sleep(1)
    assert client.post("/testbed/v1/calls/double", json={"x": 1}).status_code == 200


def test_an_online_worker_that_dies_is_started_again(client: StackClient, stack: Stack) -> None:
    process = stack.parts["worker"].process
    assert process is not None
    online = [
        p for p in psutil.Process(process.pid).children() if {"gristmill.worker.online", "testbed"} <= set(p.cmdline())
    ]
    assert len(online) == 1
    online[0].kill()
    deadline = time.monotonic() + 20
    while client.post("/testbed/v1/calls/double", json={"x": 1}).status_code != 200:
        assert time.monotonic() < deadline
        time.sleep(0.2)


# -- resources ---------------------------------------------------------------------------------------------------------


def make(client: StackClient, **headers: str) -> dict[str, object]:
    answer = client.post("/testbed/v1/counters", json={"start": 5}, headers=headers)
    assert answer.status_code == 201, answer.text
    resource: dict[str, object] = answer.json()
    return resource


def test_a_resource_lives_changes_and_goes(client: StackClient) -> None:
    counter = make(client)
    address = f"/testbed/v1/counters/{counter['id']}"
    assert (counter["state"], counter["version"]) == ({"value": 5}, 1)
    assert client.post(f"{address}/add", json={"by": 3}).json() == {"value": 8}
    newest = client.get(address)
    assert (newest.json()["state"], newest.json()["version"], newest.headers["etag"]) == ({"value": 8}, 2, '"2"')
    assert newest.json()["expires_at"] > counter["expires_at"]
    assert counter["id"] in {item["id"] for item in client.get("/testbed/v1/counters").json()["items"]}
    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404
    assert client.post(f"{address}/add", json={}).status_code == 404


def test_a_refused_operation_changes_nothing(client: StackClient) -> None:
    counter = make(client)
    answer = client.post(f"/testbed/v1/counters/{counter['id']}/add", json={"by": -1})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/by")
    assert client.get(f"/testbed/v1/counters/{counter['id']}").json() == counter


def test_an_operation_that_only_reads_makes_no_version(client: StackClient) -> None:
    counter = make(client)
    assert client.post(f"/testbed/v1/counters/{counter['id']}/add", json={"by": 0}).headers["etag"] == '"1"'
    newest = client.get(f"/testbed/v1/counters/{counter['id']}").json()
    assert (newest["version"], newest["updated_at"]) == (1, counter["updated_at"])
    assert newest["expires_at"] > counter["expires_at"]


def test_changes_at_the_same_time_are_all_counted(client: StackClient, stack: Stack) -> None:
    counter = make(client)

    def add(_: int) -> int:
        with open_client(stack) as mine:
            answer = mine.post(f"/testbed/v1/counters/{counter['id']}/add", json={"seconds": 0.01})
            assert answer.status_code == 200, answer.text
            return int(answer.json()["value"])

    with ThreadPoolExecutor(50) as pool:
        values = list(pool.map(add, range(50)))
    assert sorted(values) == list(range(6, 56))


def test_if_match_demands_a_version(client: StackClient) -> None:
    address = f"/testbed/v1/counters/{make(client)['id']}/add"
    assert client.post(address, json={}, headers={"If-Match": '"1"'}).status_code == 200
    assert client.post(address, json={}, headers={"If-Match": '"1"'}).status_code == 412


def test_idempotency_keys_on_resources(client: StackClient) -> None:
    counter = make(client, **{"Idempotency-Key": "make-one"})
    assert make(client, **{"Idempotency-Key": "make-one"})["id"] == counter["id"]
    address, headers = f"/testbed/v1/counters/{counter['id']}/add", {"Idempotency-Key": "add-once"}
    assert [client.post(address, json={"by": 2}, headers=headers).json() for _ in range(2)] == [{"value": 7}] * 2
    assert client.post(address, json={"by": 3}, headers=headers).status_code == 422
