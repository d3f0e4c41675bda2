"""Keys, tenants, quotas, fairness: a stack that demands keys."""

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from gristmill.local.stack import Stack
from gristmill.settings import Limits
from gristmill.testing import StackClient, key_of, make_stack, open_client

FIRST = "gm_first_key_of_the_operator"


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    limits = Limits(requests_per_second=100_000)
    home = tmp_path_factory.mktemp("keyed")
    with make_stack(home, require_keys=True, bootstrap_key=SecretStr(FIRST), limits=limits) as stack:
        yield stack


def command(stack: Stack, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "gristmill_client.cli", *arguments],
        env=stack.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def as_tenant(stack: Stack, tenant: str, *options: str) -> StackClient:
    return open_client(stack, headers={"Authorization": f"Bearer {key_of(stack, tenant, *options)}"})


def test_no_key_or_a_wrong_one_is_401(keyed: Stack) -> None:
    for headers in ({}, {"Authorization": "Bearer gm_wrong"}, {"Authorization": f"Basic {FIRST}"}):
        with open_client(keyed, headers=headers) as client:
            for answer in (
                client.post("/testbed/v1/noop", json={}),
                client.get("/v1/jobs"),
                client.post("/v1/files", content=b"x"),
            ):
                assert answer.status_code == 401
                assert answer.headers["www-authenticate"] == "Bearer"


def test_the_first_key_makes_and_revokes_others(keyed: Stack) -> None:
    with open_client(keyed, headers={"Authorization": f"Bearer {FIRST}"}) as admin:
        made = admin.post("/v1/keys", json={"name": "pipeline"}).json()
        with open_client(keyed, headers={"Authorization": f"Bearer {made['key']}"}) as client:
            assert client.job("testbed", "noop", {})["status"] == "succeeded"
            assert client.post("/v1/keys", json={"name": "more"}).status_code == 403
            listed = admin.get("/v1/keys").json()["items"]
            assert made["id"] in {key["id"] for key in listed}
            assert made["key"] not in str(listed)
            assert admin.delete(f"/v1/keys/{made['id']}").status_code == 204
            assert client.get("/v1/jobs").status_code == 401


def test_a_key_to_look_only_changes_nothing(keyed: Stack) -> None:
    with as_tenant(keyed, "ann", "--scope", "read") as looking, as_tenant(keyed, "ann") as ann:
        job = ann.job("testbed", "noop", {})["id"]
        assert looking.get(f"/v1/jobs/{job}").status_code == 200
        for path in (
            "/testbed/v1/noop",
            f"/v1/jobs/{job}/resubmit",
            f"/v1/jobs/{job}/cancel",
            "/v1/keys",
            "/testbed/v1/calls/double",
        ):
            assert (
                looking.post(
                    path, json={"name": "x", "x": 1} if "v1/keys" in path or "double" in path else {}
                ).status_code
                == 403
            ), path
        assert looking.post("/v1/files", content=b"x").status_code == 403
        assert looking.delete(f"/v1/jobs/{job}").status_code == 403
        assert looking.get(f"/v1/jobs/{job}").status_code == 200


def test_a_key_ends_when_it_was_to(keyed: Stack) -> None:
    ends = datetime.now(UTC) + timedelta(seconds=2)
    with open_client(keyed, headers={"Authorization": f"Bearer {FIRST}"}) as admin:
        made = admin.post("/v1/keys", json={"name": "brief", "expires_at": ends.isoformat()}).json()
        over = admin.post("/v1/keys", json={"name": "over", "expires_at": "2020-01-01T00:00:00Z"})
        assert over.status_code == 422 and over.json()["errors"][0]["pointer"] == "/expires_at"
    with open_client(keyed, headers={"Authorization": f"Bearer {made['key']}"}) as brief:
        assert brief.post("/testbed/v1/noop", json={}).status_code == 202
        time.sleep(2.1)
        assert brief.get("/v1/jobs").status_code == brief.post("/testbed/v1/noop", json={}).status_code == 401


