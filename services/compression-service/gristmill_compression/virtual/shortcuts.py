"""Answers that need less than the whole file: aggregates told from statistics, and the rows that a WHERE leaves.

Both look at the syntax tree that DuckDB makes of a statement, and only at statements that read a single table plainly; anything
else runs over the whole view. The tree is data: no SQL is taken apart as text.
"""

import json
import math
import re
from collections.abc import Iterator
from datetime import UTC
from decimal import Decimal
from fractions import Fraction
from typing import Any

import duckdb
import pyarrow as pa

from gristmill_compression.virtual.layout import Layout
from gristmill_compression.virtual.reading import VirtualTable
from gristmill_compression.virtual.skipping import cell_extremes
from gristmill_compression.virtual.view import ROW

Node = dict[str, Any]
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
_COMPARISONS = {
    "COMPARE_LESSTHAN": "<",
    "COMPARE_LESSTHANOREQUALTO": "<=",
    "COMPARE_GREATERTHAN": ">",
    "COMPARE_GREATERTHANOREQUALTO": ">=",
    "COMPARE_EQUAL": "=",
}


_NAMELESS = {
    "PIVOT",
    "TABLE_FUNCTION",
    "SHOW_REF",
    "COLUMN_DATA",
    "DELIM_GET",
    "BOUND_TABLE_REF",
    "POSITIONAL_REFERENCE",
}

_ROUNDING = 1e-6  # more than single precision rounds

