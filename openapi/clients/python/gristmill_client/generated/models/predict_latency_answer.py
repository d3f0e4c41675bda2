from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.resemblance import Resemblance





T = TypeVar("T", bound="PredictLatencyAnswer")



@_attrs_define
class PredictLatencyAnswer:
    """ 
        Attributes:
            values (list[float]): in ms, or mJ
            resembles (Resemblance):
     """

    values: list[float]
    resembles: Resemblance





    def to_dict(self) -> dict[str, Any]:
        from ..models.resemblance import Resemblance # noqa: PLC0415
        values = self.values



        resembles = self.resembles.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "values": values,
            "resembles": resembles,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.resemblance import Resemblance # noqa: PLC0415
        d = dict(src_dict)
        values = cast(list[float], d.pop("values"))


        resembles = Resemblance.from_dict(d.pop("resembles"))




        predict_latency_answer = cls(
            values=values,
            resembles=resembles,
        )

        return predict_latency_answer

