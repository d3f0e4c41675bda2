from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.table_needs_missing import check_table_needs_missing
from ..models.table_needs_missing import TableNeedsMissing
from typing import cast






T = TypeVar("T", bound="TableNeeds")



@_attrs_define
class TableNeeds:
    """ What the table asks of a pipeline: between some pipelines it makes no difference.

        Attributes:
            missing (TableNeedsMissing): where values are missing
            columns (int): that are learnt from
            encoded (int): columns once categories are one-hot
            rows (int): that an evaluation fits by
     """

    missing: TableNeedsMissing
    columns: int
    encoded: int
    rows: int





    def to_dict(self) -> dict[str, Any]:
        missing: str = self.missing

        columns = self.columns

        encoded = self.encoded

        rows = self.rows


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "missing": missing,
            "columns": columns,
            "encoded": encoded,
            "rows": rows,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        missing = check_table_needs_missing(d.pop("missing"))




        columns = d.pop("columns")

        encoded = d.pop("encoded")

        rows = d.pop("rows")

        table_needs = cls(
            missing=missing,
            columns=columns,
            encoded=encoded,
            rows=rows,
        )

        return table_needs

