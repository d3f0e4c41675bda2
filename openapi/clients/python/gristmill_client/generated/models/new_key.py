from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset






T = TypeVar("T", bound="NewKey")



@_attrs_define
class NewKey:
    """ A key to be made.

        Attributes:
            name (str): what it is for
            admin (bool | Unset): may make and revoke keys Default: False.
     """

    name: str
    admin: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        admin = self.admin


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
        })
        if admin is not UNSET:
            field_dict["admin"] = admin

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        admin = d.pop("admin", UNSET)

        new_key = cls(
            name=name,
            admin=admin,
        )

        return new_key

