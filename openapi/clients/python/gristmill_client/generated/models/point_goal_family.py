from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="PointGoalFamily")



@_attrs_define
class PointGoalFamily:
    """ A point in the plane looks for a hidden goal on a half-circle, and is paid near it only. Horizon 20, 4 episodes.

        Attributes:
            name (Literal['point-goal']):
     """

    name: Literal['point-goal']





    def to_dict(self) -> dict[str, Any]:
        name = self.name


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = cast(Literal['point-goal'] , d.pop("name"))
        if name != 'point-goal':
            raise ValueError(f"name must match const 'point-goal', got '{name}'")

        point_goal_family = cls(
            name=name,
        )

        return point_goal_family

