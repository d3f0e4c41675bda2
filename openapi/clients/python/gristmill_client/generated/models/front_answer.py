from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.front_point import FrontPoint
  from ..models.resemblance import Resemblance





T = TypeVar("T", bound="FrontAnswer")



@_attrs_define
class FrontAnswer:
    """ 
        Attributes:
            points (list[FrontPoint]): none is predicted to dominate another; the best first objective first
            others (list[FrontPoint]): further answers, each behind a point by prediction; predictions err, so they may be
                worth measuring
            best (FrontPoint | None): the best within the limits; null without limits
            resembles (None | Resemblance): null where no objective depends on the device
     """

    points: list[FrontPoint]
    others: list[FrontPoint]
    best: FrontPoint | None
    resembles: None | Resemblance





    def to_dict(self) -> dict[str, Any]:
        from ..models.front_point import FrontPoint # noqa: PLC0415
        from ..models.resemblance import Resemblance # noqa: PLC0415
        points = []
        for points_item_data in self.points:
            points_item = points_item_data.to_dict()
            points.append(points_item)



        others = []
        for others_item_data in self.others:
            others_item = others_item_data.to_dict()
            others.append(others_item)



        best: dict[str, Any] | None
        if isinstance(self.best, FrontPoint):
            best = self.best.to_dict()
        else:
            best = self.best

        resembles: dict[str, Any] | None
        if isinstance(self.resembles, Resemblance):
            resembles = self.resembles.to_dict()
        else:
            resembles = self.resembles


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "points": points,
            "others": others,
            "best": best,
            "resembles": resembles,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.front_point import FrontPoint # noqa: PLC0415
        from ..models.resemblance import Resemblance # noqa: PLC0415
        d = dict(src_dict)
        points = []
        _points = d.pop("points")
        for points_item_data in (_points):
            points_item = FrontPoint.from_dict(points_item_data)



            points.append(points_item)


        others = []
        _others = d.pop("others")
        for others_item_data in (_others):
            others_item = FrontPoint.from_dict(others_item_data)



            others.append(others_item)


        def _parse_best(data: object) -> FrontPoint | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                best_type_0 = FrontPoint.from_dict(data)



                return best_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FrontPoint | None, data)

        best = _parse_best(d.pop("best"))


        def _parse_resembles(data: object) -> None | Resemblance:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                resembles_type_0 = Resemblance.from_dict(data)



                return resembles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Resemblance, data)

        resembles = _parse_resembles(d.pop("resembles"))


        front_answer = cls(
            points=points,
            others=others,
            best=best,
            resembles=resembles,
        )

        return front_answer

