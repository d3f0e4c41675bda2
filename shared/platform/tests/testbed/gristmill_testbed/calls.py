import json
import time
from pathlib import Path

from gristmill.errors import InvalidInput
from gristmill_testbed import specs

_loads: dict[str, int] = {}


def double(model: None, request: specs.DoubleRequest) -> specs.DoubleAnswer:
    time.sleep(request.seconds)
    if request.fail == "invalid":
        raise InvalidInput("No.", pointer="/x")
    if request.fail == "bug":
        raise RuntimeError("secret words of a bug")
    return specs.DoubleAnswer(y=2 * request.x)


def load(path: Path | None) -> dict[str, str]:
    if path is None:
        return {"a": "the service's own", "__loads__": "1"}
    _loads[path.name] = _loads.get(path.name, 0) + 1
    table: dict[str, str] = json.loads(path.read_text())
    return table | {"__loads__": str(_loads[path.name])}


def lookup(model: dict[str, str], request: specs.LookupRequest) -> specs.LookupAnswer:
    return specs.LookupAnswer(value=model.get(request.key), loads=int(model["__loads__"]))


def create_counter(model: None, spec: specs.CounterSpec) -> specs.CounterState:
    return specs.CounterState(value=spec.start)


def add(
    model: None, state: specs.CounterState, request: specs.AddRequest
) -> tuple[specs.CounterState, specs.AddAnswer]:
    time.sleep(request.seconds)
    if request.by < 0:
        raise InvalidInput("Only upwards.", pointer="/by")
    value = state.value + request.by
    return specs.CounterState(value=value), specs.AddAnswer(value=value)
