"""The SQL of a compressed file: a SELECT that gives DuckDB the original columns, in order, under their own names.

It is built from the validated layout, never from text in the file, and needs nothing but a plain DuckDB.
"""

from pathlib import Path

import pyarrow as pa

from gristmill_compression.virtual.errors import CompressionError
from gristmill_compression.virtual.forms import CodedForm, DigitsForm, IntegersForm, SingleForm
from gristmill_compression.virtual.functions import AnyFunction, Running
from gristmill_compression.virtual.functions.arithmetic import moved_sql
from gristmill_compression.virtual.integers import IntegerView
from gristmill_compression.virtual.layout import Layout
from gristmill_compression.virtual.names import Names
from gristmill_compression.virtual.reading import VirtualTable, functions_for

ROW = "file_row_number"
_TICKS = {"s": 1_000_000, "ms": 1_000, "us": 1}  # microseconds a tick


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def view_sql(
    table: VirtualTable,
    path: Path | str | None = None,
    *,
    columns: list[str] | None = None,
    spans: list[tuple[int, int]] | None = None,
) -> str:
    """A SELECT over `path` (the table's own by default) that yields the original table.

    Args:
        columns: only these columns. spans: only rows [start, stop) of each span.

    Raises CompressionError when two columns differ in case only, or one has no name, which SQL cannot say.
    """
    names = table.schema.names if columns is None else columns
    if len({name.lower() for name in names}) < len(names):
        raise CompressionError("Some column names differ in upper and lower case only; SQL cannot tell them apart.")
    if "" in names:
        raise CompressionError("A column has an empty name, which SQL cannot say.")
    literal = "'" + str(path or table.path).replace("'", "''") + "'"
    if table.layout is None:
        return f"SELECT {', '.join(map(quoted, names))} FROM read_parquet({literal}{_chosen_rows(spans)}"
    return _View(table.layout, literal, spans).sql(names)


def _chosen_rows(spans: list[tuple[int, int]] | None, *, numbered: bool = False) -> str:
    """The end of a call of read_parquet."""
    # A folder called year=2024 is no column.
    end = ", hive_partitioning = false" + (f", {ROW} = true)" if numbered or spans is not None else ")")
    if spans is None:
        return end
    return end + " WHERE " + (" OR ".join(f"{ROW} BETWEEN {start} AND {stop - 1}" for start, stop in spans) or "false")


