"""The file: an ordinary Parquet file whose key-value metadata says how to get the original table back.

Under the key `gristmill.virtual` lies a JSON document (`Layout`). Stored columns keep their names; a residual has a name that
no column of the table has. The document of an uploaded file is untrusted: it is validated here before anything is built on it.
"""

import base64
from typing import Annotated, Literal

import pyarrow as pa
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.functions import Copy, Function, Linear
from gristmill_compression.virtual.integers import IntegerView, family_of

KEY = b"gristmill.virtual"


class StoredView(BaseModel):
    """How a referenced column is read as integers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    scale: Annotated[int, Field(ge=0, le=18)] = 0
    unit: Annotated[int, Field(ge=1, le=2**62)] = 1


class Layout(BaseModel):
    """Format version 1.

    Attributes:
        arrow_schema: the original schema, Arrow IPC in base 64: names, types, nullability and metadata in their order.
        functions: references come before the targets that need them.
        views: the integer view of every referenced column.
        digests: SHA-256 over each original column's cells, in hex (see `digests`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1] = 1
    arrow_schema: str
    rows: Annotated[int, Field(ge=0)]
    functions: tuple[Function, ...]
    views: dict[str, StoredView]
    digests: dict[str, str]

    @property
    def schema(self) -> pa.Schema:
        """The original schema."""
        return pa.ipc.read_schema(pa.py_buffer(base64.b64decode(self.arrow_schema, validate=True)))

    def integer_views(self) -> dict[str, IntegerView]:
        return {name: IntegerView(view.scale, view.unit) for name, view in self.views.items()}

    @property
    def stored_columns(self) -> list[str]:
        """Names of the original columns that are stored as they are, in order."""
        virtual = {function.target for function in self.functions}
        return [name for name in self.schema.names if name not in virtual]


def encode_schema(schema: pa.Schema) -> str:
    return base64.b64encode(schema.serialize().to_pybytes()).decode()


def with_layout(schema: pa.Schema, layout: Layout) -> pa.Schema:
    """`schema` with the layout in its metadata."""
    document = layout.model_dump_json(exclude_none=True).encode()
    return schema.with_metadata((schema.metadata or {}) | {KEY: document})


def read_layout(schema: pa.Schema) -> Layout | None:
    """The layout of a compressed file's schema; None for an ordinary file.

    Raises CompressionError when the metadata is damaged, made for another version, or does not fit the file.
    """
    document = (schema.metadata or {}).get(KEY)
    if document is None:
        return None
    try:
        layout = Layout.model_validate_json(document)
        original = layout.schema
    except (ValidationError, ValueError, OSError, pa.ArrowException) as error:
        raise CompressionError(
            "The file's description of its virtual columns is damaged, or of a newer version."
        ) from error
    _check(layout, original, schema)
    return layout


def _check(layout: Layout, original: pa.Schema, stored: pa.Schema) -> None:
    """Everything a function names must be there, before it is needed, and of a type that fits."""

    known = set(layout.stored_columns)
    _demand(len(set(original.names)) == len(original.names) and known <= set(stored.names))
    for function in layout.functions:
        _demand(function.target in original.names and function.target not in known)
        _demand(all(reference in known for reference in function.references))
        if isinstance(function, Copy):
            _demand(original.field(function.target).type == original.field(function.reference).type)
        else:
            _check_linear(function, layout, original, stored)
            _demand(function.null_where is None or function.null_where in known)
        known.add(function.target)
    _demand(known == set(original.names))


def _check_linear(function: Linear, layout: Layout, original: pa.Schema, stored: pa.Schema) -> None:
    families = {family_of(original.field(name).type) for name in (function.target, *function.references)}
    _demand(len(families) == 1 and None not in families)
    _demand(all(reference in layout.views for reference in function.references))
    if function.residual is not None:
        _demand(function.null_where is None)
        _demand(function.residual in stored.names and function.residual not in original.names)
        _demand(pa.types.is_integer(stored.field(function.residual).type))


def _demand(truth: bool) -> None:
    if not truth:
        raise CompressionError("The file's description of its virtual columns does not fit the file.")


def residual_name(target: str, taken: set[str]) -> str:
    """A name for a residual that no column has."""
    name = f"{target}~residual"
    while name in taken:
        name += "~"
    return name
