"""A job's life over HTTP, on a real stack."""

import time

import pytest

from gristmill.testing import StackClient


def test_submit_and_wait_gives_the_result(client: StackClient) -> None:
    answer = client.post("/testbed/v1/noop", json={"payload": {"a": [1, None]}}, headers={"Prefer": "wait=20"})
    assert answer.status_code == 200
    job = answer.json()
    assert (job["status"], job["result"], job["attempt"]) == ("succeeded", {"payload": {"a": [1, None]}}, 1)
    assert answer.headers["location"] == f"/testbed/v1/noop/{job['id']}"
    assert client.get(answer.headers["location"]).json() == job
    assert client.get(f"/v1/jobs/{job['id']}").json() == job


def test_submit_without_waiting_is_202(client: StackClient) -> None:
    answer = client.post("/testbed/v1/count", json={"steps": 1})
    assert answer.status_code == 202
    assert answer.json()["status"] == "queued"
    assert client.wait(answer.json()["id"])["status"] == "succeeded"


def test_a_kind_answers_only_for_its_own_jobs(client: StackClient) -> None:
    job = client.job("testbed", "noop", {})
    assert client.get(f"/testbed/v1/count/{job['id']}").status_code == 404


@pytest.mark.parametrize(
    ("body", "pointer"),
    [({"steps": -1}, "/steps"), ({"stepz": 1}, "/stepz"), ({"steps": "many"}, "/steps"), ({"die_at": "x"}, "/die_at")],
)
def test_bad_specs_are_422_with_a_pointer(client: StackClient, body: dict[str, object], pointer: str) -> None:
    answer = client.post("/testbed/v1/count", json=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["type"] == "urn:gristmill:problem:invalid-request"
    assert [error["pointer"] for error in problem["errors"]] == [pointer]


@pytest.mark.parametrize("body", [b"", b"{", b"[1", b"\xff\xfe", b"nul", b"[" * 100_000])
def test_bodies_that_are_not_json_are_refused(client: StackClient, body: bytes) -> None:
    answer = client.post("/testbed/v1/noop", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"]


def test_nul_is_refused_with_its_place(client: StackClient) -> None:
    answer = client.post("/testbed/v1/noop", json={"payload": {"a": ["x", "b\x00"]}})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/payload/a/1"


def test_a_body_past_the_bound_is_413(client: StackClient) -> None:
    assert client.post("/testbed/v1/noop", json={"payload": "x" * (17 * 2**20)}).status_code == 413


def test_events_are_numbered_without_gaps_and_resume(client: StackClient) -> None:
    job = client.job("testbed", "count", {"steps": 4, "seconds_per_step": 0.2})
    events = client.get(f"/v1/jobs/{job['id']}/events").json()["items"]
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert [event["type"] for event in events if event["type"] != "progress"] == ["queued", "started", "succeeded"]
    points = [point for event in events if event["type"] == "progress" for point in event["data"]["points"]]
    assert points[0]["metrics"] == {"loss": 1.0}
    headers = {"Accept": "text/event-stream", "Last-Event-ID": "1"}
    with client.stream("GET", f"/v1/jobs/{job['id']}/events", headers=headers) as stream:
        ids = [line.split(": ")[1] for line in stream.iter_lines() if line.startswith("id: ")]
    assert ids == [str(event["seq"]) for event in events[1:]]


def test_events_stream_while_the_job_runs(client: StackClient) -> None:
    job = client.job("testbed", "count", {"steps": 5, "seconds_per_step": 0.3}, wait=0)
    arrivals = []
    with client.stream("GET", f"/v1/jobs/{job['id']}/events", headers={"Accept": "text/event-stream"}) as stream:
        arrivals = [(line, time.monotonic()) for line in stream.iter_lines() if line.startswith("event: ")]
    assert arrivals[-1][0] == "event: succeeded"
    assert arrivals[-1][1] - arrivals[0][1] > 1.0


def test_an_idempotency_key_makes_one_job(client: StackClient) -> None:
    headers = {"Idempotency-Key": "the-same", "Prefer": "wait=20"}
    first = client.post("/testbed/v1/noop", json={"payload": 1}, headers=headers).json()
    again = client.post("/testbed/v1/noop", json={"payload": 1}, headers=headers)
    assert again.status_code == 200
    assert again.json() == first
    other = client.post("/testbed/v1/noop", json={"payload": 2}, headers=headers)
    assert other.status_code == 422
    assert other.json()["type"].endswith("idempotency-key-reused")
    assert client.post("/testbed/v1/count", json={"steps": 0}, headers=headers).json()["id"] != first["id"]


def test_labels_priority_and_filters(client: StackClient) -> None:
    ids = [client.job("testbed", "noop", {}, label=["team=blue", f"n={n}"], priority=n)["id"] for n in range(3)]
    found = client.get("/v1/jobs", params={"label": "team=blue"}).json()["items"]
    assert [job["id"] for job in found] == ids[::-1]
    assert [job["priority"] for job in found] == [2, 1, 0]
    one = client.get(
        "/v1/jobs", params={"label": ["team=blue", "n=1"], "service": "testbed", "status": "succeeded"}
    ).json()
    assert [job["id"] for job in one["items"]] == [ids[1]]
    assert client.post("/testbed/v1/noop", json={}, params={"label": "no-equals"}).status_code == 422
    assert client.post("/testbed/v1/noop", json={}, params={"colour": "red"}).status_code == 422


def test_pages_follow_a_cursor(client: StackClient) -> None:
    for _ in range(5):
        client.job("testbed", "noop", {}, label="page=1")
    seen, cursor = [], None
    while True:
        query = {"label": "page=1", "limit": 2} | ({"cursor": cursor} if cursor else {})
        page = client.get("/v1/jobs", params=query).json()
        seen += [job["id"] for job in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 5
    assert seen == sorted(seen, reverse=True)


def test_resubmit_makes_a_new_job_of_the_same_spec(client: StackClient) -> None:
    job = client.job("testbed", "noop", {"payload": "again"}, label="x=y", priority=3)
    new = client.post(f"/v1/jobs/{job['id']}/resubmit", headers={"Prefer": "wait=20"}).json()
    assert new["id"] != job["id"]
    assert (new["spec"], new["labels"], new["priority"]) == (job["spec"], job["labels"], job["priority"])


def test_delete_removes_an_ended_job_only(client: StackClient) -> None:
    job = client.job("testbed", "count", {"steps": 100}, wait=0)
    assert client.delete(f"/v1/jobs/{job['id']}").status_code == 409
    client.post(f"/v1/jobs/{job['id']}/cancel", headers={"Prefer": "wait=20"})
    assert client.delete(f"/v1/jobs/{job['id']}").status_code == 204
    assert client.get(f"/v1/jobs/{job['id']}").status_code == 404


# -- how jobs end ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "code", "attempts"),
    [("invalid", "invalid_input", 1), ("bug", "internal_error", 2), ("memory", "out_of_memory", 1)],
)
def test_failures_say_what_happened(client: StackClient, how: str, code: str, attempts: int) -> None:
    job = client.job("testbed", "misbehave", {"how": how})
    assert (job["status"], job["error"]["code"], job["attempt"]) == ("failed", code, attempts)
    assert "secret" not in str(job)
    assert "Traceback" not in str(job)


def test_invalid_input_points_at_the_field(client: StackClient) -> None:
    assert client.job("testbed", "misbehave", {"how": "invalid"})["error"]["pointer"] == "/how"


def test_a_time_limit_stops_a_job_with_all_it_started(client: StackClient) -> None:
    job = client.job("testbed", "misbehave", {"how": "fork"}, timeout_seconds=1)
    assert job["error"]["code"] == "timeout"
    assert "1 seconds" in job["error"]["detail"]


def test_a_job_may_shorten_its_own_time(client: StackClient) -> None:
    job = client.job("testbed", "misbehave", {"how": "hurry"})
    assert (job["error"]["code"], job["attempt"]) == ("timeout", 1)
    assert job["cpu_seconds"] < 10


def test_a_child_that_dies_is_tried_again_from_its_checkpoint(client: StackClient) -> None:
    job = client.job("testbed", "count", {"steps": 6, "die_at": 3})
    assert job["result"] == {"counted": 6, "resumed_from": 3, "attempt": 2}
    types = [event["type"] for event in client.get(f"/v1/jobs/{job['id']}/events").json()["items"]]
    assert [t for t in types if t != "progress"] == ["queued", "started", "retrying", "started", "succeeded"]


def test_numbers_that_are_not_finite_become_null_with_a_flag(client: StackClient) -> None:
    job = client.job("testbed", "misbehave", {"how": "nan"})
    assert job["result"]["value"] is None
    assert job["non_finite"] == ["/value"]


def test_text_that_cannot_be_stored_is_mended(client: StackClient) -> None:
    job = client.job("testbed", "misbehave", {"how": "text"})
    assert job["status"] == "succeeded" and job["result"]["text"] == "a\N{REPLACEMENT CHARACTER}b?c"


def test_a_large_result_becomes_a_file(client: StackClient) -> None:
    job = client.job("testbed", "misbehave", {"how": "large"})
    assert job["result"] is None
    content = client.get(f"/v1/files/{job['result_file']}/content").json()
    assert len(content["text"]) == 2 * 2**20


def test_a_failed_job_leaves_no_artifact(client: StackClient) -> None:
    job = client.job("testbed", "misbehave", {"how": "invalid-artifact"})
    assert job["status"] == "failed"
    assert client.get(f"/v1/jobs/{job['id']}/files").json()["items"] == []


# -- cancelling --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("deaf", [False, True])
def test_cancel_a_running_job(client: StackClient, deaf: bool) -> None:
    job = client.job("testbed", "count", {"steps": 1000, "deaf": deaf}, wait=0)
    while client.get(f"/v1/jobs/{job['id']}").json()["status"] == "queued":
        time.sleep(0.05)
    answer = client.post(f"/v1/jobs/{job['id']}/cancel", headers={"Prefer": "wait=20"})
    assert answer.status_code == 200
    assert answer.json()["status"] == "cancelled"
    assert client.post(f"/v1/jobs/{job['id']}/cancel").json()["status"] == "cancelled"


def test_cancel_a_queued_job(client: StackClient) -> None:
    busy = [client.job("testbed", "count", {"steps": 1000}, wait=0)["id"] for _ in range(2)]
    queued = client.job("testbed", "count", {"steps": 1000}, wait=0)["id"]
    assert client.post(f"/v1/jobs/{queued}/cancel").json()["status"] == "cancelled"
    for job_id in busy:
        client.post(f"/v1/jobs/{job_id}/cancel", headers={"Prefer": "wait=20"})


def test_cancel_an_ended_job_is_a_conflict(client: StackClient) -> None:
    job = client.job("testbed", "noop", {})
    assert client.post(f"/v1/jobs/{job['id']}/cancel").status_code == 409


# -- searches ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wait", ["each", "all"])
def test_a_search_runs_its_trials_once_each(client: StackClient, wait: str) -> None:
    job = client.job("testbed", "minimise", {"trials": 20, "batch": 5, "wait": wait, "fail_every": 7}, wait=60)
    assert job["status"] == "succeeded", job
    assert job["result"] == {"best": 0.0, "trials": 20, "failed": 3, "steps_numbers": list(range(20))}
    assert job["trials"] == {"total": 20, "finished": 20}
    trials = client.get("/v1/jobs", params={"parent": job["id"], "limit": 100}).json()["items"]
    assert sorted(trial["trial_number"] for trial in trials) == list(range(20))
    listed = client.get("/v1/jobs", params={"limit": 500}).json()["items"]
    assert not {trial["id"] for trial in trials} & {entry["id"] for entry in listed}


def test_cancel_a_waiting_search_cancels_its_trials(client: StackClient) -> None:
    job = client.job(
        "testbed", "minimise", {"trials": 50, "batch": 50, "wait": "all", "seconds_per_trial": 0.5}, wait=0
    )
    while client.get(f"/v1/jobs/{job['id']}").json()["status"] != "waiting":
        time.sleep(0.05)
    assert client.post(f"/v1/jobs/{job['id']}/cancel").json()["status"] == "cancelled"
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        trials = client.get("/v1/jobs", params={"parent": job["id"], "limit": 100}).json()["items"]
        if all(trial["status"] in ("cancelled", "succeeded") for trial in trials):
            break
        time.sleep(0.1)
    assert {trial["status"] for trial in trials} <= {"cancelled", "succeeded"}
    assert "cancelled" in {trial["status"] for trial in trials}


def test_a_search_with_a_deadline_goes_on_without_its_trials(client: StackClient) -> None:
    spec = {"trials": 10, "batch": 1, "wait": "all", "seconds_per_trial": 5, "seconds": 3}  # a slot stays free
    started = time.monotonic()
    ended = client.wait(client.job("testbed", "minimise", spec, wait=0)["id"], 30)
    assert (ended["status"], ended["result"]["trials"]) == ("succeeded", 0)
    assert 3 <= time.monotonic() - started < 5


def test_a_search_limits_its_trials(client: StackClient) -> None:
    spec = {"trials": 2, "batch": 2, "wait": "all", "seconds_per_trial": 5, "trial_timeout": 1}
    ended = client.wait(client.job("testbed", "minimise", spec, wait=0)["id"], 30)
    assert (ended["status"], ended["result"]["failed"]) == ("succeeded", 2)
    trials = client.get("/v1/jobs", params={"parent": ended["id"]}).json()["items"]
    assert {trial["error"]["code"] for trial in trials} == {"timeout"}


def test_a_search_drops_files_that_nobody_reads_any_more(client: StackClient) -> None:
    job = client.job("testbed", "relay", {"trials": 4}, wait=30)
    assert (job["status"], job["result"]["bytes"]) == ("succeeded", 4), job
    there = [client.get(f"/v1/files/{file}").status_code for file in job["result"]["batons"]]
    assert there == [404, 404, 200, 200]  # the last but one was read by the last trial when it was named
    mine = client.upload(b"mine", "mine.bin")["id"]
    again = client.job("testbed", "baton", {"last": mine}, wait=30)
    assert again["result"]["bytes"] == 5 and client.get(f"/v1/files/{mine}").status_code == 200


def test_a_thousand_trials_on_one_worker(client: StackClient) -> None:
    job = client.job("testbed", "minimise", {"trials": 1000, "batch": 1000, "wait": "all"}, wait=0)
    ended = client.wait(job["id"], 120)
    assert (ended["status"], ended["result"]["trials"]) == ("succeeded", 1000)
