"""The SQL of a compressed file: a SELECT that gives DuckDB the original columns, in order, under their own names.

It is built from the validated layout, never from text in the file, and needs nothing but a plain DuckDB.
"""

from pathlib import Path

import pyarrow as pa

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.functions import Copy, Linear
from gristmill_compression.virtual.integers import IntegerView
from gristmill_compression.virtual.layout import Layout
from gristmill_compression.virtual.reading import VirtualTable

_TICKS = {"s": 1_000_000, "ms": 1_000, "us": 1}  # microseconds a tick


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def view_sql(table: VirtualTable, path: Path | str | None = None) -> str:
    """A SELECT over `path` (the table's own by default) that yields the original table.

    Raises CompressionError when two columns differ in case only, which DuckDB cannot tell apart.
    """
    names = table.schema.names
    if len({name.lower() for name in names}) < len(names):
        raise CompressionError("Some column names differ in upper and lower case only; SQL cannot tell them apart.")
    literal = "'" + str(path or table.path).replace("'", "''") + "'"
    source = f"SELECT * FROM read_parquet({literal})"
    for level in _levels(table.layout):
        computed = ", ".join(f"{_target(f, table)} AS {quoted(f.target)}" for f in level)
        source = f"SELECT *, {computed} FROM ({source})"
    return f"SELECT {', '.join(quoted(name) for name in names)} FROM ({source})"


def _levels(layout: Layout | None) -> list[list[Copy | Linear]]:
    """Functions grouped so that each group only needs columns of the groups before."""
    levels: list[list[Copy | Linear]] = []
    depth: dict[str, int] = {}
    for function in layout.functions if layout else ():
        needed = [
            *function.references,
            *([function.null_where] if isinstance(function, Linear) and function.null_where else []),
        ]
        depth[function.target] = level = 1 + max((depth.get(name, 0) for name in needed), default=0)
        if level > len(levels):
            levels.append([])
        levels[level - 1].append(function)
    return levels


def _target(function: Copy | Linear, table: VirtualTable) -> str:
    if isinstance(function, Copy):
        return quoted(function.reference)
    assert table.layout is not None
    views = table.layout.integer_views()
    parts = [str(function.constant)]
    for term in function.terms:
        integer = _integer(term.column, table.schema.field(term.column).type, views[term.column])
        parts.append(f"{term.coefficient} * {integer}" if term.coefficient != 1 else integer)
    if function.residual is not None:
        parts.append(quoted(function.residual))
    value = _value(f"({' + '.join(parts)})", table.schema.field(function.target).type, function.view)
    if function.null_where is not None:
        return f"CASE WHEN {quoted(function.null_where)} IS NOT NULL THEN {value} END"
    return value


def _integer(name: str, type: pa.DataType, view: IntegerView) -> str:
    """A reference as BIGINT, 0 where null."""
    column = quoted(name)
    if pa.types.is_floating(type):
        raw = f"CAST(round(CAST({column} AS DOUBLE) * {10**view.scale}.0::DOUBLE) AS BIGINT)"
    elif pa.types.is_decimal(type):
        raw = f"CAST(CAST({column} AS DECIMAL(38, {type.scale})) * {10**type.scale} AS BIGINT)"
    elif pa.types.is_date(type):
        days = f"({column} - DATE '1970-01-01')"
        raw = days if pa.types.is_date32(type) else f"{days} * 86400000"
    elif pa.types.is_timestamp(type) or pa.types.is_time(type):
        raw = f"epoch_ns({column})" if type.unit == "ns" else f"(epoch_us({column}) // {_TICKS[type.unit]})"
    else:
        raw = f"CAST({column} AS BIGINT)"
    return f"coalesce({raw if view.unit == 1 else f'{raw} // {view.unit}'}, 0)"


def _value(integer: str, type: pa.DataType, view: IntegerView) -> str:
    """A BIGINT expression as a cell of the target's type."""
    if pa.types.is_floating(type):
        return f"CAST(CAST({integer} AS DOUBLE) / {10**view.scale}.0::DOUBLE AS {'FLOAT' if type == pa.float32() else 'DOUBLE'})"
    if pa.types.is_decimal(type):
        unit = f"CAST('1e-{view.scale}' AS DECIMAL(19, {view.scale}))"
        return f"CAST(CAST({integer} AS DECIMAL(18, 0)) * {unit} AS DECIMAL({type.precision}, {type.scale}))"
    ticks = integer if view.unit == 1 else f"({integer} * {view.unit})"
    if pa.types.is_date(type):
        days = ticks if pa.types.is_date32(type) else f"({ticks} // 86400000)"
        return f"(DATE '1970-01-01' + CAST({days} AS INTEGER))"
    if pa.types.is_timestamp(type):
        moment = (
            f"make_timestamp_ns({ticks})" if type.unit == "ns" else f"make_timestamp({ticks} * {_TICKS[type.unit]})"
        )
        return f"({moment} AT TIME ZONE 'UTC')" if type.tz else moment
    if pa.types.is_time(type):
        return f"(TIME '00:00:00' + to_microseconds({ticks} * {_TICKS[type.unit]}))"
    return f"CAST({ticks} AS {_integer_type(type)})"


def _integer_type(type: pa.DataType) -> str:
    if pa.types.is_duration(type):
        return "BIGINT"
    sizes = {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"}
    return ("U" if pa.types.is_unsigned_integer(type) else "") + sizes[type.bit_width]
