"""The file: an ordinary Parquet file whose key-value metadata says how to get the original table back.

Under the key `gristmill.virtual` lies a JSON document (`Layout`), deflated (zlib) and written in base 64. A column that is
stored as it is keeps its name; whatever else is stored has a name that no column of the table has. The document of an
uploaded file is untrusted: it is validated here before anything is built on it.
"""

import base64
import zlib
from functools import cached_property
from typing import Annotated, Literal

import pyarrow as pa
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gristmill_compression.virtual.columns import Key, table_size
from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.forms import CodedForm, DigitsForm, Form, IntegersForm, SingleForm
from gristmill_compression.virtual.functions import (
    AnyFunction,
    Arithmetic,
    Copy,
    Function,
    Linear,
    Lookup,
    Part,
    Running,
    Text,
)
from gristmill_compression.virtual.integers import IntegerView, has_integers

KEY = b"gristmill.virtual"
_LARGEST_DOCUMENT = 64 * 2**20
_LONGEST_TEXT = 256  # pieces; a writer makes texts of 16, in chains of two
MAX_DEPTH = 2
"""The longest chain of functions that build on each other."""


_Int64 = Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StoredView(_Strict):
    """How a column is read as integers."""

    scale: Annotated[int, Field(ge=0, le=18)] = 0
    unit: Annotated[int, Field(ge=1, le=2**62)] = 1


class StoredKey(_Strict):
    """How a column's cells are positions in tables (see `columns.Key`)."""

    size: Annotated[int, Field(ge=1, le=2**31)]
    low: Annotated[int, Field(ge=-(2**62), le=2**62)] | None = None


class Statistics(_Strict):
    """Of a column that is not stored as it is: its integers in each row group; None for one of nulls only."""

    low: tuple[_Int64 | None, ...]
    high: tuple[_Int64 | None, ...]
    total: tuple[int, ...]
    nulls: tuple[_Int64, ...]


class Layout(_Strict):
    """Format version 2.

    Attributes:
        arrow_schema: the original schema, Arrow IPC in base 64: names, types, nullability and metadata in their order.
        row_group_rows: rows of every row group but the last.
        forms: how columns are stored that are neither computed nor stored as they are.
        functions: references come before the targets that need them.
        views: the integer view of every column whose integers something needs.
        keys: for every column that leads into a table, how.
        nullable: the columns of `views` that have nulls.
        statistics: of columns with a view that are not stored as they are.
        digests: of each original column's cells (see `digests`), in the schema's order.
        dictionaries: of the dictionary columns, each an Arrow IPC stream of one column, in base 64.
    """

    version: Literal[2]
    arrow_schema: str
    rows: Annotated[int, Field(ge=0)]
    row_group_rows: Annotated[int, Field(ge=1)]
    forms: dict[str, Form] = {}
    functions: tuple[Function, ...] = ()
    views: dict[str, StoredView] = {}
    keys: dict[str, StoredKey] = {}
    nullable: tuple[str, ...] = ()
    statistics: dict[str, Statistics] = {}
    digests: tuple[str, ...]
    dictionaries: dict[str, str] = {}

    @cached_property
    def schema(self) -> pa.Schema:
        """The original schema."""
        return pa.ipc.read_schema(pa.py_buffer(base64.b64decode(self.arrow_schema, validate=True)))

    @cached_property
    def decoded_dictionaries(self) -> dict[str, pa.Array]:
        return {name: _decode_array(text) for name, text in self.dictionaries.items()}

    @cached_property
    def integer_views(self) -> dict[str, IntegerView]:
        return {name: IntegerView(view.scale, view.unit) for name, view in self.views.items()}

    @cached_property
    def table_keys(self) -> dict[str, Key]:
        return {name: Key(key.size, key.low) for name, key in self.keys.items()}

    @cached_property
    def computed(self) -> dict[str, AnyFunction]:
        """The functions by target."""
        return {function.target: function for function in self.functions}

    @cached_property
    def tables(self) -> dict[str, int]:
        """The stored columns that hold a table, and how many entries it has."""
        found = {form.table: form.size for form in self.forms.values() if isinstance(form, CodedForm)}
        for function in self.functions:
            found |= function.tables
        return found


def encode_schema(schema: pa.Schema) -> str:
    return base64.b64encode(schema.serialize().to_pybytes()).decode()


