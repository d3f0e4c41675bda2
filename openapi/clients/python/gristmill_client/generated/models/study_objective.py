from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.study_objective_direction import check_study_objective_direction
from ..models.study_objective_direction import StudyObjectiveDirection
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="StudyObjective")



@_attrs_define
class StudyObjective:
    """ 
        Attributes:
            name (str | Unset):  Default: 'value'.
            direction (StudyObjectiveDirection | Unset):  Default: 'minimize'.
     """

    name: str | Unset = 'value'
    direction: StudyObjectiveDirection | Unset = 'minimize'





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        direction: str | Unset = UNSET
        if not isinstance(self.direction, Unset):
            direction = self.direction



        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if name is not UNSET:
            field_dict["name"] = name
        if direction is not UNSET:
            field_dict["direction"] = direction

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        _direction = d.pop("direction", UNSET)
        direction: StudyObjectiveDirection | Unset
        if isinstance(_direction,  Unset):
            direction = UNSET
        else:
            direction = check_study_objective_direction(_direction)




        study_objective = cls(
            name=name,
            direction=direction,
        )

        return study_objective

