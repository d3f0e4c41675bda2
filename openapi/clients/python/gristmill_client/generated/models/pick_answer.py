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





T = TypeVar("T", bound="PickAnswer")



@_attrs_define
class PickAnswer:
    """ 
        Attributes:
            point (FrontPoint):
            resembles (None | Resemblance): null where no objective depends on the device
     """

    point: FrontPoint
    resembles: None | Resemblance





    def to_dict(self) -> dict[str, Any]:
        from ..models.front_point import FrontPoint # noqa: PLC0415
        from ..models.resemblance import Resemblance # noqa: PLC0415
        point = self.point.to_dict()

        resembles: dict[str, Any] | None
        if isinstance(self.resembles, Resemblance):
            resembles = self.resembles.to_dict()
        else:
            resembles = self.resembles


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "point": point,
            "resembles": resembles,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.front_point import FrontPoint # noqa: PLC0415
        from ..models.resemblance import Resemblance # noqa: PLC0415
        d = dict(src_dict)
        point = FrontPoint.from_dict(d.pop("point"))




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


        pick_answer = cls(
            point=point,
            resembles=resembles,
        )

        return pick_answer

