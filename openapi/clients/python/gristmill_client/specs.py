"""Specs as they are sent: which values are files to upload, and how everything becomes JSON."""

import copy
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel

from gristmill_client.models import FileInfo, FileSummary


class _Unset(Enum):
    UNSET = "unset"


Unset = Literal[_Unset.UNSET]
UNSET: Unset = _Unset.UNSET
"""Of a field that is left to the service's default."""

FileLike = str | PathLike[str] | FileInfo | FileSummary
"""A file: one that was uploaded or that a job made, or its id; or the path of one to upload."""

Place = tuple[str | int, ...]
_ID = re.compile(r"file_[0-9a-hjkmnp-tv-z]{26}")


def as_json(value: Any) -> Any:
    """Of models, mappings and sequences of them, and of numpy's arrays and numbers; paths stay."""
    if isinstance(value, FileInfo | FileSummary):
        return value.id
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_unset=True)
    if isinstance(value, Mapping):
        return {str(name): as_json(own) for name, own in value.items() if own is not UNSET}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes):
        return [as_json(own) for own in value]
    return value.tolist() if hasattr(value, "tolist") else value


def paths_in(spec: Any, fields: Iterable[str]) -> dict[Place, Path]:
    """Files to upload, by where they are in the spec.

    Args:
        spec: JSON, but for paths. fields: pointers of fields that are files, where texts are paths too; `*` is every item or value.
    """
    found = {place: Path(value) for place, value in _leaves(spec, ()) if isinstance(value, PathLike)}
    for field in fields:
        for place, value in _at(spec, field.split("/")[1:], ()):
            if isinstance(value, str) and not _ID.fullmatch(value):
                found[place] = Path(value)
    return found


def _leaves(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, dict | list):
        for step, own in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(own, (*place, step))
    else:
        yield place, value


def _at(value: Any, steps: Sequence[str], place: Place) -> Iterator[tuple[Place, Any]]:
    if not steps:
        yield place, value
    elif isinstance(value, dict):
        for name in value if steps[0] == "*" else [steps[0]]:
            if name in value:
                yield from _at(value[name], steps[1:], (*place, name))
    elif isinstance(value, list) and steps[0] == "*":
        for number, own in enumerate(value):
            yield from _at(own, steps[1:], (*place, number))


def put(spec: Any, place: Sequence[str | int], value: Any) -> None:
    """Set what is at a place of a spec."""
    for step in place[:-1]:
        spec = spec[step]
    spec[place[-1]] = value


def with_nan(result: Any, pointers: Iterable[str]) -> Any:
    """A result in which numbers that are null in JSON, since they are not finite, are NaN."""
    found = copy.deepcopy(result)
    for pointer in pointers:
        place, at = list[str | int](), found
        for step in pointer.split("/")[1:]:
            place.append(int(step) if isinstance(at, list) else step)
            at = at[place[-1]]
        put(found, place, float("nan"))
    return found


def safe_name(name: str, otherwise: str) -> str:
    """A name for a file in a folder, of one that came from elsewhere."""
    own = Path(name).name
    return own if own not in ("", ".", "..") and "\0" not in own else otherwise
