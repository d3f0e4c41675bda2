from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Contender")



@_attrs_define
class Contender:
    """ 
        Attributes:
            name (str):
            bytes_ (int): the whole file
            write_seconds (float):
            read_seconds (float): reading every column of every row
     """

    name: str
    bytes_: int
    write_seconds: float
    read_seconds: float





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        bytes_ = self.bytes_

        write_seconds = self.write_seconds

        read_seconds = self.read_seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "bytes": bytes_,
            "write_seconds": write_seconds,
            "read_seconds": read_seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        bytes_ = d.pop("bytes")

        write_seconds = d.pop("write_seconds")

        read_seconds = d.pop("read_seconds")

        contender = cls(
            name=name,
            bytes_=bytes_,
            write_seconds=write_seconds,
            read_seconds=read_seconds,
        )

        return contender

