from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.column import Column





T = TypeVar("T", bound="TableInfo")



@_attrs_define
class TableInfo:
    """ What is in a table.

        Attributes:
            rows (int):
            row_groups (int):
            columns (list[Column]):
            repeated_names (list[str] | Unset):
            virtual (bool | Unset): a compressed file of the compression service Default: False.
     """

    rows: int
    row_groups: int
    columns: list[Column]
    repeated_names: list[str] | Unset = UNSET
    virtual: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.column import Column # noqa: PLC0415
        rows = self.rows

        row_groups = self.row_groups

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)



        repeated_names: list[str] | Unset = UNSET
        if not isinstance(self.repeated_names, Unset):
            repeated_names = self.repeated_names



        virtual = self.virtual


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "rows": rows,
            "row_groups": row_groups,
            "columns": columns,
        })
        if repeated_names is not UNSET:
            field_dict["repeated_names"] = repeated_names
        if virtual is not UNSET:
            field_dict["virtual"] = virtual

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column import Column # noqa: PLC0415
        d = dict(src_dict)
        rows = d.pop("rows")

        row_groups = d.pop("row_groups")

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in (_columns):
            columns_item = Column.from_dict(columns_item_data)



            columns.append(columns_item)


        repeated_names = cast(list[str], d.pop("repeated_names", UNSET))


        virtual = d.pop("virtual", UNSET)

        table_info = cls(
            rows=rows,
            row_groups=row_groups,
            columns=columns,
            repeated_names=repeated_names,
            virtual=virtual,
        )


        table_info.additional_properties = d
        return table_info

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
