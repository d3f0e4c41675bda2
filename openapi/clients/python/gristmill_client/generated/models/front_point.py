from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.front_point_operations import FrontPointOperations
  from ..models.front_point_predicted import FrontPointPredicted





T = TypeVar("T", bound="FrontPoint")



@_attrs_define
class FrontPoint:
    """ 
        Attributes:
            architecture (str):
            operations (FrontPointOperations): the chosen option of every decision
            preference (list[float]): the weights of the objectives that it answers
            predicted (FrontPointPredicted): by objective; latency in ms, energy in mJ, others as in the table
     """

    architecture: str
    operations: FrontPointOperations
    preference: list[float]
    predicted: FrontPointPredicted





    def to_dict(self) -> dict[str, Any]:
        from ..models.front_point_operations import FrontPointOperations # noqa: PLC0415
        from ..models.front_point_predicted import FrontPointPredicted # noqa: PLC0415
        architecture = self.architecture

        operations = self.operations.to_dict()

        preference = self.preference



        predicted = self.predicted.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "architecture": architecture,
            "operations": operations,
            "preference": preference,
            "predicted": predicted,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.front_point_operations import FrontPointOperations # noqa: PLC0415
        from ..models.front_point_predicted import FrontPointPredicted # noqa: PLC0415
        d = dict(src_dict)
        architecture = d.pop("architecture")

        operations = FrontPointOperations.from_dict(d.pop("operations"))




        preference = cast(list[float], d.pop("preference"))


        predicted = FrontPointPredicted.from_dict(d.pop("predicted"))




        front_point = cls(
            architecture=architecture,
            operations=operations,
            preference=preference,
            predicted=predicted,
        )

        return front_point

