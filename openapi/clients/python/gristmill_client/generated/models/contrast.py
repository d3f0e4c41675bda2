from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Contrast")



@_attrs_define
class Contrast:
    """ Why one class and not the other.

        Attributes:
            this (str):
            that (str):
     """

    this: str
    that: str





    def to_dict(self) -> dict[str, Any]:
        this = self.this

        that = self.that


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "this": this,
            "that": that,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        this = d.pop("this")

        that = d.pop("that")

        contrast = cls(
            this=this,
            that=that,
        )

        return contrast

