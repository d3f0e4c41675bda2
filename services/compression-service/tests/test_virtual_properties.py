"""Losslessness on tables that nobody would think of."""

import math
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gristmill_compression.virtual as virtual
from gristmill_compression.virtual.digests import ColumnDigest
from gristmill_compression.virtual.view import view_sql

_INTEGERS = [pa.int8(), pa.int16(), pa.int32(), pa.int64(), pa.uint8(), pa.uint16(), pa.uint32(), pa.uint64()]
_MOMENTS = [
    pa.date32(),
    pa.date64(),
    pa.time32("s"),
    pa.time32("ms"),
    pa.time64("us"),
    pa.time64("ns"),
    pa.duration("ms"),
]
_STAMPS = [pa.timestamp(unit, tz) for unit in ("s", "ms", "us", "ns") for tz in (None, "UTC", "Europe/Rome")]
_TEXT = st.characters(blacklist_categories=["Cs"])
_NAMES = st.one_of(st.sampled_from(["a", "A", "a~residual", 'q"', "x.y", "", " "]), st.text(_TEXT, max_size=6))
_OTHERS = [
    pa.float16(), pa.float32(), pa.float64(), pa.decimal128(9, 3), pa.decimal128(30, 4), pa.decimal256(50, 2), pa.string(),
    pa.large_string(), pa.binary(), pa.large_binary(), pa.binary(3), pa.bool_(), pa.null(),
]  # fmt: skip


def _limits(type: pa.DataType) -> tuple[int, int]:
    bits = type.bit_width
    return (0, 2**bits - 1) if pa.types.is_unsigned_integer(type) else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


@st.composite
def columns(draw: st.DrawFn, rows: int, others: list[pa.Array]) -> pa.Array:
    """A column of any type; now and then one that almost follows from the others."""
    if others and draw(st.booleans()):
        return draw(followers(rows, others))
    type = draw(st.sampled_from([*_INTEGERS, *_MOMENTS, *_STAMPS, *_OTHERS]))
    cells = st.lists(st.none() | _cells(type), min_size=rows, max_size=rows)
    return draw(cells.map(lambda values: _array(values, type)))


def _array(values: list[object], type: pa.DataType) -> pa.Array:
    if pa.types.is_temporal(type):
        return pa.array(values, pa.int32() if type.bit_width == 32 else pa.int64()).view(type)
    return pa.array(values, type)


def _cells(type: pa.DataType) -> st.SearchStrategy[object]:
    if pa.types.is_integer(type):
        low, high = _limits(type)
        return st.one_of(st.integers(low, high), st.integers(max(low, -5), 5))
    if pa.types.is_date64(type):
        return st.integers(-1000, 1000).map(lambda day: day * 86_400_000)
    if pa.types.is_time(type):
        return st.integers(0, {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}[type.unit] * 86_400 - 1)
    if pa.types.is_date32(type):
        return st.integers(-700_000, 2_900_000)
    if pa.types.is_temporal(type):
        return st.integers(-(2**53), 2**53) if getattr(type, "unit", "") != "s" else st.integers(-(2**40), 2**40)
    if pa.types.is_floating(type):
        return st.one_of(
            st.floats(width=type.bit_width), st.integers(-(10**6), 10**6).map(lambda k: float(np.float32(k / 100)))
        )
    if pa.types.is_decimal(type):
        return st.decimals(places=type.scale, min_value=-(10**5), max_value=10**5, allow_nan=False)
    if pa.types.is_boolean(type):
        return st.booleans()
    if pa.types.is_null(type):
        return st.none()
    if pa.types.is_fixed_size_binary(type):
        return st.binary(min_size=3, max_size=3)
    return st.binary(max_size=8) if pa.types.is_binary(type) else st.text(_TEXT, max_size=8)


