"""Searches: jobs that ask for other jobs (trials) and let go of their worker while those run.

A search kind is a step function `(spec, history, context) -> Trials | result`. It is called with every trial so far, answers
with new trials (or none, to wait for those under way) or with the result, and is called again when a trial has finished
(`wait="each"`) or all of them have (`wait="all"`), or after the time that it said. It keeps no state of its own: the history
is the state, so a search that was killed goes on from its trials.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from gristmill.errors import InternalError, InvalidInput
from gristmill.specs import Spec, files_in
from gristmill.worker.context import Context
from gristmill.worker.wire import Message


@dataclass(frozen=True)
class Trials:
    """A step's answer: run these, and call again when one has finished (`each`) or all have (`all`).

    Attributes:
        wake_after: call again after so many seconds in any case; a search with a deadline says so.
        timeout_seconds, memory_mb: limits of these trials; None: those of their kind.
        dropped: files that trials of this search left and that nobody needs any more; those that a trial still reads are kept.
    """

    specs: Sequence[Spec]
    wait: Literal["each", "all"] = "each"
    wake_after: float | None = None
    timeout_seconds: float | None = None
    memory_mb: int | None = None
    dropped: Sequence[str] = ()


@dataclass(frozen=True)
class Trial:
    """One trial of a search. `files` maps the names of its artifacts to their ids."""

    number: int
    job_id: str
    spec: dict[str, Any]
    status: Literal["queued", "running", "waiting", "succeeded", "failed", "cancelled"]
    result: dict[str, Any] | None
    error: dict[str, Any] | None
    cpu_seconds: float
    files: dict[str, str]

    @property
    def finished(self) -> bool:
        return self.status in ("succeeded", "failed", "cancelled")


@dataclass(frozen=True)
class History:
    """All trials of a search, in the order in which they were asked for."""

    trials: Sequence[Trial]

    def __iter__(self) -> Iterator[Trial]:
        return iter(self.trials)

    def __len__(self) -> int:
        return len(self.trials)

    @property
    def finished(self) -> list[Trial]:
        return [trial for trial in self.trials if trial.finished]

    @property
    def pending(self) -> list[Trial]:
        return [trial for trial in self.trials if not trial.finished]


Step = Callable[[Any, History, Context], Trials | BaseModel]


def run_step(step: Step, spec: Any, job: Message, context: Context) -> Message:
    """Call a search's step once, in the child, and turn its answer into a message.

    Raises InternalError when the step asks for nothing while nothing is under way: the search would never wake again.
    """
    from gristmill.worker.child import result_message
    from gristmill.worker.registry import job_kind

    history = History([_trial(row) for row in context.trials()])
    answer = step(spec, history, context)
    if not isinstance(answer, Trials):
        return {"type": "done", **result_message(answer)}
    if not answer.specs and not history.pending:
        raise InternalError("The search asked for no trial while none was running.")
    trial_kind = job_kind(job["service"], str(job_kind(job["service"], job["kind"]).trial_kind))
    allowed = context.input_ids
    trials: list[Message] = []
    for number, trial_spec in enumerate(answer.specs, start=len(history)):
        try:
            checked = trial_kind.spec.model_validate(trial_spec.model_dump(mode="json"))
        except ValidationError as error:
            raise InternalError(
                f"The search made a trial that its kind does not accept: {error.errors()[0]['msg']}"
            ) from error
        used = sorted({use.file_id for use in files_in(checked)})
        if stranger := next((file_id for file_id in used if file_id not in allowed), None):
            raise InvalidInput(f"A trial names the file {stranger}, which the search does not have.")
        trials.append({"number": number, "spec": checked.model_dump(mode="json"), "input_files": used})
    return {
        "type": "suspend", "trials": trials, "seen": len(history.finished), "wake_on_each": answer.wait == "each",
        "wake_after": answer.wake_after, "timeout_seconds": answer.timeout_seconds and math.ceil(answer.timeout_seconds),
        "memory_mb": answer.memory_mb,
        "dropped": sorted(set(answer.dropped) - {file for trial in trials for file in trial["input_files"]}),
    }  # fmt: skip


def _trial(row: Message) -> Trial:
    return Trial(
        row["trial_number"], row["id"], row["spec"], row["status"], row["result"], row["error"], row["cpu_seconds"],
        {file["name"]: file["id"] for file in row["files"]},
    )  # fmt: skip
