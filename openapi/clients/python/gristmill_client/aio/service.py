"""What the classes of the services are made of."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Generic, Self, TypeVar

from gristmill_client.aio.connection import AsyncConnection
from gristmill_client.aio.jobs import AsyncJob
from gristmill_client.errors import Json
from gristmill_client.specs import as_json, paths_in, put

_A_PAGE = 100

Result = TypeVar("Result")
State = TypeVar("State")


async def submitted(
    connection: AsyncConnection, service: str, kind: str, spec: Mapping[str, Any], parse: Callable[[Any], Result], *,
    files: Sequence[str] = (), labels: Mapping[str, str] | None = None, priority: int = 0, max_attempts: int | None = None,
    timeout_seconds: int | None = None, idempotency_key: str | None = None,
) -> AsyncJob[Result]:  # fmt: skip
    """A job of this kind.

    Args:
        files: pointers of the spec's fields that are files; those given as paths are uploaded.
    """
    parameters = {
        "label": [f"{name}={value}" for name, value in (labels or {}).items()], "priority": priority,
        "max_attempts": max_attempts, "timeout_seconds": timeout_seconds,
    }  # fmt: skip
    body = await ready(connection, spec, files)
    view = await connection.json("POST", f"/{service}/v1/{kind}", body=body, parameters=parameters, key=idempotency_key)
    return AsyncJob(connection, view, parse)


async def ready(connection: AsyncConnection, spec: Mapping[str, Any], files: Sequence[str]) -> Any:
    """As it is sent; files that were paths are uploaded, and looked into."""
    body, known = as_json(spec), dict[Path, str]()
    for place, path in paths_in(body, files).items():
        if not path.is_file():
            raise FileNotFoundError(f"{str(path)!r} is neither a file's id nor the path of one.")
        if path not in known:
            uploaded = await connection.upload(path, path.name, None)
            known[path] = (await connection.inspected(uploaded))["id"]
        put(body, place, known[path])
    return body


class AsyncService:
    """Attributes:
    name: of the service, in addresses.
    """

    name: ClassVar[str]

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _call(
        self, name: str, request: Mapping[str, Any], parse: Callable[[Any], Result], files: Sequence[str]
    ) -> Result:
        body = await ready(self._connection, request, files)
        return parse(await self._connection.json("POST", f"/{self.name}/v1/calls/{name}", body=body))

    async def _create(self, path: str, spec: Mapping[str, Any], files: Sequence[str]) -> Json:
        body = await ready(self._connection, spec, files)
        made: Json = await self._connection.json("POST", path, body=body)
        return made


class AsyncThing(Generic[State]):
    """Something that lives on the server.

    Attributes:
        id: by which it is found again.
        view: how it was when it was last asked for, as JSON. An operation that changes it does not ask.
    """

    path: ClassVar[str]
    state_class: ClassVar[Any]

    def __init__(self, connection: AsyncConnection, view: Json) -> None:
        self._connection, self.view = connection, view

    @property
    def id(self) -> str:
        return str(self.view["id"])

    @property
    def state(self) -> State:
        found: State = self.state_class.model_validate(self.view["state"])
        return found

    async def refresh(self) -> Self:
        """Ask how it is now."""
        self.view = await self._connection.json("GET", f"{self.path}/{self.id}")
        return self

    async def delete(self) -> None:
        await self._connection.json("DELETE", f"{self.path}/{self.id}")

    async def _operate(self, name: str, request: Mapping[str, Any], parse: Callable[[Any], Result]) -> Result:
        return parse(await self._connection.json("POST", f"{self.path}/{self.id}/{name}", body=as_json(request)))


async def pages(connection: AsyncConnection, path: str, parameters: Mapping[str, Any]) -> AsyncIterator[Json]:
    """The items of a list, page after page."""
    cursor: str | None = None
    while True:
        page = await connection.json("GET", path, parameters={**parameters, "limit": _A_PAGE, "cursor": cursor})
        for item in page["items"]:
            yield item
        cursor = page["next"]
        if cursor is None:
            return
