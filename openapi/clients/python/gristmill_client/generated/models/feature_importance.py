from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="FeatureImportance")



@_attrs_define
class FeatureImportance:
    """ How much a column contributes, by the mean size of its contributions to what the model says of rows.

        Attributes:
            feature (str):
            size (list[float]): one for each output
            low (list[float]): lower ends of 95 % intervals
            high (list[float]): upper ends
            direction (list[float | None]): rank correlation of value and contribution: 1: the more, the more; null for
                categories
     """

    feature: str
    size: list[float]
    low: list[float]
    high: list[float]
    direction: list[float | None]





    def to_dict(self) -> dict[str, Any]:
        feature = self.feature

        size = self.size



        low = self.low



        high = self.high



        direction = []
        for direction_item_data in self.direction:
            direction_item: float | None
            direction_item = direction_item_data
            direction.append(direction_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "feature": feature,
            "size": size,
            "low": low,
            "high": high,
            "direction": direction,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        feature = d.pop("feature")

        size = cast(list[float], d.pop("size"))


        low = cast(list[float], d.pop("low"))


        high = cast(list[float], d.pop("high"))


        direction = []
        _direction = d.pop("direction")
        for direction_item_data in (_direction):
            def _parse_direction_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            direction_item = _parse_direction_item(direction_item_data)

            direction.append(direction_item)


        feature_importance = cls(
            feature=feature,
            size=size,
            low=low,
            high=high,
            direction=direction,
        )

        return feature_importance