def encode_array(array: pa.Array) -> str:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, pa.schema([pa.field("", array.type)])) as writer:
        writer.write_batch(pa.record_batch([array], names=[""]))
    return base64.b64encode(sink.getvalue().to_pybytes()).decode()


def _decode_array(text: str) -> pa.Array:
    with pa.ipc.open_stream(pa.py_buffer(base64.b64decode(text, validate=True))) as reader:
        array = reader.read_next_batch().column(0)
    array.validate(full=True)
    return array


def encode_layout(layout: Layout) -> bytes:
    """The document as it stands in the file."""
    return base64.b64encode(zlib.compress(layout.model_dump_json(exclude_defaults=True).encode(), 9))


def decode_layout(text: bytes) -> Layout:
    """Raises ValueError for anything that is not a document of this version."""
    inflater = zlib.decompressobj()
    document = inflater.decompress(base64.b64decode(text, validate=True), _LARGEST_DOCUMENT)
    if not inflater.eof:
        raise ValueError("incomplete, or too large")
    return Layout.model_validate_json(document)


def read_layout(schema: pa.Schema, rows: int, group_rows: list[int]) -> Layout | None:
    """The layout of a compressed file with this schema and so many rows, also in each row group; None for an ordinary file.

    Raises CompressionError when the metadata is damaged, made for another version, or does not fit the file.
    """
    text = (schema.metadata or {}).get(KEY)
    if text is None:
        return None
    try:
        layout = decode_layout(text)
        original, _ = layout.schema, layout.decoded_dictionaries
    except (ValidationError, ValueError, OSError, StopIteration, zlib.error, pa.ArrowException) as error:
        raise CompressionError(
            "The file's description of its virtual columns is damaged, or of another version."
        ) from error
    _Check(layout, original, schema, rows).run()
    # Who rewrites a file keeps its metadata; but tables, running sums and statistics count by row groups.
    size = layout.row_group_rows
    if rows and group_rows != [min(size, rows - start) for start in range(0, min(rows, size * len(group_rows)), size)]:
        raise CompressionError(
            "The file has been written again with other row groups, which its description does not fit."
        )
    return layout


