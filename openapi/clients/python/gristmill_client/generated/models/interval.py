from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Interval")



@_attrs_define
class Interval:
    """ 
        Attributes:
            value (float):
            low (float): lower end of the 95 % interval
            high (float): upper end of the 95 % interval
     """

    value: float
    low: float
    high: float





    def to_dict(self) -> dict[str, Any]:
        value = self.value

        low = self.low

        high = self.high


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "value": value,
            "low": low,
            "high": high,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        value = d.pop("value")

        low = d.pop("low")

        high = d.pop("high")

        interval = cls(
            value=value,
            low=low,
            high=high,
        )

        return interval

