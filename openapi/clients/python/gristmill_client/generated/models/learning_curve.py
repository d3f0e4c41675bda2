from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="LearningCurve")



@_attrs_define
class LearningCurve:
    """ 
        Attributes:
            updates (list[int]):
            training (list[float]): loss of the updates, with dropout
            held_out (list[float]): loss on rows outside the folds, without dropout
     """

    updates: list[int]
    training: list[float]
    held_out: list[float]





    def to_dict(self) -> dict[str, Any]:
        updates = self.updates



        training = self.training



        held_out = self.held_out




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "updates": updates,
            "training": training,
            "held_out": held_out,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        updates = cast(list[int], d.pop("updates"))


        training = cast(list[float], d.pop("training"))


        held_out = cast(list[float], d.pop("held_out"))


        learning_curve = cls(
            updates=updates,
            training=training,
            held_out=held_out,
        )

        return learning_curve

