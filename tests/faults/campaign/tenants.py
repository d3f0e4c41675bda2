"""Callers that do what callers do, all at once, and remember what they were promised."""

import contextlib
import hashlib
import io
import random
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import pyarrow as pa
import pyarrow.parquet as pq

from gristmill.jobs.waiting import TERMINAL

Json = dict[str, Any]
_ATTEMPTS = 10  # of a job, the most that there are: what is given up after a few kills says little
_MOST_OPEN = 12  # jobs of a tenant that have not ended
_AGAIN = (429, 503, 504, 507)
_TABLE = pa.table({"a": range(1_000), "b": [f"text {number}" for number in range(1_000)]})


@dataclass(frozen=True)
class Promise:
    """A job that was accepted, and what may come of it.

    Attributes:
        holds: whether a result is right.
        fails_with: the code of the error that it is to end with, where it is to fail.
    """

    kind: str
    spec: Json
    holds: Callable[[Json], bool]
    fails_with: str | None = None


@dataclass
class Tenant:
    """One caller with a key of its own, in a thread of its own.

    Attributes:
        promises: accepted jobs by id. files: the SHA-256 of what was uploaded, by id. counters: by id, how much was added.
        violations: what was seen that must not be.
    """

    name: str
    http: httpx.Client
    random: random.Random
    others: list["Tenant"] = field(default_factory=list)
    promises: dict[str, Promise] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    cancelled: set[str] = field(default_factory=set)
    violations: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        acts: list[tuple[int, Callable[[], None]]] = [
            (10, self.submit), (2, self.upload), (2, self.cancel), (3, self.follow), (2, self.pry), (3, self.add), (2, self.look),
        ]  # fmt: skip
        weights, doings = zip(*acts, strict=True)
        while not self.stop.wait(self.random.uniform(0, 0.25)):
            try:
                self.random.choices(doings, weights)[0]()
            except Exception as error:  # a thread that ends would go unnoticed
                self.violations.append(f"{self.name}: {error!r}")

    # -- asking ----------------------------------------------------------------------------------------------------------

    def post(self, path: str, **request: Any) -> httpx.Response:
        """Repeated under one key until there is an answer: this is how a careful caller submits."""
        headers = {"Idempotency-Key": str(uuid.UUID(int=self.random.getrandbits(128)))}
        return self._answered(lambda: self.http.post(path, headers=headers, **request))

    def get(self, path: str, **request: Any) -> httpx.Response:
        return self._answered(lambda: self.http.get(path, **request))

    def _answered(self, ask: Callable[[], httpx.Response]) -> httpx.Response:
        """However often it takes."""
        while True:
            with contextlib.suppress(httpx.TransportError):
                answer = ask()
                if answer.status_code not in _AGAIN:
                    return answer
            time.sleep(0.2)

    def expect(self, answer: httpx.Response, *statuses: int) -> bool:
        if answer.status_code in statuses:
            return True
        request = answer.request
        self.violations.append(f"{request.method} {request.url.path}: {answer.status_code} {answer.text[:300]}")
        return False

    # -- doing -----------------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        newest = self.get("/v1/jobs", params={"limit": 100}).json()["items"]
        if sum(own["status"] not in TERMINAL for own in newest) >= _MOST_OPEN:
            return
        promise = self.random.choice([noop, count, minimise, relay, columns, refused])(self)
        if promise is None:
            return
        answer = self.post(f"/testbed/v1/{promise.kind}", json=promise.spec, params={"max_attempts": _ATTEMPTS})
        if self.expect(answer, 200, 202):
            self.promises[answer.json()["id"]] = promise

    def upload(self) -> None:
        buffer = io.BytesIO()
        metadata = {"of": f"{self.name} {self.random.random()}"}
        pq.write_table(_TABLE.replace_schema_metadata(metadata), buffer)
        answer = self.post("/v1/files", content=buffer.getvalue(), params={"name": "table.parquet"})
        if self.expect(answer, 201):
            self.files[answer.json()["id"]] = hashlib.sha256(buffer.getvalue()).hexdigest()

    def cancel(self) -> None:
        if not self.promises:
            return
        job = self.random.choice(list(self.promises))
        self.cancelled.add(job)  # before it is asked for: the answer may be lost
        self.expect(self.post(f"/v1/jobs/{job}/cancel"), 200, 202, 409)

    def follow(self) -> None:
        """An event stream, gone on with wherever it breaks: numbers have neither gaps nor doubles."""
        if not self.promises:
            return
        job = self.random.choice(list(self.promises)[-8:])
        last, until = 0, time.monotonic() + 4
        while time.monotonic() < until and not self.stop.is_set():
            headers = {"Accept": "text/event-stream", "Last-Event-ID": str(last)}
            try:
                with self.http.stream("GET", f"/v1/jobs/{job}/events", headers=headers, timeout=2) as stream:
                    if stream.status_code != 200:
                        continue
                    for line in stream.iter_lines():
                        if line.startswith("id:"):
                            if int(line[3:]) != last + 1:
                                self.violations.append(f"{job}: event {line[3:]} follows event {last}")
                            last += 1
                return  # it ended with the job
            except httpx.TransportError:
                continue

    def pry(self) -> None:
        """What is another tenant's is not there."""
        other = self.random.choice(self.others)
        ids = [f"/v1/jobs/{own}" for own in list(other.promises)] + [f"/v1/files/{own}" for own in list(other.files)]
        if ids:
            self.expect(self.get(self.random.choice(ids)), 404)

    def add(self) -> None:
        if len(self.counters) < 2:
            answer = self.post("/testbed/v1/counters", json={})
            if self.expect(answer, 201):
                self.counters[answer.json()["id"]] = 0
            return
        counter = self.random.choice(list(self.counters))
        if self.expect(self.post(f"/testbed/v1/counters/{counter}/add", json={"by": 1}), 200):
            self.counters[counter] += 1

    def look(self) -> None:
        """Lists show what is one's own."""
        items = self.get("/v1/jobs", params={"limit": 100}).json()["items"]
        strange = {own["id"] for own in items} & {job for other in self.others for job in list(other.promises)}
        if strange:
            self.violations.append(f"{self.name} is shown {sorted(strange)[0]}, which is another's")