class _View:
    """The SELECT for one layout, and the expressions that functions ask for (see `functions.base.Sql`)."""

    def __init__(self, layout: Layout, literal: str, spans: list[tuple[int, int]] | None) -> None:
        self._layout, self._literal, self._spans = layout, literal, spans
        self._names = Names(layout.schema.names)

    def sql(self, names: list[str]) -> str:
        levels = _levels(functions_for(self._layout, names))
        numbered = any(isinstance(function, Running) for level in levels for function in level)
        source = f"SELECT * FROM read_parquet({self._literal}{_chosen_rows(self._spans, numbered=numbered)}"
        for level in levels:
            running = [function for function in level if isinstance(function, Running)]
            if running:
                source = self._with_sums(running, source)
            computed = ", ".join(f"{f.sql(self)} AS {quoted(f.target)}" for f in level)
            source = f"SELECT *, {computed} FROM ({source})"
        cells = [self.cell(name) for name in names]
        listed = ", ".join(c if c == quoted(n) else f"{c} AS {quoted(n)}" for c, n in zip(cells, names, strict=True))
        # A window does not keep the order of rows.
        return f"SELECT {listed} FROM ({source})" + (f" ORDER BY {ROW}" if numbered else "")

    def _with_sums(self, functions: list[Running], source: str) -> str:
        """`source` with the running sum of each function's steps, within a row group and the function's group.

        Steps and groups are worked out before, so that the window sees plain columns and no look-up tables.
        """
        before, sums = [f"{ROW} // {self._layout.row_group_rows} AS {self._own('', 'rows')}"], []
        for group in dict.fromkeys(f.group for f in functions if f.group is not None):
            before.append(f"{self.cell(group)} AS {self._own(group, 'group')}")
        for function in functions:
            step = f"coalesce({function.step_sql(self)}, 0)"
            if function.null_where is not None:
                step = f"CASE WHEN {self.cell(function.null_where)} IS NULL THEN 0 ELSE {step} END"
            before.append(f"{step} AS {self._own(function.target, 'step')}")
            parts = self._own("", "rows") + (
                f", {self._own(function.group, 'group')}" if function.group is not None else ""
            )
            window = f"PARTITION BY {parts} ORDER BY {ROW} ROWS UNBOUNDED PRECEDING"
            sums.append(
                f"CAST(sum({self._own(function.target, 'step')}) OVER ({window}) AS BIGINT) AS "
                f"{self._own(function.target, 'sum')}"
            )
        return f"SELECT *, {', '.join(sums)} FROM (SELECT *, {', '.join(before)} FROM ({source}))"

    def _own(self, name: str, purpose: str) -> str:
        """A column of the view's own."""
        return quoted(self._names.of(name, purpose))

    # -- what functions ask for ------------------------------------------------------------------------------------------

    def cell(self, name: str) -> str:
        form, type = self._layout.forms.get(name), self._type(name)
        match form:
            case IntegersForm():
                return _value(quoted(form.column), type, form.view)
            case DigitsForm():
                text = f"CAST({quoted(form.column)} AS VARCHAR)"
                return f"lpad({text}, {form.width}, '0')" if form.width else text
            case CodedForm():
                return self.typed(name, f"{self._list(form.table, form.size)}[{quoted(form.codes)} + 1]")
            case SingleForm():
                value = f"CAST({quoted(form.column)} AS DOUBLE)"
                return value if form.ulps is None else moved_sql(value, quoted(form.ulps))
            case _:
                return quoted(name)

    def moment(self, name: str) -> str:
        zoned = pa.types.is_timestamp(self._type(name)) and self._type(name).tz
        return f"({self.cell(name)} AT TIME ZONE 'UTC')" if zoned else self.cell(name)

    def integer(self, name: str, *, clock: bool = False) -> str:
        form = self._layout.forms.get(name)
        if isinstance(form, IntegersForm):
            raw = f"CAST({quoted(form.column)} AS BIGINT)"
        else:
            raw = _integer(self.cell(name), self._type(name), self._layout.integer_views[name])
        value = f"coalesce({raw}, 0)" if name in self._layout.nullable else raw
        return f"({value} // 100 * 60 + {value} % 100)" if clock else value

    def double(self, name: str) -> str:
        return f"CAST({self.cell(name)} AS DOUBLE)"

    def stored(self, name: str) -> str:
        return quoted(name)

    def entry(self, table: str, size: int, names: tuple[str, ...]) -> str:
        position = "0"
        for name in names:
            key = self._layout.table_keys[name]
            form = self._layout.forms.get(name)
            if key.low is None:
                assert isinstance(form, CodedForm)
                own = f"coalesce(CAST({quoted(form.codes)} AS BIGINT), {key.size})"
            else:
                own = f"{self.integer(name)} - {key.low}" if key.low else self.integer(name)
                if name in self._layout.nullable:
                    own = f"CASE WHEN {self._is_null(name)} THEN {key.size} ELSE {own} END"
            position = own if position == "0" else f"({position}) * {key.size + 1} + ({own})"
        return f"{self._list(table, size)}[{position} + 1]"

    def typed(self, name: str, value: str) -> str:
        """A value that may be stored in a narrower type."""
        type = self._type(name)
        return f"CAST({value} AS {_integer_type(type)})" if pa.types.is_integer(type) else value

    def target(self, name: str, integer: str, scale: int, unit: int) -> str:
        return _value(integer, self._type(name), IntegerView(scale, unit))

    def target_of_double(self, name: str, double: str) -> str:
        if pa.types.is_integer(self._type(name)):
            whole = f"CASE WHEN abs({double}) < 9007199254740992 THEN CAST(trunc({double}) AS BIGINT) END"
            return self.fitting(name, whole)
        return double

    def fitting(self, name: str, integer: str) -> str:
        """A predicted integer as the column's cell, null where its type cannot hold it."""
        return f"TRY_CAST({integer} AS {_integer_type(self._type(name))})"

    def running(self, name: str) -> str:
        return self._own(name, "sum")

    # --------------------------------------------------------------------------------------------------------------------

    def _type(self, name: str) -> pa.DataType:
        return self._layout.schema.field(name).type

    def _is_null(self, name: str) -> str:
        form = self._layout.forms.get(name)
        return f"{quoted(form.column) if isinstance(form, IntegersForm) else self.cell(name)} IS NULL"

    def _list(self, table: str, size: int) -> str:
        """A look-up table as a list."""
        rows = f"FROM read_parquet({self._literal}, hive_partitioning = false, {ROW} = true) WHERE {ROW} < {size}"
        return f"(SELECT list({quoted(table)} ORDER BY {ROW}) {rows})"