@st.composite
def followers(draw: st.DrawFn, rows: int, others: list[pa.Array]) -> pa.Array:
    """A column that follows from one or two others, but for a row in which it does not."""
    base, second = draw(st.sampled_from(others)), draw(st.sampled_from(others))
    where = draw(st.integers(0, rows))
    if pa.types.is_date32(base.type) or pa.types.is_timestamp(base.type):
        part = draw(st.sampled_from([pc.month, pc.year, None]))
        return (
            base
            if part is None
            else part(base.view(pa.timestamp(base.type.unit)) if base.type != pa.date32() else base)
        )
    if pa.types.is_temporal(base.type):
        return base
    values = base.to_pylist()
    number = pa.types.is_integer(base.type) or pa.types.is_floating(base.type)
    if number and pa.types.is_floating(second.type) and draw(st.booleans()):
        return pa.array(_except(where, map(_ratio, values, second.to_pylist())), pa.float64())
    if number:
        factor, shift = draw(st.integers(-3, 3)), draw(st.integers(-100, 100))
        follow = _except(where, (None if v is None else v * factor + shift for v in values))
        try:
            return pa.array(follow, base.type)
        except (pa.ArrowInvalid, OverflowError):
            return pa.array([None if v is None else float(v) for v in follow], pa.float64())
    if pa.types.is_string(base.type) and not pa.types.is_temporal(second.type) and draw(st.booleans()):
        pairs = zip(values, second.to_pylist(), strict=True)
        return pa.array(_except(where, (None if v is None or w is None else f"{v[:3].upper()}-{w}" for v, w in pairs)))
    if pa.types.is_string(base.type) or pa.types.is_boolean(base.type):
        seen: dict[object, int] = {}
        return pa.array(_except(where, (seen.setdefault(v, 7 * len(seen)) for v in values)), pa.int16())
    return base


def _except(where: int, cells: Iterable[Any]) -> list[Any]:
    return [None if i == where else cell for i, cell in enumerate(cells)]


def _ratio(left: float | None, right: float | None) -> float | None:
    return None if left is None or not right or math.isnan(right) else float(f"{left / right:.15g}")


@st.composite
def tables(draw: st.DrawFn) -> pa.Table:
    rows = draw(st.integers(0, 40))
    names = draw(st.lists(_NAMES, min_size=1, max_size=6, unique=True))
    arrays: list[pa.Array] = []
    for _ in names:
        arrays.append(draw(columns(rows, arrays)))
    repeat = draw(st.sampled_from([1, 1, 7, 60]))  # longer tables, so that functions pay
    return pa.concat_tables([pa.Table.from_arrays(arrays, names=names)] * repeat).combine_chunks()


def _digests(table: pa.Table) -> list[str]:
    found = []
    for column in table.columns:
        digest = ColumnDigest()
        for chunk in column.chunks:
            digest.add(chunk)
        found.append(digest.text())
    return found


def _read_by_duckdb(sql: str) -> pa.Table:
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        return connection.sql(sql).to_arrow_table()


def check_table(table: pa.Table, objective: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target, plain = (Path(folder) / name for name in ("in.arrow", "out.parquet", "plain.parquet"))
        with pa.ipc.new_file(source, table.schema) as writer:
            writer.write_table(table)
        report = virtual.compress(source, target, virtual.Options(row_group_rows=1000, objective=objective))
        compressed = virtual.open(target)
        restored = compressed.to_arrow()
        assert restored.schema == table.schema
        assert _digests(restored) == _digests(table)
        assert report.bytes_out <= report.bytes_plain
        if (
            len({name.lower() for name in table.schema.names}) == len(table.schema.names)
            and "" not in table.schema.names
        ):
            pq.write_table(table, plain)
            expected = _read_by_duckdb(f"SELECT * FROM read_parquet('{plain}')")
            seen = _read_by_duckdb(view_sql(compressed))
            assert seen.schema.names == expected.schema.names
            assert _digests(seen) == _digests(expected)


_QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}
_OBJECTIVES = st.sampled_from(["size", "balanced", "speed"])


@settings(max_examples=100, **_QUIET)  # type: ignore[arg-type]
@given(tables(), _OBJECTIVES)
def test_every_table_comes_back_bit_for_bit(table: pa.Table, objective: Any) -> None:
    check_table(table, objective)


@pytest.mark.long
@pytest.mark.timeout(1800)
@settings(max_examples=2000, **_QUIET)  # type: ignore[arg-type]
@given(tables(), _OBJECTIVES)
def test_two_thousand_tables_come_back_bit_for_bit(table: pa.Table, objective: Any) -> None:
    check_table(table, objective)
