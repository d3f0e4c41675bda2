from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="VerifyResult")



@_attrs_define
class VerifyResult:
    """ 
        Attributes:
            verified (bool): every column is what it was when the file was written
            wrong (list[str]): the columns that are not
     """

    verified: bool
    wrong: list[str]





    def to_dict(self) -> dict[str, Any]:
        verified = self.verified

        wrong = self.wrong




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "verified": verified,
            "wrong": wrong,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verified = d.pop("verified")

        wrong = cast(list[str], d.pop("wrong"))


        verify_result = cls(
            verified=verified,
            wrong=wrong,
        )

        return verify_result

