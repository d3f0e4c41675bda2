from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.preview_kind import check_preview_kind
from ..models.preview_kind import PreviewKind
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="Preview")



@_attrs_define
class Preview:
    """ The beginning of a file.

        Attributes:
            kind (PreviewKind):
            columns (list[str] | Unset):
            rows (list[list[None | str]] | Unset): the first rows, as text
            text (None | str | Unset):
     """

    kind: PreviewKind
    columns: list[str] | Unset = UNSET
    rows: list[list[None | str]] | Unset = UNSET
    text: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        columns: list[str] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = self.columns



        rows: list[list[None | str]] | Unset = UNSET
        if not isinstance(self.rows, Unset):
            rows = []
            for rows_item_data in self.rows:
                rows_item = []
                for rows_item_item_data in rows_item_data:
                    rows_item_item: None | str
                    rows_item_item = rows_item_item_data
                    rows_item.append(rows_item_item)


                rows.append(rows_item)



        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "kind": kind,
        })
        if columns is not UNSET:
            field_dict["columns"] = columns
        if rows is not UNSET:
            field_dict["rows"] = rows
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_preview_kind(d.pop("kind"))




        columns = cast(list[str], d.pop("columns", UNSET))


        _rows = d.pop("rows", UNSET)
        rows: list[list[None | str]] | Unset = UNSET
        if _rows is not UNSET:
            rows = []
            for rows_item_data in _rows:
                rows_item = []
                _rows_item = rows_item_data
                for rows_item_item_data in (_rows_item):
                    def _parse_rows_item_item(data: object) -> None | str:
                        if data is None:
                            return data
                        return cast(None | str, data)

                    rows_item_item = _parse_rows_item_item(rows_item_item_data)

                    rows_item.append(rows_item_item)

                rows.append(rows_item)


        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))


        preview = cls(
            kind=kind,
            columns=columns,
            rows=rows,
            text=text,
        )


        preview.additional_properties = d
        return preview

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