def _levels(functions: list[AnyFunction]) -> list[list[AnyFunction]]:
    """Functions grouped so that each group only needs columns of the groups before."""
    levels: list[list[AnyFunction]] = []
    depth: dict[str, int] = {}
    for function in functions:
        depth[function.target] = level = 1 + max((depth.get(name, 0) for name in function.references), default=0)
        if level > len(levels):
            levels.append([])
        levels[level - 1].append(function)
    return levels


def _integer(cell: str, type: pa.DataType, view: IntegerView) -> str:
    """A cell as BIGINT."""
    if pa.types.is_floating(type):
        raw = f"CAST(round(CAST({cell} AS DOUBLE) * {10**view.scale}.0::DOUBLE) AS BIGINT)"
    elif pa.types.is_decimal(type):
        raw = f"CAST(CAST({cell} AS DECIMAL(38, {type.scale})) * {10**type.scale} AS BIGINT)"
    elif pa.types.is_date(type):
        days = f"({cell} - DATE '1970-01-01')"
        raw = days if pa.types.is_date32(type) else f"{days} * 86400000"
    elif pa.types.is_timestamp(type) or pa.types.is_time(type):
        raw = f"epoch_ns({cell})" if type.unit == "ns" else f"(epoch_us({cell}) // {_TICKS[type.unit]})"
    else:
        raw = f"CAST({cell} AS BIGINT)"
    return raw if view.unit == 1 else f"({raw} // {view.unit})"


def _value(integer: str, type: pa.DataType, view: IntegerView) -> str:
    """An integer expression as a cell of a type."""
    if pa.types.is_floating(type):
        double = f"CAST({integer} AS DOUBLE)"
        value = f"{double} / {10**view.scale}.0::DOUBLE" if view.scale else double
        return f"CAST({value} AS FLOAT)" if pa.types.is_float32(type) else f"({value})"
    if pa.types.is_decimal(type):
        unit = f"CAST('1e-{view.scale}' AS DECIMAL(19, {view.scale}))"
        return f"CAST(CAST({integer} AS DECIMAL(18, 0)) * {unit} AS DECIMAL({type.precision}, {type.scale}))"
    ticks = integer if view.unit == 1 else f"(CAST({integer} AS BIGINT) * {view.unit})"
    if pa.types.is_date(type):
        days = ticks if pa.types.is_date32(type) else f"({ticks} // 86400000)"
        return f"(DATE '1970-01-01' + CAST({days} AS INTEGER))"
    if pa.types.is_timestamp(type):
        moment = (
            f"make_timestamp_ns({ticks})"
            if type.unit == "ns"
            else f"make_timestamp(CAST({ticks} AS BIGINT) * {_TICKS[type.unit]})"
        )
        return f"({moment} AT TIME ZONE 'UTC')" if type.tz else moment
    if pa.types.is_time(type):
        return f"(TIME '00:00:00' + to_microseconds(CAST({ticks} AS BIGINT) * {_TICKS[type.unit]}))"
    return f"CAST({ticks} AS {_integer_type(type)})"


def _integer_type(type: pa.DataType) -> str:
    if pa.types.is_duration(type):
        return "BIGINT"
    sizes = {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"}
    return ("U" if pa.types.is_unsigned_integer(type) else "") + sizes[type.bit_width]
