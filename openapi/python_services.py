"""The Python client's classes of the services, written from the OpenAPI document."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

_HEAD = '''"""The services: a method for every job kind, call and resource. Written by `openapi/export.py` from the OpenAPI document."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Literal

from gristmill_client.aio.connection import AsyncConnection
from gristmill_client.aio.jobs import AsyncJob
from gristmill_client.aio.service import AsyncService, AsyncThing, pages, submitted
from gristmill_client import models as _models
from gristmill_client.specs import UNSET, FileLike, Unset
'''
_SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_PYTHON = {"input": "file"}  # a field that would hide what Python calls so
_OPTIONS = {
    "labels": ("Mapping[str, str] | None", "None", "to find the job again by"),
    "priority": ("int", "0", "from -100 to 100; higher ones are begun first"),
    "max_attempts": ("int | None", "None", "runs before the job is given up; default: the kind's"),
    "timeout_seconds": ("int | None", "None", "longest run; default: the kind's"),
    "idempotency_key": (
        "str | None",
        "None",
        "with the same one and the same spec it is one job, whoever submits it again",
    ),
}


def module(document: Schema) -> str:
    """The source of `gristmill_client/aio/services.py`, not yet formatted."""
    names = list(dict.fromkeys(path.split("/")[1] for path in document["paths"] if not path.startswith("/v1/")))
    holding = "".join(f"\n    self.{name} = Async{_pascal(name)}(connection)" for name in names)
    init = f"def __init__(self, connection: AsyncConnection) -> None:\n    self._connection = connection{holding}\n"
    every = _class("AsyncServices", "", "All services that this client was made for.", [], [init])
    return "\n\n".join([_HEAD, *(text for name in names for text in _service(document, name)), every])


def _service(document: Schema, service: str) -> Iterator[str]:
    """The classes of a service: of its resources, of its calls, and itself."""
    kinds, calls, resources = list[str](), list[str](), dict[str, list[str]]()
    for path, item in document["paths"].items():
        name, _, *rest = path.split("/")[1:]
        if name != service or "post" not in item:
            continue
        operation = _Operation(document, item["post"])
        match rest:
            case ["calls", call]:
                calls.append(operation.call(call))
            case [resource] if "delete" in document["paths"].get(f"{path}/{{id}}", {}):
                resources[resource] = [operation.create(path, _one_of(resource))]
            case [kind]:
                kinds.append(operation.submit(kind))
            case [resource, "{id}", name]:
                resources[resource].append(operation.operate(name))
    held = {_snake(resource): f"Async{_pascal(resource)}" for resource in resources}
    for resource, (create, *operations) in resources.items():
        yield from _resource(document, service, resource, create, operations)
    own_name = [f'name = "{service}"']
    if calls:
        held["calls"] = f"Async{_pascal(service)}Calls"
        yield _class(held["calls"], "AsyncService", f"What {service} answers at once.", own_name, calls)
    holding = "".join(f"    self.{name} = {kind}(connection)\n" for name, kind in held.items())
    init = (
        f"def __init__(self, connection: AsyncConnection) -> None:\n    super().__init__(connection)\n{holding}"
        if held
        else ""
    )
    about = f"The job kinds of {service}" + (f", and its {' and '.join(held)}." if held else ".")
    yield _class(f"Async{_pascal(service)}", "AsyncService", about, own_name, [*([init] if init else []), *kinds])


def _resource(
    document: Schema, service: str, resource: str, create: str, operations: Sequence[str]
) -> Iterator[str]:  # fmt: skip
    path, one = f"/{service}/v1/{resource}", _one_of(resource)
    view = _answer(document["paths"][f"{path}/{{id}}"]["get"])
    state = _name_of(document["components"]["schemas"][view]["properties"]["state"])
    fields = [f'path = "{path}"', f"state_class = _models.{state}"]
    yield _class(one, f"AsyncThing[_models.{state}]", f"One of the {resource} of {service}.", fields, operations)
    get = (
        f'async def get(self, thing_id: str) -> {one}:\n    """One that was made before."""\n'
        f'    return await {one}(self._connection, {{"id": thing_id}}).refresh()\n'
    )
    every = (
        f'async def list(self) -> AsyncIterator[{one}]:\n    """Newest first."""\n'
        f'    async for item in pages(self._connection, "{path}", {{}}):\n        yield {one}(self._connection, item)\n'
    )
    about = f"The {resource} of {service}, which live on the server."
    yield _class(f"Async{_pascal(resource)}", "AsyncService", about, [f'name = "{service}"'], [create, get, every])


def _class(name: str, base: str, about: str, fields: Sequence[str], methods: Sequence[str]) -> str:
    body = "\n\n".join([f'"""{about}"""', *(["\n".join(fields)] if fields else []), *methods])
    return f"class {name}{f'({base})' if base else ''}:\n" + textwrap.indent(body, "    ")


@dataclass(frozen=True)
class _Operation:
    """Of the document: a POST whose body has fields, which become parameters of a method."""

    document: Schema
    operation: Schema

    def submit(self, kind: str) -> str:
        job = self.document["components"]["schemas"][_answer(self.operation)]
        result = next(_name_of(own) for own in job["properties"]["result"]["anyOf"] if "$ref" in own)
        asked = ", ".join(f"{name}={name}" for name in _OPTIONS)
        given = f'"{kind}", {self._values}, _models.{result}.model_validate, files={self._files}, {asked}'
        return self._method(
            kind, f"AsyncJob[_models.{result}]", f"await submitted(self._connection, self.name, {given})", options=True
        )

    def call(self, name: str) -> str:
        answer = _answer(self.operation)
        given = f'"{name}", {self._values}, _models.{answer}.model_validate, files={self._files}'
        return self._method(name, f"_models.{answer}", f"await self._call({given})")

    def create(self, path: str, one: str) -> str:
        made = f'await self._create("{path}", {self._values}, files={self._files})'
        return self._method("create", one, f"{one}(self._connection, {made})")

    def operate(self, name: str) -> str:
        answer = _answer(self.operation)
        given = f'"{name}", {self._values}, _models.{answer}.model_validate'
        return self._method(name, f"_models.{answer}", f"await self._operate({given})")

    @property
    def _body(self) -> Schema:
        return _resolved(self.document, self.operation["requestBody"]["content"]["application/json"]["schema"])

    @property
    def _fields(self) -> dict[str, Schema]:
        """Required ones first."""
        properties, required = self._body.get("properties", {}), self._body.get("required", [])
        return {name: properties[name] for name in sorted(properties, key=lambda own: own not in required)}

    @property
    def _values(self) -> str:
        return "{" + ", ".join(f'"{field}": {_python(field)}' for field in self._fields) + "}"

    @property
    def _files(self) -> str:
        """Where there are files among the fields."""
        pointers = {
            own: None for name, schema in self._fields.items() for own in _files_in(self.document, schema, f"/{name}")
        }
        return "(" + "".join(f'"{own}", ' for own in pointers) + ")"

    def _method(self, name: str, returns: str, expression: str, options: bool = False) -> str:
        required, parameters, lines = self._body.get("required", []), list[str](), list[str]()
        for field, schema in self._fields.items():
            types = _split(_type(self.document, schema)) + ([] if field in required else ["Unset"])
            types.sort(key=lambda own: own == "None")
            parameters.append(f"{_python(field)}: {' | '.join(types)}" + ("" if field in required else " = UNSET"))
            if words := _about(schema):
                lines.append(f"{_python(field)}: {words}")
        for option, (type, default, words) in _OPTIONS.items() if options else ():
            parameters.append(f"{option}: {type} = {default}")
            lines.append(f"{option}: {words}")
        star = ["*"] if parameters else []
        head = f"async def {_snake(name)}({', '.join(['self', *star, *parameters])}) -> {returns}:"
        text = _docstring(self._body.get("description") or self.operation["summary"], lines)
        return f"{head}\n{textwrap.indent(text, '    ')}\n    return {expression}\n"


def _answer(operation: Schema) -> str:
    """Name of what is answered."""
    found = operation["responses"].get("200") or operation["responses"]["201"]
    return _name_of(found["content"]["application/json"]["schema"])


def _name_of(schema: Schema) -> str:
    return str(schema["$ref"].split("/")[-1])


def _resolved(document: Schema, schema: Schema) -> Schema:
    found: Schema = document["components"]["schemas"][_name_of(schema)] if "$ref" in schema else schema
    return found


def _type(document: Schema, schema: Schema) -> str:
    """As a caller gives it."""
    if "x-gristmill-file" in schema:
        return "FileLike"
    if values := schema.get("enum") or ([schema["const"]] if "const" in schema else []):
        return f"Literal[{', '.join(map(repr, values))}]"
    if "$ref" in schema:
        own = _resolved(document, schema)
        return f"_models.{_name_of(schema)} | Mapping[str, Any]" if "properties" in own else _type(document, own)
    if several := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
        return " | ".join(dict.fromkeys(part for own in several for part in _split(_type(document, own))))
    match schema.get("type"):
        case "array":
            return f"Sequence[{_type(document, schema.get('items', {}))}]"
        case "object":
            values = [schema.get("additionalProperties"), *schema.get("patternProperties", {}).values()]
            return f"Mapping[str, {next((_type(document, own) for own in values if isinstance(own, dict)), 'Any')}]"
        case str(simple):
            return _SIMPLE[simple]
    return "Any"


def _split(type: str) -> list[str]:
    """The parts of a union, where it is none of a part's own."""
    found, depth = [""], 0
    for letter in type:
        depth += (letter == "[") - (letter == "]")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [own.strip() for own in found]


def _files_in(document: Schema, schema: Schema, pointer: str, inside: frozenset[str] = frozenset()) -> Iterator[str]:
    """Pointers of fields that are files; `*` is every item, or every value."""
    if "x-gristmill-file" in schema:
        yield pointer
    if "$ref" in schema and _name_of(schema) not in inside:
        yield from _files_in(document, _resolved(document, schema), pointer, inside | {_name_of(schema)})
    for several in ("anyOf", "oneOf", "allOf"):
        for own in schema.get(several, []):
            yield from _files_in(document, own, pointer, inside)
    for name, own in schema.get("properties", {}).items():
        yield from _files_in(document, own, f"{pointer}/{name}", inside)
    for own in (schema.get("items"), schema.get("additionalProperties"), *schema.get("patternProperties", {}).values()):
        if isinstance(own, dict):
            yield from _files_in(document, own, f"{pointer}/*", inside)


def _about(schema: Schema) -> str:
    default = schema.get("default")
    parts = [schema.get("description", ""), "" if default in (None, [], {}) else f"default: {default}"]
    return "; ".join(part for part in parts if part)


def _docstring(about: str, lines: Sequence[str]) -> str:
    wrapped = textwrap.wrap(about, 110)
    for number, line in enumerate(lines):
        wrapped += ["", "Args:"] if not number else []
        wrapped += textwrap.wrap(line, 108, initial_indent="    ", subsequent_indent="        ")
    text = "\n".join(wrapped).replace("\\", "\\\\").replace('"""', "'''")
    return f'"""{text}"""' if len(wrapped) == 1 else f'"""{text}\n"""'


def _python(field: str) -> str:
    return _PYTHON.get(field, field)


def _snake(name: str) -> str:
    return name.replace("-", "_")


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _one_of(resource: str) -> str:
    """studies: AsyncStudy."""
    return "Async" + _pascal(
        resource.removesuffix("ies") + "y" if resource.endswith("ies") else resource.removesuffix("s")
    )
