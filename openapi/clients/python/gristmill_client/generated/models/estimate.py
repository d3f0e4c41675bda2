from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Estimate")



@_attrs_define
class Estimate:
    """ A mean over tasks, with a 95 % bootstrap interval.

        Attributes:
            mean (float):
            low (float):
            high (float):
     """

    mean: float
    low: float
    high: float





    def to_dict(self) -> dict[str, Any]:
        mean = self.mean

        low = self.low

        high = self.high


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "mean": mean,
            "low": low,
            "high": high,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mean = d.pop("mean")

        low = d.pop("low")

        high = d.pop("high")

        estimate = cls(
            mean=mean,
            low=low,
            high=high,
        )

        return estimate

