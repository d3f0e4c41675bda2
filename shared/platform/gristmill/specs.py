"""What a caller may send: the base of every spec, and the field types that name files and columns.

A spec says *which* fields are files (`FileId`, `InputFile`) and which are columns of them (`ColumnOf`), so the platform
can check ownership, format and column names at the door, before a job exists.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from gristmill.ids import SUFFIX_PATTERN

TABLE_FORMATS = ("parquet", "csv", "arrow", "jsonl")


class Spec(BaseModel):
    """Base of everything a caller sends: unknown fields are an error, not silently dropped."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, str_max_length=65_536)


class Result(BaseModel):
    """Base of everything a job or call answers."""

    model_config = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class InputFile:
    """Annotates a file id: the file must be the caller's and in one of `formats` (empty: any).

    Files of the compression service are refused where a table is asked for, unless `compressed` says that they are welcome.
    A table with fewer than `least_rows` is refused. With `made_by` ("service/kind") only artifacts of such jobs are taken, for
    what may not be read when anyone could have made it.
    """

    formats: tuple[str, ...] = ()
    compressed: bool = False
    made_by: str | None = None
    least_rows: int = 0

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"x-gristmill-file": {"formats": list(self.formats)}}


@dataclass(frozen=True)
class ColumnOf:
    """Annotates a column name, or a list of them: each must be a column of the file in the sibling field `file`."""

    file: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"x-gristmill-column-of": self.file}


FileId = Annotated[str, StringConstraints(pattern=rf"^file_{SUFFIX_PATTERN}$")]
AnyFile = Annotated[FileId, InputFile()]
TableFile = Annotated[FileId, InputFile(TABLE_FORMATS)]


@dataclass(frozen=True)
class FileUse:
    """A file id found in a spec: where it stands, what it must be, and which columns are asked of it."""

    pointer: str
    file_id: str
    rule: InputFile
    columns: tuple[tuple[str, str], ...]  # (pointer, column name)


def escape_pointer(token: object) -> str:
    """One token of an RFC 6901 JSON pointer."""
    return str(token).replace("~", "~0").replace("/", "~1")


def files_in(value: Any, pointer: str = "") -> Iterator[FileUse]:
    """Every file that a validated spec names, depth first."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            here = f"{pointer}/{escape_pointer(field.alias or name)}"
            rule = next((m for m in field.metadata if isinstance(m, InputFile)), None)
            if rule is None:
                rule = _nested_rule(field.annotation)
            if rule is not None and inner is not None:
                yield from _file_uses(value, name, inner, here, rule)
            else:
                yield from files_in(inner, here)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from files_in(inner, f"{pointer}/{escape_pointer(key)}")
    elif isinstance(value, (list, tuple)):
        for index, inner in enumerate(value):
            yield from files_in(inner, f"{pointer}/{index}")


def _nested_rule(annotation: Any) -> InputFile | None:
    """The `InputFile` inside `X | None`, `list[X]` or `dict[str, X]`, where X is an annotated file id."""
    for rule in getattr(annotation, "__metadata__", ()):
        if isinstance(rule, InputFile):
            return rule
    for argument in getattr(annotation, "__args__", ()):
        if (found := _nested_rule(argument)) is not None:
            return found
    return None


def _file_uses(spec: BaseModel, name: str, value: Any, pointer: str, rule: InputFile) -> Iterator[FileUse]:
    if isinstance(value, str):
        yield FileUse(pointer, value, rule, tuple(_columns_of(spec, name, pointer.rpartition("/")[0])))
    else:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, file_id in pairs:
            if file_id is None:
                continue
            yield FileUse(f"{pointer}/{escape_pointer(key)}", file_id, rule, ())


def _columns_of(spec: BaseModel, file_field: str, parent: str) -> Iterator[tuple[str, str]]:
    for name, field in type(spec).model_fields.items():
        if any(isinstance(m, ColumnOf) and m.file == file_field for m in field.metadata):
            columns = getattr(spec, name)
            if isinstance(columns, str):
                yield f"{parent}/{name}", columns
            elif columns is not None:
                yield from ((f"{parent}/{name}/{index}", column) for index, column in enumerate(columns))