_PARSE = "syntax_tree_of"  # prepared, since planning takes longer than parsing


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make a connection ready for `Statement`."""
    connection.execute(f"PREPARE {_PARSE} AS SELECT json_serialize_sql($1)")


class Statement:
    """What is to be known of a SELECT over `tables` before it runs, on a connection that has been through `prepare`.

    Attributes:
        table: the one compressed table that the statement reads, if it is so plain that shortcuts apply; else None.
        name: what the statement calls it.
        columns: for each of the tables the columns that the statement may name; None: it may mean any.
        spans: the rows [start, stop) of `table` outside of which the WHERE matches nothing; None: it may match anywhere.
        answer: the result, once `work_out` has run, of a statement that asks for nothing but counts, sums, means and extremes of
            whole columns; else None.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, sql: str, tables: dict[str, VirtualTable]) -> None:
        self._connection, self._sql, self._tables = connection, sql, tables
        self._node: Node = {}
        self.name: str | None = None
        self.table: VirtualTable | None = None
        self.answer: pa.Table | None = None
        self._parse()
        self.columns = {name: self._columns(table) for name, table in tables.items()}
        self.spans = self._spans()

    def work_out(self) -> None:
        """Answer the statement from statistics, if it can be. The tables' views must have the statement's columns."""
        self.answer = self._answer()

    def _parse(self) -> None:
        connection, sql, tables = self._connection, self._sql, self._tables
        literal = sql.replace("'", "''")
        parsed = json.loads(connection.execute(f"EXECUTE {_PARSE}('{literal}')").fetchall()[0][0])
        if parsed.get("error") or len(parsed["statements"]) != 1:
            return
        self._node = node = parsed["statements"][0]["node"]
        source = node.get("from_table") or {}
        plain = node.get("type") == "SELECT_NODE" and source.get("type") == "BASE_TABLE" and not node["cte_map"]["map"]
        if (
            not plain
            or any(source.get(key) for key in ("schema_name", "catalog_name", "column_name_alias"))
            or len(node.get("group_sets") or ()) > 1
            or source.get("sample")
            or node.get("sample")
            or any(n.get("class") == "SUBQUERY" for n in _nodes(node))
        ):
            return
        by_name = {name.lower(): name for name in tables}
        name = by_name.get(str(source.get("table_name")).lower())
        if name is not None and tables[name].layout is not None:
            self.name, self.table = name, tables[name]

    def _columns(self, table: VirtualTable) -> list[str] | None:
        """Whatever text the tree holds counts as a name, and a name that is no column may be that of a whole row, so this errs
        on the safe side only."""
        nodes = list(_nodes(self._node))
        # ORDER BY ALL is a star too, over what is selected.
        ordered = {id(order["expression"]) for node in nodes for order in _listed(node.get("orders"))}
        kinds = {str(node.get("type")) for node in nodes if id(node) not in ordered}
        if (
            not nodes
            or "STAR" in kinds
            or kinds & _NAMELESS
            or any(node.get("ref_type") == "NATURAL" or node.get("column_name_alias") for node in nodes)
        ):
            return None
        columns = {name.lower(): name for name in table.schema.names}
        aliases = {str(node["alias"]).lower() for node in nodes if "class" in node and node.get("alias")}
        named = {str(node["column_names"][-1]).lower() for node in nodes if node.get("class") == "COLUMN_REF"}
        if named - aliases - {name.lower() for other in self._tables.values() for name in other.schema.names}:
            return None
        # The name of a table, where a column may stand, is a whole row.
        sources = [node for node in nodes if "class" not in node]
        if named & {str(node.get(key)).lower() for node in sources for key in ("table_name", "alias") if node.get(key)}:
            return None
        texts = {text.lower() for text in _texts(self._node)}
        return [name for lowered, name in columns.items() if lowered in texts] or table.schema.names[:1]

    # -- aggregates --------------------------------------------------------------------------------------------------------

    def _answer(self) -> pa.Table | None:
        node = self._node
        if self.table is None or node["where_clause"] or node["group_expressions"] or node["having"] or node["qualify"]:
            return None
        if any(modifier.get("type") != "ORDER_MODIFIER" for modifier in node["modifiers"]):
            return None
        values = [self._aggregate(item) for item in node["select_list"]]
        if any(value is None for value in values):
            return None
        relation = self._connection.sql(self._sql)
        casts = [f"CAST(? AS {type})" for type in relation.types]
        cells = self._connection.sql(
            f"SELECT {', '.join(casts)}", params=[value[0] for value in values if value]
        ).to_arrow_table()
        return cells.rename_columns(relation.columns)

    def _aggregate(self, item: Node) -> tuple[Any] | None:
        """The value of one aggregate, wrapped, since it may be null."""
        assert self.table is not None and self.table.layout is not None
        layout = self.table.layout
        if item.get("class") != "FUNCTION" or item["distinct"] or item["filter"] or item["order_bys"]["orders"]:
            return None
        arguments = [argument["expression"] for argument in item["arguments"]]
        if item["function_name"] == "count_star" and not arguments:
            return (layout.rows,)
        name = self._column(arguments[0]) if len(arguments) == 1 else None
        if name is None or name not in layout.statistics:
            return None
        return _from_statistics(layout, name, item["function_name"])

    # -- rows --------------------------------------------------------------------------------------------------------------

    def _spans(self) -> list[tuple[int, int]] | None:
        if self.table is None or self.table.layout is None or not self._node["where_clause"]:
            return None
        if ROW in (name.lower() for name in self.table.schema.names):
            return None  # rows are told apart by a column that DuckDB would give this name
        layout = self.table.layout
        groups = -(-layout.rows // layout.row_group_rows)
        possible = [True] * groups
        for name, comparison, bound in self._bounds(self._node["where_clause"]):
            for group, (low, high, _) in enumerate(cell_extremes(layout, name)):
                possible[group] = possible[group] and low is not None and _may_hold(low, high, comparison, bound)
        if all(possible):
            return None
        size = layout.row_group_rows
        return [(group * size, min(layout.rows, (group + 1) * size)) for group in range(groups) if possible[group]]

    def _bounds(self, node: Node) -> Iterator[tuple[str, str, Any]]:
        """Comparisons of a column with a constant that must all hold: column, comparison, constant."""
        if node["type"] == "CONJUNCTION_AND":
            for child in node["children"]:
                yield from self._bounds(child)
        elif node["type"] == "COMPARE_BETWEEN":
            yield from self._bound(node["input"], ">=", node["lower"])
            yield from self._bound(node["input"], "<=", node["upper"])
        elif node["type"] in _COMPARISONS:
            comparison = _COMPARISONS[node["type"]]
            yield from self._bound(node["left"], comparison, node["right"])
            yield from self._bound(node["right"], _MIRRORED[comparison], node["left"])

    def _bound(self, column: Node, comparison: str, constant: Node) -> Iterator[tuple[str, str, Any]]:
        assert self.table is not None and self.table.layout is not None
        name = self._column(column)
        if name is None or name not in self.table.layout.statistics or not _is_constant(constant):
            return
        type = self.table.schema.field(name).type
        value = self._value(constant)
        if isinstance(value, str) and pa.types.is_temporal(type):
            value = self._moment(value, type)
        number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
        fits = number if pa.types.is_integer(type) or pa.types.is_floating(type) else pa.types.is_temporal(type)
        ordered = not isinstance(value, float | Decimal) or math.isfinite(value)  # NaN is the largest of all for DuckDB
        if fits and ordered and value is not None and not isinstance(value, str):
            yield name, comparison, value

    def _column(self, node: Node) -> str | None:
        """The table's column that an expression is."""
        assert self.table is not None
        if node.get("class") != "COLUMN_REF":
            return None
        path = node["column_names"]
        names = {name.lower(): name for name in self.table.schema.names}
        alias = self._node["from_table"].get("alias") or self.name
        if len(path) == 1 or (len(path) == 2 and path[0].lower() == str(alias).lower()):
            return names.get(path[-1].lower())
        return None

    def _moment(self, text: str, type: pa.DataType) -> Any:
        """What DuckDB makes of a text that is compared with a date or time; None if it is none."""
        name = _sql_type(type)
        if name is None:
            return None
        try:
            return self._connection.execute(f"SELECT CAST(? AS {name})", [text]).fetchall()[0][0]
        except (duckdb.Error, OverflowError, ValueError):
            return None

    def _value(self, constant: Node) -> Any:
        """What a constant expression is: a whole number or a text at sight, anything else by DuckDB's own evaluation."""
        literal = constant.get("literal") or {}
        text = str(literal.get("text"))
        if literal.get("kind") == "STRING" or (
            literal.get("kind") == "INTEGER" and re.fullmatch("-?[0-9]{1,18}", text)
        ):
            return text if literal["kind"] == "STRING" else int(text)
        node = self._node | {
            "select_list": [constant],
            "from_table": {"type": "EMPTY", "alias": "", "sample": None},
            "where_clause": None,
            "modifiers": [],
        }
        document = json.dumps({"error": False, "statements": [{"node": node, "named_param_map": []}]})
        try:
            return self._connection.execute("FROM json_execute_serialized_sql(?::JSON)", [document]).fetchall()[0][0]
        except (duckdb.Error, OverflowError, ValueError):
            return ""  # a text bounds nothing


def _sql_type(type: pa.DataType) -> str | None:
    """DuckDB's name of a type of dates or times that texts are read as."""
    if pa.types.is_date(type):
        return "DATE"
    if pa.types.is_timestamp(type) and type.unit != "ns":
        return "TIMESTAMPTZ" if type.tz else "TIMESTAMP"
    return "TIME" if pa.types.is_time(type) else None


def _from_statistics(layout: Layout, name: str, function: str) -> tuple[Any] | None:
    found, view, type = layout.statistics[name], layout.integer_views[name], layout.schema.field(name).type
    count = layout.rows - sum(found.nulls)
    if function == "count":
        return (count,)
    told = not (pa.types.is_decimal(type) or pa.types.is_duration(type)) and getattr(type, "unit", "us") != "ns"
    if function in ("min", "max") and told:
        extremes = [extreme for extreme in cell_extremes(layout, name) if extreme.low is not None]
        try:
            lows, highs = [extreme.low.as_py() for extreme in extremes], [extreme.high.as_py() for extreme in extremes]
        except (OverflowError, ValueError):
            return None  # a year that Python has not
        return (max(highs, default=None) if function == "max" else min(lows, default=None),)
    if function in ("sum", "avg") and (pa.types.is_integer(type) or pa.types.is_float64(type)):
        total = Fraction(sum(found.total), 10**view.scale)
        if count == 0:
            return (None,)
        if function == "avg":
            return (float(total / count),)
        return (float(total) if pa.types.is_floating(type) else int(total),)
    return None


def _may_hold(low: pa.Scalar, high: pa.Scalar, comparison: str, bound: Any) -> bool:
    """Whether some value in [low, high] compares so with the bound."""
    try:
        least, most, bound = (_comparable(value) for value in (low.as_py(), high.as_py(), bound))
        # DuckDB compares in the type of one side, which rounds; so close to the bound anything may hold.
        slack = abs(bound) * _ROUNDING if isinstance(bound, float) or isinstance(least, float) else 0
        under, over = (bound - slack, bound + slack) if slack else (bound, bound)
        match comparison:
            case "<" | "<=":
                return bool(least <= over) if slack or comparison == "<=" else bool(least < over)
            case ">" | ">=":
                return bool(most >= under) if slack or comparison == ">=" else bool(most > under)
            case _:
                return bool(least <= over and most >= under)
    except (TypeError, OverflowError, ValueError):
        return True  # a date against a moment, or a year that Python has not: DuckDB will know


def _comparable(value: Any) -> Any:
    """Moments with a zone in UTC, as the query's session has them; decimals as floats."""
    if isinstance(value, Decimal):
        return float(value)
    return value.astimezone(UTC) if getattr(value, "tzinfo", None) is not None else value


def _is_constant(node: Node) -> bool:
    """A literal, perhaps cast or negated."""
    children = [child for key in ("child", "children") for child in _listed(node.get(key))]
    arguments = (
        [argument["expression"] for argument in node.get("arguments", [])] if node.get("function_name") == "-" else []
    )
    match node.get("class"):
        case "CONSTANT":
            return True
        case "CAST":
            return all(map(_is_constant, children))
        case "FUNCTION":
            return len(arguments) == 1 and _is_constant(arguments[0])
        case _:
            return False


def _texts(value: Any) -> Iterator[str]:
    """Every text of a tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _listed(value: Any) -> list[Node]:
    return value if isinstance(value, list) else [value] if value else []


def _nodes(value: Any) -> Iterator[Node]:
    """Every object of a tree."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)
