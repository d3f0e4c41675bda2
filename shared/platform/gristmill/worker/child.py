"""A child process: runs one heavy job and ends, or light jobs one after another. Started by `children`."""

import importlib
import math
import os
import resource
import signal
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from gristmill.errors import Cancelled, InternalError, Interrupted, InvalidInput, JobFailure, OutOfMemory
from gristmill.worker.context import Context
from gristmill.worker.wire import Message, Wire


def main() -> None:
    threading.Thread(target=_die_with_supervisor, args=(os.getppid(),), daemon=True).start()
    wire = Wire(int(sys.argv[1]))
    for module in sys.argv[2:]:
        importlib.import_module(module)
    wire.send({"type": "ready"})
    while True:
        try:
            job = wire.receive()
        except EOFError:
            return
        os.chdir(job["scratch"])
        before = _cpu_seconds()
        outcome = _run(wire, job)
        os.chdir("/")
        wire.send(outcome | {"cpu_seconds": _cpu_seconds() - before})


def _die_with_supervisor(supervisor: int) -> None:
    """A job whose supervisor was killed is run elsewhere: this one must not go on, nor anything it started."""
    while os.getppid() == supervisor:
        time.sleep(0.5)
    os.killpg(0, signal.SIGKILL)


def _cpu_seconds() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def _run(wire: Wire, job: Message) -> Message:
    """Run one job and say how it ended. Nothing a job raises gets past here."""
    try:
        run = load_function(job["run"])
        context = Context(wire, job)
        spec = load_spec(job)
        if job["search"]:
            from gristmill.jobs.searches import run_step

            return run_step(run, spec, job, context)
        return {"type": "done", **result_message(run(spec, context))}
    except Cancelled:
        return {"type": "cancelled"}
    except Interrupted:
        return {"type": "interrupted"}
    except JobFailure as failure:
        return {"type": "failed", "error": failure.as_dict(), "retry": failure.retry}
    except MemoryError:
        hungry = OutOfMemory(
            f"The job needed more than its {job['memory_mb']} MB of memory. Send less data, or ask for more."
        )
        return {"type": "failed", "error": hungry.as_dict(), "retry": False}
    except Exception:
        error = InternalError(
            "The job failed by a fault of the service, not of your data. The operator's log says more."
        )
        return {"type": "failed", "error": error.as_dict(), "retry": True, "traceback": traceback.format_exc()}


def load_function(name: str) -> Any:
    """The function that `module:function` names."""
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


def load_spec(job: Message) -> Any:
    """The job's spec, brought up to this worker's version. Raises InvalidInput for a version it does not know."""
    from gristmill.worker.registry import job_kind

    kind, data = job_kind(job["service"], job["kind"]), job["spec"]
    if job["spec_version"] == kind.spec_version - 1 and kind.upgrade is not None:
        data = load_function(kind.upgrade)(data)
    elif job["spec_version"] != kind.spec_version:
        raise InvalidInput("The job was made for another version of the service. Submit it again.")
    return kind.spec.model_validate(data)


def result_message(result: BaseModel) -> Message:
    """A result as JSON. Numbers that JSON cannot hold become null, and the message says where."""
    data = result.model_dump(mode="python")
    non_finite: list[str] = []
    return {"result": _jsonable(data, "", non_finite), "non_finite": non_finite}


def _jsonable(value: Any, pointer: str, non_finite: list[str]) -> Any:
    if isinstance(value, float):
        if math.isfinite(value):
            return value
        non_finite.append(pointer)
        return None
    if isinstance(value, dict):
        return {str(key): _jsonable(inner, f"{pointer}/{key}", non_finite) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_jsonable(inner, f"{pointer}/{index}", non_finite) for index, inner in enumerate(value)]
    return str(value) if isinstance(value, Path) else value


if __name__ == "__main__":
    main()