class _Check:
    """Everything that the document names must be there, before it is needed, and of a type that fits."""

    def __init__(self, layout: Layout, original: pa.Schema, stored: pa.Schema, rows: int) -> None:
        self._layout, self._original, self._stored, self._rows = layout, original, stored, rows

    def run(self) -> None:
        layout, names = self._layout, self._original.names
        _demand(layout.rows == self._rows and len(set(names)) == len(names) == len(layout.digests))
        _demand(set(layout.forms).isdisjoint(layout.computed) and len(layout.computed) == len(layout.functions))
        _demand(set(layout.forms) | set(layout.computed) | set(layout.views) | set(layout.keys) <= set(names))
        _demand(all(has_integers(self._type(name)) for name in layout.views))
        for table, size in layout.tables.items():
            _demand(size <= self._rows and table in self._stored.names)
        for name, form in layout.forms.items():
            self._form(name, form)
        _demand(all(pa.types.is_dictionary(self._type(name)) for name in layout.dictionaries))
        for name, dictionary in layout.decoded_dictionaries.items():
            _demand(dictionary.type == self._type(name).value_type)
        known = set(names) - set(layout.computed)
        depth: dict[str, int] = {}
        texts: dict[str, int] = {}  # how many times as long as what is stored a text may be
        _demand(all(name in self._stored.names for name in known - set(layout.forms)))
        for function in layout.functions:
            _demand(all(reference in known for reference in function.references))
            for name in function.auxiliaries.values():
                _demand(name in self._stored.names and name not in names)
            self._function(function)
            known.add(function.target)
            depth[function.target] = 1 + max((depth.get(name, 0) for name in function.references), default=0)
            _demand(depth[function.target] <= MAX_DEPTH)
            if isinstance(function, Text):
                texts[function.target] = sum(texts.get(piece.column or "", 1) for piece in function.pieces)
                _demand(texts[function.target] <= _LONGEST_TEXT)
        for statistics in layout.statistics.values():
            groups = -(-self._rows // layout.row_group_rows)
            _demand({len(values) for _, values in statistics} == {groups})
        _demand(set(layout.statistics) <= set(layout.views))

    def _type(self, name: str) -> pa.DataType:
        return self._original.field(name).type

    def _integer_column(self, name: str | None) -> None:
        _demand(name is None or (name in self._stored.names and pa.types.is_integer(self._stored.field(name).type)))

    def _form(self, name: str, form: IntegersForm | DigitsForm | CodedForm | SingleForm) -> None:
        type = self._type(name)
        _demand(
            all(column in self._stored.names and column not in self._original.names for column in form.stored_names)
        )
        match form:
            case IntegersForm():
                _demand(has_integers(type))
                self._integer_column(form.column)
            case DigitsForm():
                _demand(_is_text(type))
                self._integer_column(form.column)
            case CodedForm():
                self._integer_column(form.codes)
                _demand(_alike(self._stored.field(form.table).type, type))
            case SingleForm():
                _demand(pa.types.is_float64(type) and pa.types.is_float32(self._stored.field(form.column).type))
                self._integer_column(form.ulps)

    def _function(self, function: AnyFunction) -> None:
        type, views = self._type(function.target), self._layout.views
        match function:
            case Copy():
                _demand(type == self._type(function.reference))
            case Linear() | Running():
                _demand(has_integers(type))
                _demand(all(name in views for name in function.integer_columns))
                self._integer_column(function.residual)
                if isinstance(function, Linear):
                    self._integer_column(function.switch)
                    _demand(len(function.models) == 1 or function.switch is not None)
            case Lookup():
                self._key(function.keys, function.size)
                _demand(_alike(self._stored.field(function.table).type, type))
            case Text():
                _demand(_is_text(type))
                for piece in function.pieces:
                    if piece.column is not None:
                        self._piece(self._type(piece.column), piece.part)
            case Part():
                _demand(pa.types.is_integer(type))
                self._piece(self._type(function.reference), None if function.part == "number" else function.part)
            case Arithmetic():
                _demand(pa.types.is_float64(type) or (pa.types.is_integer(type) and function.ulps is None))
                self._integer_column(function.ulps)
                for operand in (function.left, function.right):
                    if operand.column is not None:
                        _demand(_is_number(self._type(operand.column)))
                    if operand.key is not None and operand.table is not None:
                        self._key((operand.key,), operand.size)
                        _demand(pa.types.is_float64(self._stored.field(operand.table).type))

    def _key(self, names: tuple[str, ...], size: int) -> None:
        keys = self._layout.table_keys
        _demand(all(name in keys for name in names))
        _demand(size == table_size(names, keys))
        for name in names:
            if keys[name].low is None:
                form = self._layout.forms.get(name)
                _demand(isinstance(form, CodedForm) and form.size == keys[name].size)
            else:
                _demand(name in self._layout.views)

    def _piece(self, type: pa.DataType, part: str | None) -> None:
        if part is None:
            _demand(_is_text(type) or pa.types.is_integer(type))
        elif part in ("hour", "minute", "second"):
            _demand(pa.types.is_timestamp(type) or pa.types.is_time(type))
        else:
            _demand(pa.types.is_timestamp(type) or pa.types.is_date(type))


def _alike(stored: pa.DataType, type: pa.DataType) -> bool:
    """Whether a stored column may hold cells of a type; Parquet keeps no seconds, dictionaries or large texts apart."""
    if pa.types.is_integer(type):
        return bool(pa.types.is_integer(stored))
    return bool(_plain(stored) == _plain(type))


def _plain(type: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(type):
        return _plain(type.value_type)
    if pa.types.is_large_string(type):
        return pa.string()
    if pa.types.is_timestamp(type) and type.unit == "s":
        return pa.timestamp("ms", type.tz)
    if pa.types.is_time32(type):
        return pa.time32("ms")
    return pa.date32() if pa.types.is_date64(type) else type


def _is_text(type: pa.DataType) -> bool:
    return bool(pa.types.is_string(type) or pa.types.is_large_string(type))


def _is_number(type: pa.DataType) -> bool:
    return bool(pa.types.is_integer(type) or pa.types.is_floating(type) or pa.types.is_decimal128(type))


def _demand(truth: bool) -> None:
    if not truth:
        raise CompressionError("The file's description of its virtual columns does not fit the file.")
