"""The life of a job, statement by statement, against a model of it: whoever comes too late changes nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from psycopg.rows import dict_row

from gristmill.ids import new_id
from gristmill.jobs.waiting import TERMINAL
from gristmill.local.postgres import Postgres
from gristmill.settings import Settings
from gristmill.store import jobs as sql
from gristmill.store.database import jsonb
from gristmill.store.migrate import migrate

Row = dict[str, Any]
Connection = psycopg.Connection[Row]
_ERROR = jsonb({"code": "internal_error", "detail": "x"})
_TRIAL = {
    "trial_kind": "trial", "trial_queue": "", "trial_spec_version": 1, "trial_max_attempts": 1, "trial_timeout_seconds": 60,
    "trial_memory_mb": 64, "wake_after": None, "dropped": [],
}  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A database with tables, and nobody else in it."""
    home = tmp_path_factory.mktemp("machine")
    postgres = Postgres(home / "data", Path(f"/tmp/{new_id('machine')}"), home / "log")
    process = postgres.start()
    migrate(Settings(home=home, database_url=postgres.url))
    with psycopg.connect(postgres.url, autocommit=True, row_factory=dict_row) as connection:
        yield connection
    process.terminate()
    process.wait()


@dataclass
class Model:
    """What a job should be."""

    status: str = "queued"
    fence: int = -1  # that a worker must hold; none before the first claim
    attempt: int = 0
    most: int = 3
    asked_to_stop: bool = False
    parent: str | None = None
    trials: int = 0
    ended: int = 0
    each: bool = False  # a search that goes on with each trial that ends


Token = tuple[str, int]  # a job, and the fence that a worker got with it


