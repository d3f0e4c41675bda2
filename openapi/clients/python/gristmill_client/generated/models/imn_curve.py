from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="ImnCurve")



@_attrs_define
class ImnCurve:
    """ By epoch, of the networks that the regularisation was chosen by.

        Attributes:
            training (list[float]): loss, with the penalty on weights
            held_out (list[float]): loss of predictions on rows set aside; empty where none were
     """

    training: list[float]
    held_out: list[float]





    def to_dict(self) -> dict[str, Any]:
        training = self.training



        held_out = self.held_out




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "training": training,
            "held_out": held_out,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        training = cast(list[float], d.pop("training"))


        held_out = cast(list[float], d.pop("held_out"))


        imn_curve = cls(
            training=training,
            held_out=held_out,
        )

        return imn_curve

