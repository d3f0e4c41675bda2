"""How a service is declared: one `Service` object that names its job kinds, calls and resources.

The declaration is light: it imports specs only. The functions that do the work are given as `"module:function"` and are
imported in a worker's child process, so an API process never loads a model or a numeric library.

    service = Service("compression", title="Compression", summary="…", version=__version__)
    service.job("compress", spec=CompressSpec, result=CompressResult, run="gristmill_compression.jobs:compress")
"""

import re
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import Literal

from gristmill.specs import Result, Spec

ENTRY_POINTS = "gristmill.services"
RESERVED = frozenset(
    {"calls", "jobs", "files", "keys", "usage", "docs", "openapi.json", "healthz", "readyz", "metrics"}
)
_NAME = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")

Lane = Literal["heavy", "light"]


@dataclass(frozen=True)
class JobKind:
    """One kind of job.

    `run` is called as `run(spec, context) -> result`; a search kind's `run` is a step,
    `step(spec, trials, context) -> Trials | result`.
    """

    service: str
    name: str
    spec: type[Spec]
    result: type[Result]
    run: str
    summary: str
    description: str
    lane: Lane
    spec_version: int
    max_attempts: int
    timeout_seconds: int | None
    memory_mb: int | None
    trial_kind: str | None = None
    upgrade: str | None = None
    internal: bool = False

    @property
    def queue(self) -> str:
        return queue_name(self.service, self.lane)

    @property
    def is_search(self) -> bool:
        return self.trial_kind is not None


@dataclass(frozen=True)
class Call:
    """A quick, pure answer from a loaded model: `run(model, request) -> answer`, on the service's online worker.

    `model` names the field of the request that holds the model's file id (or a list or dict of ids, or None for a model that the
    service has itself); `load` turns the local path (or paths, or None) into the model, which stays in memory while it is used.
    """

    service: str
    name: str
    request: type[Spec]
    answer: type[Result]
    run: str
    load: str | None
    model: str | None
    timeout_seconds: float
    summary: str
    description: str


@dataclass(frozen=True)
class Operation:
    """A change of a resource: `run(model, state, request) -> (state, answer)`. Pure, so it can be repeated after a conflict."""

    name: str
    request: type[Spec]
    answer: type[Result]
    run: str
    summary: str


@dataclass(frozen=True)
class ResourceType:
    """Lasting state with a version and a time to live, such as a study or a session.

    `create(model, spec) -> state` makes the first state. `load` and `model` are as for calls; `model` names a field of the spec.
    """

    service: str
    name: str
    spec: type[Spec]
    state: type[Spec]
    create: str
    operations: dict[str, Operation]
    load: str | None
    model: str | None
    ttl_seconds: float
    timeout_seconds: float
    summary: str


def queue_name(service: str, lane: Lane) -> str:
    """The queue of one lane of one service. Light jobs never wait behind heavy ones."""
    return f"{service}.{lane}"


@dataclass
class Service:
    """A service's front door. Job kinds are declared once, at import."""

    name: str
    title: str
    summary: str
    version: str
    kinds: dict[str, JobKind] = field(default_factory=dict)
    calls: dict[str, Call] = field(default_factory=dict)
    resources: dict[str, ResourceType] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_name(self.name)

    def job(
        self,
        name: str,
        *,
        spec: type[Spec],
        result: type[Result],
        run: str,
        summary: str,
        description: str = "",
        lane: Lane = "heavy",
        spec_version: int = 1,
        max_attempts: int = 3,
        timeout_seconds: int | None = None,
        memory_mb: int | None = None,
        trial_kind: str | None = None,
        upgrade: str | None = None,
        internal: bool = False,
    ) -> JobKind:
        """Declare a job kind. With `trial_kind` it is a search: `run` is a step and its trials are jobs of that kind.

        When the spec changes, raise `spec_version` and give `upgrade`, a function that turns the JSON of the version before
        into that of this one: jobs queued by an API of the older version then run on newer workers.

        Raises ValueError for a reserved, malformed or repeated name, or an undeclared trial kind.
        """
        _check_name(name)
        if name in self.kinds:
            raise ValueError(f"job kind {name!r} is declared twice in service {self.name!r}")
        if trial_kind is not None and trial_kind not in self.kinds:
            raise ValueError(f"search {name!r}: declare its trial kind {trial_kind!r} first")
        kind = JobKind(
            self.name, name, spec, result, run, summary, description, lane, spec_version, max_attempts,
            timeout_seconds, memory_mb, trial_kind, upgrade, internal,
        )  # fmt: skip
        self.kinds[name] = kind
        return kind

    def call(
        self,
        name: str,
        *,
        request: type[Spec],
        answer: type[Result],
        run: str,
        summary: str,
        description: str = "",
        load: str | None = None,
        model: str | None = None,
        timeout_seconds: float = 10,
    ) -> Call:
        """Declare a call. Raises ValueError for a bad or repeated name, or a `model` that is no field of the request."""
        _check_name(name)
        _check_model(name, request, load, model)
        if name in self.calls:
            raise ValueError(f"call {name!r} is declared twice in service {self.name!r}")
        call = Call(self.name, name, request, answer, run, load, model, timeout_seconds, summary, description)
        self.calls[name] = call
        return call

    def resource(
        self,
        name: str,
        *,
        spec: type[Spec],
        state: type[Spec],
        create: str,
        operations: list[Operation],
        summary: str,
        load: str | None = None,
        model: str | None = None,
        ttl_seconds: float = 7 * 24 * 3600,
        timeout_seconds: float = 10,
    ) -> ResourceType:
        """Declare a resource. Raises ValueError for a bad or repeated name, or a `model` that is no field of the spec."""
        _check_name(name)
        _check_model(name, spec, load, model)
        if name in self.resources or name in self.kinds:
            raise ValueError(f"{name!r} is declared twice in service {self.name!r}")
        for operation in operations:
            _check_name(operation.name)
        by_name = {operation.name: operation for operation in operations}
        resource = ResourceType(
            self.name, name, spec, state, create, by_name, load, model, ttl_seconds, timeout_seconds, summary
        )
        self.resources[name] = resource
        return resource

    @property
    def is_online(self) -> bool:
        """Whether the service needs an online worker."""
        return bool(self.calls or self.resources)

    @property
    def queues(self) -> list[str]:
        return sorted({kind.queue for kind in self.kinds.values()})


def _check_model(name: str, spec: type[Spec], load: str | None, model: str | None) -> None:
    if (load is None) != (model is None) or (model is not None and model not in spec.model_fields):
        raise ValueError(f"{name!r}: `load` and `model` go together, and `model` names a field of {spec.__name__}")


def _check_name(name: str) -> None:
    if not _NAME.match(name) or name in RESERVED:
        raise ValueError(
            f"{name!r} cannot be a name here: lower-case words joined by hyphens, and not one of {sorted(RESERVED)}"
        )


def installed_services(names: list[str] | None = None) -> list[Service]:
    """The services whose packages are installed, by name; `names` picks some of them.

    Raises LookupError naming the package to install when one that was asked for is missing.
    """
    found = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
    wanted = names or sorted(found)
    services = []
    for name in wanted:
        if name not in found:
            raise LookupError(f"service {name!r} is not installed: pip install 'gristmill-{name}[service]'")
        service = found[name].load()
        if not isinstance(service, Service) or service.name != name:
            raise LookupError(f"entry point {name!r} of group {ENTRY_POINTS!r} is not the Service {name!r}")
        services.append(service)
    return services
