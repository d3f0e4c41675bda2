from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="ScoreInterval")



@_attrs_define
class ScoreInterval:
    """ 
        Attributes:
            value (float):
            low (float | None): lower end of the 95 % interval; null where it is unbounded
            high (float | None): upper end of the 95 % interval
     """

    value: float
    low: float | None
    high: float | None





    def to_dict(self) -> dict[str, Any]:
        value = self.value

        low: float | None
        low = self.low

        high: float | None
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

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))


        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))


        score_interval = cls(
            value=value,
            low=low,
            high=high,
        )

        return score_interval

