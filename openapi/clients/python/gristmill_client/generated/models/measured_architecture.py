from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="MeasuredArchitecture")



@_attrs_define
class MeasuredArchitecture:
    """ 
        Attributes:
            architecture (str):
            value (float): in ms, or mJ
     """

    architecture: str
    value: float





    def to_dict(self) -> dict[str, Any]:
        architecture = self.architecture

        value = self.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "architecture": architecture,
            "value": value,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        architecture = d.pop("architecture")

        value = d.pop("value")

        measured_architecture = cls(
            architecture=architecture,
            value=value,
        )

        return measured_architecture