def test_a_key_is_rotated_and_all_of_it_is_in_the_log(keyed: Stack) -> None:
    with as_tenant(keyed, "careful", "--scope", "admin") as admin:
        first = admin.post("/v1/keys", json={"name": "app", "scope": "read"}).json()
        second = admin.post(f"/v1/keys/{first['id']}/rotate", json={"grace_seconds": 1}).json()
        assert (second["name"], second["scope"]) == ("app", "read") and second["id"] != first["id"]
        for key in (first, second):
            with open_client(keyed, headers={"Authorization": f"Bearer {key['key']}"}) as app:
                assert app.get("/v1/jobs").status_code == 200
        time.sleep(1.1)
        with open_client(keyed, headers={"Authorization": f"Bearer {first['key']}"}) as app:
            assert app.get("/v1/jobs").status_code == 401
        assert admin.post(f"/v1/keys/{first['id']}/rotate", json={}).status_code == 404, "it has ended"
        admin.delete(f"/v1/keys/{second['id']}")
        command(keyed, "keys", "limits", "careful", "queued_jobs=5")
        log = admin.get("/v1/audit").json()["items"]
        assert [entry["act"] for entry in log] == [
            "limits.set",
            "key.revoked",
            "key.rotated",
            "key.created",
            "key.created",
        ]
        assert [entry["key_id"] is None for entry in log] == [True, False, False, False, True]
        assert log[2]["subject"] == first["id"] and log[2]["data"]["new"] == second["id"]
        assert not any(key["key"] in str(log) for key in (first, second))
        pages = [admin.get("/v1/audit", params={"limit": 3}).json()]
        pages.append(admin.get("/v1/audit", params={"limit": 3, "cursor": pages[0]["next"]}).json())
        assert [entry for page in pages for entry in page["items"]] == log and pages[1]["next"] is None


def test_a_tenant_sees_its_own_only(keyed: Stack) -> None:
    with as_tenant(keyed, "ann") as ann, as_tenant(keyed, "bob") as bob:
        job, file = ann.job("testbed", "noop", {}), ann.upload(b"a,b\n1,2\n", "mine.csv")
        counter = ann.post("/testbed/v1/counters", json={}).json()
        for path in (
            f"/v1/jobs/{job['id']}", f"/testbed/v1/noop/{job['id']}", f"/v1/jobs/{job['id']}/events", f"/v1/jobs/{job['id']}/files",
            f"/v1/files/{file['id']}", f"/v1/files/{file['id']}/content", f"/v1/files/{file['id']}/preview",
            f"/testbed/v1/counters/{counter['id']}",
        ):  # fmt: skip
            assert (ann.get(path).status_code, bob.get(path).status_code) == (200, 404), path
        assert bob.post(f"/v1/jobs/{job['id']}/cancel").status_code == 404
        assert bob.post(f"/v1/jobs/{job['id']}/resubmit").status_code == 404
        assert bob.post(f"/testbed/v1/counters/{counter['id']}/add", json={}).status_code == 404
        assert bob.delete(f"/v1/files/{file['id']}").status_code == 404
        assert bob.delete(f"/v1/jobs/{job['id']}").status_code == 404
        assert bob.post("/testbed/v1/columns", json={"table": file["id"]}).status_code == 422
        assert bob.post("/testbed/v1/calls/lookup", json={"model": file["id"], "key": "a"}).status_code == 422
        assert bob.get("/v1/jobs").json()["items"] == bob.get("/v1/files").json()["items"] == []


def test_one_tenants_four_hundred_do_not_delay_anothers_ten(keyed: Stack) -> None:
    with as_tenant(keyed, "crowd") as crowd, as_tenant(keyed, "few") as few, as_tenant(keyed, "some") as some:

        def submit(client: StackClient, count: int) -> list[str]:
            with ThreadPoolExecutor(8) as pool:
                spec = {"x": 2, "seconds": 0.05}
                return list(pool.map(lambda _: str(client.job("testbed", "square", spec, wait=0)["id"]), range(count)))

        many = submit(crowd, 400)
        started = time.monotonic()
        ten = submit(few, 10)
        ninety = submit(some, 90)
        for job_id in ten:
            assert few.wait(job_id)["status"] == "succeeded"
        few_took = time.monotonic() - started
        queued = crowd.get("/v1/jobs", params={"status": "queued", "limit": 500}).json()["items"]
        assert len(queued) > 200, "the ten were done while most of the four hundred still waited"
        assert few_took < 10
        for client, ids in ((crowd, many), (some, ninety)):
            assert {client.wait(job_id)["status"] for job_id in ids} == {"succeeded"}
        assert [len(c.get("/v1/jobs", params={"limit": 500}).json()["items"]) for c in (crowd, few, some)] == [
            400,
            10,
            90,
        ]


