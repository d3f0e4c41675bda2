"""Every route of the API, as its document lists them, asked by a tenant about what is another's. A new route has to be named here."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from gristmill.local.stack import Stack
from gristmill.testing import StackClient, key_of, make_stack, open_client

FIRST = "gm_first_key_of_the_operator"
# Routes that name nothing: what they show or make is the caller's own, or nobody's.
LISTS = {"/v1/jobs", "/v1/files", "/v1/keys", "/v1/audit", "/testbed/v1/counters"}
OF_NOBODY = {"/", "/icon.svg", "/healthz", "/readyz", "/metrics"}
MAKES = {"/v1/files", "/v1/keys", "/testbed/v1/counters"}
TELLS = {"/v1/usage"}
# Bodies that name what is another's; what they name is "not there", which is a 422 that points to it.
NAMES: dict[str, tuple[str, Any]] = {
    "/testbed/v1/columns": ("file", {"table": "{}"}),
    "/testbed/v1/baton": ("file", {"last": "{}"}),
    "/testbed/v1/calls/lookup": ("file", {"model": "{}", "key": "a"}),
}
SPECS: dict[str, dict[str, Any]] = {
    "noop": {}, "count": {"steps": 1}, "misbehave": {"how": "invalid"}, "square": {"x": 1}, "minimise": {"trials": 2}, "baton": {},
    "relay": {}, "renamed": {"size": 1},
}  # fmt: skip
# Kinds and calls whose requests name nothing.
NAMELESS = {
    f"/testbed/v1/{own}" for own in ("noop", "count", "misbehave", "square", "minimise", "relay", "renamed", "calls/double")
}  # fmt: skip


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    home = tmp_path_factory.mktemp("isolated")
    with make_stack(home, services=["testbed"], require_keys=True, bootstrap_key=SecretStr(FIRST)) as stack:
        yield stack


def tenant(stack: Stack, key: str) -> StackClient:
    return open_client(stack, headers={"Authorization": f"Bearer {key}"})


def test_no_route_shows_or_changes_what_is_anothers(keyed: Stack) -> None:
    with (
        tenant(keyed, key_of(keyed, "ann", "--scope", "admin")) as ann,
        tenant(keyed, key_of(keyed, "bob", "--scope", "admin")) as bob,
    ):
        file = ann.upload(b"a,b\n1,2\n", "mine.csv")["id"]
        ann.inspected(file)
        specs = SPECS | {"columns": {"table": file}}
        kinds = {kind: ann.job("testbed", kind, spec, wait=20)["id"] for kind, spec in specs.items()}
        key = ann.post("/v1/keys", json={"name": "hers"}).json()["id"]
        counter = ann.post("/testbed/v1/counters", json={}).json()["id"]
        own = {"job": kinds["noop"], "file": file, "key": key, "res": counter}
        before = state(ann, own)
        routes = [
            (method.upper(), path)
            for path, methods in bob.get("/openapi.json").json()["paths"].items()
            for method in methods
        ]
        assert len(routes) > 40
        for method, path in routes:
            if "{id}" in path:
                asked = path.replace("{id}", named(path, own, kinds))
                answer = bob.request(method, asked, json={} if method == "POST" else None)
                assert answer.status_code == 404, (method, asked, answer.text)
            elif method == "GET" and path in LISTS:
                shown = bob.get(path).text
                assert not any(one in shown for one in [*own.values(), *kinds.values()]), (path, shown)
            elif method == "POST" and path in NAMES:
                what, body = NAMES[path]
                body = {name: own[what] if value == "{}" else value for name, value in body.items()}
                answer = bob.post(path, json=body)
                assert answer.status_code == 422 and own[what] in answer.text, (path, answer.text)
            else:
                of_method = {
                    "GET": OF_NOBODY | TELLS | {path for path in NAMELESS if "calls" not in path},
                    "POST": MAKES | NAMELESS,
                }
                assert path in of_method[method], f"{method} {path} is new: say above what it may show or change"
        assert bob.get("/v1/usage").json()["kinds"] == []
        assert state(ann, own) == before


def named(path: str, own: dict[str, str], kinds: dict[str, str]) -> str:
    """What of hers this route is about."""
    parts = path.split("/")
    if parts[1] == "v1":
        return own[{"jobs": "job", "files": "file", "keys": "key"}[parts[2]]]
    return own["res"] if parts[3] == "counters" else kinds[parts[3]]


def state(ann: StackClient, own: dict[str, str]) -> list[Any]:
    """All of hers, as she sees it."""
    return [
        ann.get(path).json()
        for path in (f"/v1/jobs/{own['job']}", f"/v1/files/{own['file']}", f"/testbed/v1/counters/{own['res']}", "/v1/keys", "/v1/audit")
    ]  # fmt: skip
