from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.query_call_tables import QueryCallTables





T = TypeVar("T", bound="QueryCall")



@_attrs_define
class QueryCall:
    """ One SELECT that is answered at once: within 8 seconds, in 512 MB of memory, with at most `limit` rows.

        Attributes:
            sql (str): one SELECT statement in DuckDB's SQL
            tables (QueryCallTables): the files, by the names that the statement uses
            limit (int | Unset): most rows to answer Default: 1000.
     """

    sql: str
    tables: QueryCallTables
    limit: int | Unset = 1000





    def to_dict(self) -> dict[str, Any]:
        from ..models.query_call_tables import QueryCallTables # noqa: PLC0415
        sql = self.sql

        tables = self.tables.to_dict()

        limit = self.limit


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "sql": sql,
            "tables": tables,
        })
        if limit is not UNSET:
            field_dict["limit"] = limit

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.query_call_tables import QueryCallTables # noqa: PLC0415
        d = dict(src_dict)
        sql = d.pop("sql")

        tables = QueryCallTables.from_dict(d.pop("tables"))




        limit = d.pop("limit", UNSET)

        query_call = cls(
            sql=sql,
            tables=tables,
            limit=limit,
        )

        return query_call

