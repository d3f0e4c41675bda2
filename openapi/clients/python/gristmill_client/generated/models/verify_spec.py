from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="VerifySpec")



@_attrs_define
class VerifySpec:
    """ Compute every cell of a compressed file again and compare it with the original's digest.

        Attributes:
            input_ (str): a compressed file
     """

    input_: str





    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "input": input_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        input_ = d.pop("input")

        verify_spec = cls(
            input_=input_,
        )

        return verify_spec

