from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.evaluate_fronts_spec_fronts import EvaluateFrontsSpecFronts





T = TypeVar("T", bound="EvaluateFrontsSpec")



@_attrs_define
class EvaluateFrontsSpec:
    """ Judge fronts by a reference front. All objectives are minimised.

        Attributes:
            fronts (EvaluateFrontsSpecFronts): by method, the fronts of its runs
            reference_point (list[float]): worse than the reference front, in every objective
            reference_front (list[list[float]] | None | Unset): none: what no point of any front dominates
            objectives (list[str] | None | Unset): names, for the pictures
     """

    fronts: EvaluateFrontsSpecFronts
    reference_point: list[float]
    reference_front: list[list[float]] | None | Unset = UNSET
    objectives: list[str] | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluate_fronts_spec_fronts import EvaluateFrontsSpecFronts # noqa: PLC0415
        fronts = self.fronts.to_dict()

        reference_point = self.reference_point



        reference_front: list[list[float]] | None | Unset
        if isinstance(self.reference_front, Unset):
            reference_front = UNSET
        elif isinstance(self.reference_front, list):
            reference_front = []
            for reference_front_type_0_item_data in self.reference_front:
                reference_front_type_0_item = reference_front_type_0_item_data


                reference_front.append(reference_front_type_0_item)


        else:
            reference_front = self.reference_front

        objectives: list[str] | None | Unset
        if isinstance(self.objectives, Unset):
            objectives = UNSET
        elif isinstance(self.objectives, list):
            objectives = self.objectives


        else:
            objectives = self.objectives


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "fronts": fronts,
            "reference_point": reference_point,
        })
        if reference_front is not UNSET:
            field_dict["reference_front"] = reference_front
        if objectives is not UNSET:
            field_dict["objectives"] = objectives

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluate_fronts_spec_fronts import EvaluateFrontsSpecFronts # noqa: PLC0415
        d = dict(src_dict)
        fronts = EvaluateFrontsSpecFronts.from_dict(d.pop("fronts"))




        reference_point = cast(list[float], d.pop("reference_point"))


        def _parse_reference_front(data: object) -> list[list[float]] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                reference_front_type_0 = []
                _reference_front_type_0 = data
                for reference_front_type_0_item_data in (_reference_front_type_0):
                    reference_front_type_0_item = cast(list[float], reference_front_type_0_item_data)

                    reference_front_type_0.append(reference_front_type_0_item)

                return reference_front_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[list[float]] | None | Unset, data)

        reference_front = _parse_reference_front(d.pop("reference_front", UNSET))


        def _parse_objectives(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                objectives_type_0 = cast(list[str], data)

                return objectives_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        objectives = _parse_objectives(d.pop("objectives", UNSET))


        evaluate_fronts_spec = cls(
            fronts=fronts,
            reference_point=reference_point,
            reference_front=reference_front,
            objectives=objectives,
        )

        return evaluate_fronts_spec