class Life(RuleBasedStateMachine):
    database: Connection

    tokens = Bundle("tokens")

    def __init__(self) -> None:
        super().__init__()
        self.jobs: dict[str, Model] = {}
        self.queue = f"{new_id('queue')}.heavy"

    def run(self, statement: str, **params: Any) -> Row | None:
        return self.database.execute(statement, params).fetchone()

    # -- callers ---------------------------------------------------------------------------------------------------------

    @rule(most=st.integers(1, 3))
    def submit(self, most: int) -> None:
        job = new_id("job")
        self.run(
            """INSERT INTO jobs (id, tenant_id, service, kind, queue, spec, spec_version, max_attempts, timeout_seconds, memory_mb,
            event_seq) VALUES (%(id)s, 't', 's', 'k', %(queue)s, '{}', 1, %(most)s, 60, 64, 1) RETURNING id""",
            id=job, queue=self.queue, most=most,
        )  # fmt: skip
        self.database.execute("INSERT INTO job_events (job_id, seq, type) VALUES (%s, 1, 'queued')", (job,))
        self.jobs[job] = Model(most=most)

    @precondition(lambda self: self.jobs)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        job = data.draw(st.sampled_from(sorted(self.jobs)))
        model = self.jobs[job]
        row = self.run(sql.CANCEL, id=job, tenant_id="t")
        can = model.status in ("queued", "waiting") or (model.status == "running" and not model.asked_to_stop)
        assert (row is not None) == can
        if can:
            model.asked_to_stop = True
            if model.status != "running":
                self.end(job, "cancelled")

    # -- workers ---------------------------------------------------------------------------------------------------------

    @rule(target=tokens)
    def claim(self) -> Any:
        row = self.run(sql.CLAIM, queues=[self.queue], worker="w", lease_seconds=60, running_jobs=100)
        waiting = {job for job, model in self.jobs.items() if model.status == "queued"}
        assert (row is None) == (not waiting)
        if row is None:
            return multiple()
        model = self.jobs[row["id"]]
        assert row["id"] in waiting and row["fence"] > model.fence
        model.status, model.fence, model.attempt = "running", row["fence"], model.attempt + 1
        assert row["attempt"] == model.attempt
        return (row["id"], row["fence"])

    def holds(self, token: Token) -> bool:
        model = self.jobs[token[0]]
        return model.status == "running" and model.fence == token[1]

    @rule(token=tokens)
    def beat(self, token: Token) -> None:
        row = self.run(sql.HEARTBEAT, ids=[token[0]], fences=[token[1]], lease_seconds=60)
        assert (row is not None) == self.holds(token)

    @rule(token=tokens)
    def tell(self, token: Token) -> None:
        row = self.run(sql.PROGRESS, id=token[0], fence=token[1], progress=jsonb({"fraction": 0.5}), event=jsonb({}))
        assert (row is not None) == self.holds(token)

    @rule(token=tokens)
    def keep(self, token: Token) -> None:
        row = self.run(sql.CHECKPOINT, id=token[0], fence=token[1], checkpoint=jsonb({"key": "x"}))
        assert (row is not None) == self.holds(token)

    @rule(token=tokens)
    def succeed(self, token: Token) -> None:
        row = self.run(
            sql.SUCCEED, id=token[0], fence=token[1], result=jsonb({}), progress=jsonb({}), cpu_seconds=0.0,
            artifacts=jsonb([]), inspection=None,
        )  # fmt: skip
        self.ended_by(token, row, "succeeded")

    @rule(token=tokens, retry=st.booleans())
    def fail(self, token: Token, retry: bool) -> None:
        model = self.jobs[token[0]]
        again = retry and model.attempt < model.most and not model.asked_to_stop
        row = self.run(
            sql.FAIL, id=token[0], fence=token[1], error=_ERROR, retry=retry, backoff_seconds=0.0, cpu_seconds=0.0
        )  # fmt: skip
        self.ended_by(token, row, "queued" if again else "failed")

    @rule(token=tokens)
    def give_up(self, token: Token) -> None:
        self.ended_by(token, self.run(sql.CANCELLED, id=token[0], fence=token[1], cpu_seconds=0.0), "cancelled")

    @rule(token=tokens)
    def give_back(self, token: Token) -> None:
        held = self.holds(token)
        row = self.run(sql.RELEASE, id=token[0], fence=token[1], cpu_seconds=0.0)
        assert (row is not None) == held
        if held:
            self.jobs[token[0]].status = "queued"
            self.jobs[token[0]].attempt -= 1

    @rule(token=tokens, number=st.integers(0, 3), each=st.booleans())
    def suspend(self, token: Token, number: int, each: bool) -> None:
        job, model = token[0], self.jobs[token[0]]
        may = self.holds(token) and not model.asked_to_stop and model.parent is None
        if model.parent is not None or (may and number == 0 and model.trials == model.ended):
            return  # trials have no trials; and a step that asks for nothing while nothing is under way is refused earlier
        ids = [new_id("job") for _ in range(number)]
        trials = [{"id": own, "number": model.trials + at, "spec": {}, "input_files": []} for at, own in enumerate(ids)]
        row = self.run(
            sql.SUSPEND, **_TRIAL | {"trial_queue": self.queue}, id=job, fence=token[1], trials=jsonb(trials),
            new_trials=number, seen=model.ended, wake_on_each=each, progress=jsonb({}), cpu_seconds=0.0,
        )  # fmt: skip
        assert (row is not None) == may
        if may:
            model.status, model.attempt, model.trials = "waiting", 0, model.trials + number
            model.each = each
            self.jobs |= {own: Model(most=1, parent=job) for own in ids}

    @rule(token=consumes(tokens))
    def forget(self, token: Token) -> None:
        """A worker dies: its lease runs out, and the dispatcher takes the job back."""
        if not self.holds(token):
            return
        job, model = token[0], self.jobs[token[0]]
        self.database.execute("UPDATE jobs SET lease_expires_at = now() - interval '1 second' WHERE id = %s", (job,))
        self.database.execute(sql.REAP, {"error": _ERROR, "backoff_seconds": 0.0})
        model.fence += 1
        if model.asked_to_stop:
            self.end(job, "cancelled")
        elif model.attempt < model.most:
            model.status = "queued"
        else:
            self.end(job, "failed")

    # -- what is to hold -------------------------------------------------------------------------------------------------

    def ended_by(self, token: Token, row: Row | None, status: str) -> None:
        held = self.holds(token)
        assert (row is not None) == held
        if held and status in TERMINAL:
            self.end(token[0], status)
        elif held:
            self.jobs[token[0]].status = status

    def end(self, job: str, status: str) -> None:
        """With the last trial, or each where it is wished, a search goes on."""
        model = self.jobs[job]
        model.status = status
        if model.parent is not None:
            parent = self.jobs[model.parent]
            parent.ended += 1
            if parent.status == "waiting" and (parent.each or parent.ended == parent.trials):
                parent.status = "queued"

    @invariant()
    def the_store_says_the_same(self) -> None:
        rows = self.database.execute("SELECT * FROM jobs WHERE queue = %s", (self.queue,)).fetchall()
        assert {row["id"] for row in rows} == self.jobs.keys()
        for row in rows:
            model = self.jobs[row["id"]]
            assert (row["status"], row["trials"], row["trials_finished"]) == (model.status, model.trials, model.ended)
            assert (row["cancel_requested_at"] is not None) == model.asked_to_stop

    @invariant()
    def events_are_numbered_and_end_once(self) -> None:
        events = self.database.execute(
            """SELECT j.id, j.status, j.event_seq, array_agg(e.seq ORDER BY e.seq) AS numbers,
                array_agg(e.type ORDER BY e.seq) AS types
            FROM jobs j JOIN job_events e ON e.job_id = j.id WHERE j.queue = %s GROUP BY j.id""",
            (self.queue,),
        )
        for row in events:
            assert row["numbers"] == list(range(1, row["event_seq"] + 1))
            ends = [own for own in row["types"] if own in TERMINAL]
            assert ends == ([row["status"]] if row["status"] in TERMINAL else [])
            assert not ends or row["types"][-1] == ends[0]

    def teardown(self) -> None:
        self.database.execute("DELETE FROM jobs WHERE queue = %s", (self.queue,))


def test_no_order_of_events_breaks_a_promise(database: Connection) -> None:
    database.execute("INSERT INTO tenants (id, name) VALUES ('t', 't')")
    Life.database = database
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        Life, settings=settings(max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=quiet)
    )
