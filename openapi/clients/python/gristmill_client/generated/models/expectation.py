from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Expectation")



@_attrs_define
class Expectation:
    """ What the search expected of a pipeline before it was evaluated, in the metric's units.

        Attributes:
            mean (float):
            deviation (float):
     """

    mean: float
    deviation: float





    def to_dict(self) -> dict[str, Any]:
        mean = self.mean

        deviation = self.deviation


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "mean": mean,
            "deviation": deviation,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mean = d.pop("mean")

        deviation = d.pop("deviation")

        expectation = cls(
            mean=mean,
            deviation=deviation,
        )

        return expectation

