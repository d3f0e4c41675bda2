from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.front_quality import FrontQuality





T = TypeVar("T", bound="EvaluateFrontsResult")



@_attrs_define
class EvaluateFrontsResult:
    """ 
        Attributes:
            methods (list[FrontQuality]): the largest hypervolume first
            reference_front (list[list[float]]):
            plots (list[str]): fronts and, with several runs, attainment surfaces (PNG)
     """

    methods: list[FrontQuality]
    reference_front: list[list[float]]
    plots: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.front_quality import FrontQuality # noqa: PLC0415
        methods = []
        for methods_item_data in self.methods:
            methods_item = methods_item_data.to_dict()
            methods.append(methods_item)



        reference_front = []
        for reference_front_item_data in self.reference_front:
            reference_front_item = reference_front_item_data


            reference_front.append(reference_front_item)



        plots = self.plots




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "methods": methods,
            "reference_front": reference_front,
            "plots": plots,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.front_quality import FrontQuality # noqa: PLC0415
        d = dict(src_dict)
        methods = []
        _methods = d.pop("methods")
        for methods_item_data in (_methods):
            methods_item = FrontQuality.from_dict(methods_item_data)



            methods.append(methods_item)


        reference_front = []
        _reference_front = d.pop("reference_front")
        for reference_front_item_data in (_reference_front):
            reference_front_item = cast(list[float], reference_front_item_data)

            reference_front.append(reference_front_item)


        plots = cast(list[str], d.pop("plots"))


        evaluate_fronts_result = cls(
            methods=methods,
            reference_front=reference_front,
            plots=plots,
        )

        return evaluate_fronts_result

