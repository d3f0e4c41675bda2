from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="FileSummary")



@_attrs_define
class FileSummary:
    """ A file, without what is in it.

        Attributes:
            id (str):
            name (str):
            bytes_ (int):
            sha256 (str):
            media_type (str):
            format_ (str):
     """

    id: str
    name: str
    bytes_: int
    sha256: str
    media_type: str
    format_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        bytes_ = self.bytes_

        sha256 = self.sha256

        media_type = self.media_type

        format_ = self.format_


        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({
            "id": id,
            "name": name,
            "bytes": bytes_,
            "sha256": sha256,
            "media_type": media_type,
            "format": format_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        bytes_ = d.pop("bytes")

        sha256 = d.pop("sha256")

        media_type = d.pop("media_type")

        format_ = d.pop("format")

        file_summary = cls(
            id=id,
            name=name,
            bytes_=bytes_,
            sha256=sha256,
            media_type=media_type,
            format_=format_,
        )


        file_summary.additional_properties = d
        return file_summary

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
