"""What the classes of the services are made of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Generic, Self, TypeVar

from gristmill_client.errors import Json
from gristmill_client.specs import as_json, paths_in, put
from gristmill_client.sync.connection import Connection
from gristmill_client.sync.jobs import Job

_A_PAGE = 100

Result = TypeVar("Result")
State = TypeVar("State")


def submitted(
    connection: Connection, service: str, kind: str, spec: Mapping[str, Any], parse: Callable[[Any], Result], *,
    files: Sequence[str] = (), labels: Mapping[str, str] | None = None, priority: int = 0, max_attempts: int | None = None,
    timeout_seconds: int | None = None, idempotency_key: str | None = None,
) -> Job[Result]:  # fmt: skip
    """A job of this kind.

    Args:
        files: pointers of the spec's fields that are files; those given as paths are uploaded.
    """
    parameters = {
        "label": [f"{name}={value}" for name, value in (labels or {}).items()], "priority": priority,
        "max_attempts": max_attempts, "timeout_seconds": timeout_seconds,
    }  # fmt: skip
    body = ready(connection, spec, files)
    view = connection.json("POST", f"/{service}/v1/{kind}", body=body, parameters=parameters, key=idempotency_key)
    return Job(connection, view, parse)


def ready(connection: Connection, spec: Mapping[str, Any], files: Sequence[str]) -> Any:
    """As it is sent; files that were paths are uploaded, and looked into."""
    body, known = as_json(spec), dict[Path, str]()
    for place, path in paths_in(body, files).items():
        if not path.is_file():
            raise FileNotFoundError(f"{str(path)!r} is neither a file's id nor the path of one.")
        if path not in known:
            uploaded = connection.upload(path, path.name, None)
            known[path] = (connection.inspected(uploaded))["id"]
        put(body, place, known[path])
    return body


class Service:
    """Attributes:
    name: of the service, in addresses.
    """

    name: ClassVar[str]

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _call(
        self, name: str, request: Mapping[str, Any], parse: Callable[[Any], Result], files: Sequence[str]
    ) -> Result:
        body = ready(self._connection, request, files)
        return parse(self._connection.json("POST", f"/{self.name}/v1/calls/{name}", body=body))

    def _create(self, path: str, spec: Mapping[str, Any], files: Sequence[str]) -> Json:
        body = ready(self._connection, spec, files)
        made: Json = self._connection.json("POST", path, body=body)
        return made


class Thing(Generic[State]):
    """Something that lives on the server.

    Attributes:
        id: by which it is found again.
        view: how it was when it was last asked for, as JSON. An operation that changes it does not ask.
    """

    path: ClassVar[str]
    state_class: ClassVar[Any]

    def __init__(self, connection: Connection, view: Json) -> None:
        self._connection, self.view = connection, view

    @property
    def id(self) -> str:
        return str(self.view["id"])

    @property
    def state(self) -> State:
        found: State = self.state_class.model_validate(self.view["state"])
        return found

    def refresh(self) -> Self:
        """Ask how it is now."""
        self.view = self._connection.json("GET", f"{self.path}/{self.id}")
        return self

    def delete(self) -> None:
        self._connection.json("DELETE", f"{self.path}/{self.id}")

    def _operate(self, name: str, request: Mapping[str, Any], parse: Callable[[Any], Result]) -> Result:
        return parse(self._connection.json("POST", f"{self.path}/{self.id}/{name}", body=as_json(request)))


def pages(connection: Connection, path: str, parameters: Mapping[str, Any]) -> Iterator[Json]:
    """The items of a list, page after page."""
    cursor: str | None = None
    while True:
        page = connection.json("GET", path, parameters={**parameters, "limit": _A_PAGE, "cursor": cursor})
        for item in page["items"]:
            yield item
        cursor = page["next"]
        if cursor is None:
            return
