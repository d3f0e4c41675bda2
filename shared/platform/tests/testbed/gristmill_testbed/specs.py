from typing import Annotated, Any, Literal

from pydantic import Field

from gristmill.specs import AnyFile, ColumnOf, Result, Spec, TableFile


class NoopSpec(Spec):
    payload: Any = None


class NoopResult(Result):
    payload: Any = None


class CountSpec(Spec):
    """Count to `steps`, checkpointing each; with `die_at`, the first attempt kills its own process there."""

    steps: int = Field(10, ge=0, le=100_000)
    seconds_per_step: float = Field(0.05, ge=0, le=60)
    deaf: bool = Field(False, description="never call progress")
    die_at: int | None = None


class CountResult(Result):
    counted: int
    resumed_from: int
    attempt: int


class MisbehaveSpec(Spec):
    how: Literal["memory", "invalid", "bug", "exit", "invalid-artifact", "nan", "text", "large", "fork", "hurry"]


class MisbehaveResult(Result):
    value: float | None = None
    text: str = ""


class ColumnsSpec(Spec):
    table: TableFile
    columns: Annotated[list[str], ColumnOf("table")] = []
    more: list[AnyFile] = []


class ColumnsResult(Result):
    names: list[str]
    copy_id: str


class SquareSpec(Spec):
    x: float
    fail: bool = False
    seconds: float = Field(0, ge=0, le=5)


class SquareResult(Result):
    y: float


class BatonSpec(Spec):
    """Read the last trial's file, and leave one that is a byte longer."""

    last: AnyFile | None = None


class BatonResult(Result):
    baton: str
    bytes: int


class RelaySpec(Spec):
    """A search whose trials hand on a file; those that were handed on are dropped."""

    trials: int = Field(3, ge=2, le=20)


class RelayResult(Result):
    batons: list[str]
    bytes: int


class MinimiseSpec(Spec):
    trials: int = Field(10, ge=1, le=5000)
    batch: int = Field(4, ge=1, le=5000)
    wait: Literal["each", "all"] = "each"
    fail_every: int = 0
    seconds_per_trial: float = Field(0, ge=0, le=5)
    seconds: float | None = None
    trial_timeout: float | None = None


class MinimiseResult(Result):
    best: float
    trials: int
    failed: int
    steps_numbers: list[int]


class DoubleRequest(Spec):
    x: float
    seconds: float = Field(0, ge=0, le=5)
    fail: Literal["", "invalid", "bug"] = ""


class DoubleAnswer(Result):
    y: float


class LookupRequest(Spec):
    model: AnyFile | None = None
    key: str


class LookupAnswer(Result):
    value: str | None
    loads: int


class CounterSpec(Spec):
    start: int = Field(0, ge=0)


class CounterState(Spec):
    value: int


class AddRequest(Spec):
    by: int = Field(1, ge=-(10**6), le=10**6)
    seconds: float = Field(0, ge=0, le=5)


class AddAnswer(Result):
    value: int


class RenamedSpec(Spec):
    """Version 2; in version 1 `size` was called `length`."""

    size: int
