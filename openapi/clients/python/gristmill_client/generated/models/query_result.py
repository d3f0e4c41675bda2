from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.result_column import ResultColumn





T = TypeVar("T", bound="QueryResult")



@_attrs_define
class QueryResult:
    """ 
        Attributes:
            columns (list[ResultColumn]):
            row_count (int):
            rows (list[list[Any]] | None): the rows, unless there are more than `limit`
            file (None | str): a Parquet file of all rows, when there are more than `limit`
            seconds (float):
     """

    columns: list[ResultColumn]
    row_count: int
    rows: list[list[Any]] | None
    file: None | str
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.result_column import ResultColumn # noqa: PLC0415
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)



        row_count = self.row_count

        rows: list[list[Any]] | None
        if isinstance(self.rows, list):
            rows = []
            for rows_type_0_item_data in self.rows:
                rows_type_0_item = rows_type_0_item_data


                rows.append(rows_type_0_item)


        else:
            rows = self.rows

        file: None | str
        file = self.file

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "columns": columns,
            "row_count": row_count,
            "rows": rows,
            "file": file,
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


        row_count = d.pop("row_count")

        def _parse_rows(data: object) -> list[list[Any]] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                rows_type_0 = []
                _rows_type_0 = data
                for rows_type_0_item_data in (_rows_type_0):
                    rows_type_0_item = cast(list[Any], rows_type_0_item_data)

                    rows_type_0.append(rows_type_0_item)

                return rows_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[list[Any]] | None, data)

        rows = _parse_rows(d.pop("rows"))


        def _parse_file(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        file = _parse_file(d.pop("file"))


        seconds = d.pop("seconds")

        query_result = cls(
            columns=columns,
            row_count=row_count,
            rows=rows,
            file=file,
            seconds=seconds,
        )

        return query_result

