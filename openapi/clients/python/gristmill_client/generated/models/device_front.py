from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.front_point import FrontPoint





T = TypeVar("T", bound="DeviceFront")



@_attrs_define
class DeviceFront:
    """ 
        Attributes:
            device (str):
            points (list[FrontPoint]): none of them is predicted to dominate another
            hypervolume (float): of these points, from the best of random architectures, 0, to their worst tenth, 1
     """

    device: str
    points: list[FrontPoint]
    hypervolume: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.front_point import FrontPoint # noqa: PLC0415
        device = self.device

        points = []
        for points_item_data in self.points:
            points_item = points_item_data.to_dict()
            points.append(points_item)



        hypervolume = self.hypervolume


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "device": device,
            "points": points,
            "hypervolume": hypervolume,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.front_point import FrontPoint # noqa: PLC0415
        d = dict(src_dict)
        device = d.pop("device")

        points = []
        _points = d.pop("points")
        for points_item_data in (_points):
            points_item = FrontPoint.from_dict(points_item_data)



            points.append(points_item)


        hypervolume = d.pop("hypervolume")

        device_front = cls(
            device=device,
            points=points,
            hypervolume=hypervolume,
        )

        return device_front