# -- what is submitted -------------------------------------------------------------------------------------------------------


def noop(tenant: Tenant) -> Promise:
    spec = {"payload": tenant.random.random()}
    return Promise("noop", spec, lambda result: bool(result == spec))


def count(tenant: Tenant) -> Promise:
    spec = {"steps": tenant.random.randint(3, 40), "seconds_per_step": 0.1, "deaf": tenant.random.random() < 0.1}
    return Promise("count", spec, lambda result: bool(result["counted"] == spec["steps"]))


def minimise(tenant: Tenant) -> Promise:
    trials = tenant.random.randint(4, 12)
    spec = {
        "trials": trials, "batch": 3, "wait": tenant.random.choice(["each", "all"]), "seconds_per_trial": 0.1, "fail_every": 5,
    }  # fmt: skip
    failed = sum(number % 5 == 1 for number in range(trials))

    def holds(result: Mapping[str, Any]) -> bool:
        numbers = sorted(result["steps_numbers"])
        return bool((result["trials"], result["failed"]) == (trials, failed) and numbers == list(range(trials)))

    return Promise("minimise", spec, holds)


def relay(tenant: Tenant) -> Promise:
    trials = tenant.random.randint(2, 5)
    return Promise("relay", {"trials": trials}, lambda result: bool(result["bytes"] == trials))


def columns(tenant: Tenant) -> Promise | None:
    if not tenant.files:
        return None
    spec = {"table": tenant.random.choice(list(tenant.files))}
    return Promise("columns", spec, lambda result: bool(result["names"] == ["a", "b"]))


def refused(tenant: Tenant) -> Promise:
    return Promise("misbehave", {"how": "invalid"}, lambda result: False, fails_with="invalid_input")
