from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="LmGenerateAnswer")



@_attrs_define
class LmGenerateAnswer:
    """ 
        Attributes:
            text (str):
            tokens (int):
     """

    text: str
    tokens: int





    def to_dict(self) -> dict[str, Any]:
        text = self.text

        tokens = self.tokens


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "text": text,
            "tokens": tokens,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        tokens = d.pop("tokens")

        lm_generate_answer = cls(
            text=text,
            tokens=tokens,
        )

        return lm_generate_answer

