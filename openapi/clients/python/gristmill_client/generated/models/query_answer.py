from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.result_column import ResultColumn





T = TypeVar("T", bound="QueryAnswer")



@_attrs_define
class QueryAnswer:
    """ 
        Attributes:
            columns (list[ResultColumn]):
            rows (list[list[Any]]):
            more (bool): there are more rows than `limit`; the job kind `query` gives all of them
            seconds (float):
     """

    columns: list[ResultColumn]
    rows: list[list[Any]]
    more: bool
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.result_column import ResultColumn # noqa: PLC0415
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)



        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data


            rows.append(rows_item)



        more = self.more

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "columns": columns,
            "rows": rows,
            "more": more,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.result_column import ResultColumn # noqa: PLC0415
        d = dict(src_dict)
        columns = []
        _columns = d.pop("columns")
        for columns_item_data in (_columns):
            columns_item = ResultColumn.from_dict(columns_item_data)



            columns.append(columns_item)


        rows = []
        _rows = d.pop("rows")
        for rows_item_data in (_rows):
            rows_item = cast(list[Any], rows_item_data)

            rows.append(rows_item)


        more = d.pop("more")

        seconds = d.pop("seconds")

        query_answer = cls(
            columns=columns,
            rows=rows,
            more=more,
            seconds=seconds,
        )

        return query_answer

