from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.query_spec_tables import QuerySpecTables





T = TypeVar("T", bound="QuerySpec")



@_attrs_define
class QuerySpec:
    """ One SELECT over compressed or plain Parquet files.

        Attributes:
            sql (str): one SELECT statement in DuckDB's SQL
            tables (QuerySpecTables): the files, by the names that the statement uses
            limit (int | Unset): most rows to answer as JSON; more become a Parquet file Default: 1000.
            time_limit_seconds (float | Unset): the query is stopped after so many seconds Default: 60.0.
            memory_mb (int | Unset): memory for the query; beyond it large sorts and joins use the disk Default: 1024.
     """

    sql: str
    tables: QuerySpecTables
    limit: int | Unset = 1000
    time_limit_seconds: float | Unset = 60.0
    memory_mb: int | Unset = 1024





    def to_dict(self) -> dict[str, Any]:
        from ..models.query_spec_tables import QuerySpecTables # noqa: PLC0415
        sql = self.sql

        tables = self.tables.to_dict()

        limit = self.limit

        time_limit_seconds = self.time_limit_seconds

        memory_mb = self.memory_mb


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "sql": sql,
            "tables": tables,
        })
        if limit is not UNSET:
            field_dict["limit"] = limit
        if time_limit_seconds is not UNSET:
            field_dict["time_limit_seconds"] = time_limit_seconds
        if memory_mb is not UNSET:
            field_dict["memory_mb"] = memory_mb

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.query_spec_tables import QuerySpecTables # noqa: PLC0415
        d = dict(src_dict)
        sql = d.pop("sql")

        tables = QuerySpecTables.from_dict(d.pop("tables"))




        limit = d.pop("limit", UNSET)

        time_limit_seconds = d.pop("time_limit_seconds", UNSET)

        memory_mb = d.pop("memory_mb", UNSET)

        query_spec = cls(
            sql=sql,
            tables=tables,
            limit=limit,
            time_limit_seconds=time_limit_seconds,
            memory_mb=memory_mb,
        )

        return query_spec