def test_quotas_of_a_tenant(keyed: Stack) -> None:
    with as_tenant(keyed, "small") as small:
        command(
            keyed, "keys", "limits", "small", "queued_jobs=2", "running_jobs=1", "storage_bytes=100", "upload_bytes=50"
        )
        ids = [small.job("testbed", "count", {"steps": 100}, wait=0)["id"]]
        while small.get(f"/v1/jobs/{ids[0]}").json()["status"] == "queued":
            time.sleep(0.05)
        ids += [small.job("testbed", "count", {"steps": 100}, wait=0)["id"] for _ in range(2)]
        time.sleep(1)
        assert [small.get(f"/v1/jobs/{job_id}").json()["status"] for job_id in ids] == ["running", "queued", "queued"]
        refused = small.post("/testbed/v1/count", json={"steps": 1})
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "10")
        for job_id in reversed(ids):
            small.post(f"/v1/jobs/{job_id}/cancel", headers={"Prefer": "wait=20"})
        assert small.post("/v1/files", content=b"x" * 51).status_code == 413
        assert small.upload(b"x" * 50, "one.bin")["bytes"] == 50
        assert small.upload(b"y" * 50, "two.bin")["bytes"] == 50
        assert small.post("/v1/files", content=b"z").status_code == 429
        usage = small.get("/v1/usage").json()
        assert (usage["stored_bytes"], usage["files"], usage["limits"]["running_jobs"]) == (100, 2, 1)
        kinds = {(kind["service"], kind["kind"]): kind for kind in usage["kinds"]}
        assert kinds[("testbed", "count")]["cancelled"] == 3


def test_a_rate_limit_is_429_with_retry_after(keyed: Stack) -> None:
    with as_tenant(keyed, "hasty") as hasty:
        command(keyed, "keys", "limits", "hasty", "requests_per_second=5")
        answers = [hasty.get("/v1/jobs") for _ in range(20)]
        limited = [answer for answer in answers if answer.status_code == 429]
        assert limited
        assert limited[0].headers["retry-after"] == "1"


def test_strangers_pages_are_refused_without_keys(client: StackClient) -> None:
    assert client.get("/v1/jobs", headers={"Origin": "https://evil.example"}).status_code == 403
    assert client.get("/v1/jobs", headers={"Host": "evil.example"}).status_code == 403
    assert client.get("/v1/jobs", headers={"Origin": "http://localhost:3000"}).status_code == 200


def test_probes_and_metrics(client: StackClient) -> None:
    client.job("testbed", "noop", {})
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ok", "database": True, "files": True}
    metrics = client.get("/metrics").text
    assert 'gristmill_requests_total{method="POST",route="/testbed/v1/noop",status="200"}' in metrics
    assert "job_0" not in metrics, "a path has ids; the metrics have routes"


def test_a_request_id_reaches_the_workers_log(client: StackClient, stack: Stack) -> None:
    headers = {"X-Request-ID": "follow-me-42", "Prefer": "wait=20"}
    answer = client.post("/testbed/v1/misbehave", json={"how": "bug"}, headers=headers)
    assert answer.headers["x-request-id"] == "follow-me-42"
    log = Path(stack.settings.home / "logs/worker.log").read_text()
    line = next(line for line in log.splitlines() if "follow-me-42" in line and "job_raised" in line)
    assert "secret words of a bug" in line
    assert answer.json()["id"] in line


def test_a_database_away_is_503(tmp_path: Path) -> None:
    with make_stack(tmp_path) as stack, open_client(stack) as client:
        process = stack.parts["postgres"].process
        assert process is not None
        process.kill()
        process.wait()
        answer = client.post("/testbed/v1/noop", json={})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert client.get("/readyz").status_code == 503
        with pytest.raises(httpx.HTTPStatusError):
            client.get("/v1/jobs").raise_for_status()
