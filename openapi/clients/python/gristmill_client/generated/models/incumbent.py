from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Incumbent")



@_attrs_define
class Incumbent:
    """ 
        Attributes:
            seconds (float): spent on trainings until then, opening models included
            score (float): validation accuracy of the best epoch so far
     """

    seconds: float
    score: float





    def to_dict(self) -> dict[str, Any]:
        seconds = self.seconds

        score = self.score


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "seconds": seconds,
            "score": score,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        seconds = d.pop("seconds")

        score = d.pop("score")

        incumbent = cls(
            seconds=seconds,
            score=score,
        )

        return incumbent

