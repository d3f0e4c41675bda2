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
    internal: bool = False

    @property
    def queue(self) -> str:
        return queue_name(self.service, self.lane)

    @property
    def is_search(self) -> bool:
        return self.trial_kind is not None


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
        internal: bool = False,
    ) -> JobKind:
        """Declare a job kind. With `trial_kind` it is a search: `run` is a step and its trials are jobs of that kind.

        Raises ValueError for a reserved, malformed or repeated name, or an undeclared trial kind.
        """
        _check_name(name)
        if name in self.kinds:
            raise ValueError(f"job kind {name!r} is declared twice in service {self.name!r}")
        if trial_kind is not None and trial_kind not in self.kinds:
            raise ValueError(f"search {name!r}: declare its trial kind {trial_kind!r} first")
        kind = JobKind(
            self.name, name, spec, result, run, summary, description, lane, spec_version, max_attempts,
            timeout_seconds, memory_mb, trial_kind, internal,
        )  # fmt: skip
        self.kinds[name] = kind
        return kind

    @property
    def queues(self) -> list[str]:
        return sorted({kind.queue for kind in self.kinds.values()})


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
