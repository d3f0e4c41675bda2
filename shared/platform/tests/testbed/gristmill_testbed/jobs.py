import os
import signal
import time

from gristmill.errors import InvalidInput
from gristmill.jobs.searches import History, Trials
from gristmill.worker.context import Context
from gristmill_testbed import specs


def noop(spec: specs.NoopSpec, context: Context) -> specs.NoopResult:
    return specs.NoopResult(payload=spec.payload)


def count(spec: specs.CountSpec, context: Context) -> specs.CountResult:
    checkpoint = context.last_checkpoint()
    start = int(checkpoint.read_text()) if checkpoint else 0
    for step in range(start, spec.steps):
        if spec.die_at == step and context.attempt == 1:
            os.kill(os.getpid(), signal.SIGSEGV)
        time.sleep(spec.seconds_per_step)
        path = context.scratch / "count"
        path.write_text(str(step + 1))
        context.checkpoint(path)
        if not spec.deaf:
            context.progress((step + 1) / spec.steps, f"step {step + 1}", {"loss": 1 / (step + 1)})
    return specs.CountResult(counted=spec.steps, resumed_from=start, attempt=context.attempt)


def misbehave(spec: specs.MisbehaveSpec, context: Context) -> specs.MisbehaveResult:
    match spec.how:
        case "memory":
            hoard = []
            while True:
                hoard.append(bytearray(os.urandom(1)) * (20 * 2**20))
                time.sleep(0.02)
        case "invalid":
            raise InvalidInput("The third column has no values.", pointer="/how")
        case "bug":
            raise RuntimeError("secret words of a bug")
        case "exit":
            os._exit(7)
        case "hurry":
            context.end_within(1)
            time.sleep(60)
        case "fork":
            if os.fork() == 0:
                time.sleep(60)
            time.sleep(60)
        case "invalid-artifact":
            (context.scratch / "lost.txt").write_text("never seen")
            context.save(context.scratch / "lost.txt")
            raise InvalidInput("Saved something first.")
        case "nan":
            return specs.MisbehaveResult(value=float("nan"))
        case "text":
            context.progress(0.5, "half\x00way")
            return specs.MisbehaveResult(text="a\x00b\ud800c")
    return specs.MisbehaveResult(text="x" * (2 * 2**20))


def columns(spec: specs.ColumnsSpec, context: Context) -> specs.ColumnsResult:
    from gristmill_ml.tables import open_table

    path = context.path(spec.table)
    table = open_table(path, context.input(spec.table).format)
    copy = context.scratch / "copy.bin"
    copy.write_bytes(path.read_bytes())
    return specs.ColumnsResult(names=table.schema.names, copy_id=context.save(copy, "copy of it"))


def square(spec: specs.SquareSpec, context: Context) -> specs.SquareResult:
    time.sleep(spec.seconds)
    if spec.fail:
        raise InvalidInput("This trial fails.")
    return specs.SquareResult(y=spec.x**2)


def minimise(spec: specs.MinimiseSpec, history: History, context: Context) -> Trials | specs.MinimiseResult:
    finished = history.finished
    context.progress(len(finished) / spec.trials)
    late = spec.seconds is not None and context.age_seconds >= spec.seconds
    if len(finished) >= spec.trials or late:
        values = [trial.result["y"] for trial in finished if trial.result]
        return specs.MinimiseResult(
            best=min(values, default=0.0),
            trials=len(finished),
            failed=sum(trial.status == "failed" for trial in finished),
            steps_numbers=[trial.number for trial in history],
        )
    new = min(spec.batch - len(history.pending), spec.trials - len(history))
    return Trials(
        [
            specs.SquareSpec(
                x=number - 3,
                fail=bool(spec.fail_every) and number % spec.fail_every == 1,
                seconds=spec.seconds_per_trial,
            )
            for number in range(len(history), len(history) + max(0, new))
        ],
        wait=spec.wait,
        wake_after=None if spec.seconds is None else spec.seconds - context.age_seconds,
        timeout_seconds=spec.trial_timeout,
    )


def baton(spec: specs.BatonSpec, context: Context) -> specs.BatonResult:
    before = b"" if spec.last is None else context.path(spec.last).read_bytes()
    path = context.scratch / "baton.bin"
    path.write_bytes(before + b"x")
    return specs.BatonResult(baton=context.save(path), bytes=len(before) + 1)


def relay(spec: specs.RelaySpec, history: History, context: Context) -> Trials | specs.RelayResult:
    results = [specs.BatonResult.model_validate(trial.result) for trial in history]
    batons = [own.baton for own in results]
    if len(results) == spec.trials:
        return specs.RelayResult(batons=batons, bytes=results[-1].bytes)
    # The newest is named as well: a trial reads it now, so it stays.
    return Trials([specs.BatonSpec(last=batons[-1] if batons else None)], dropped=batons)


def renamed(spec: specs.RenamedSpec, context: Context) -> specs.NoopResult:
    return specs.NoopResult(payload=spec.size)


def renamed_from_1(spec: dict[str, int]) -> dict[str, int]:
    return {"size": spec["length"]}
