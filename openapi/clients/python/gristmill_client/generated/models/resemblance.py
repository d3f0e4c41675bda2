from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Resemblance")



@_attrs_define
class Resemblance:
    """ 
        Attributes:
            nearest (str): the training device that resembles it most
            distance (float): of their embeddings
            far (bool): further than any training device is from the others: predictions may be off
     """

    nearest: str
    distance: float
    far: bool





    def to_dict(self) -> dict[str, Any]:
        nearest = self.nearest

        distance = self.distance

        far = self.far


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "nearest": nearest,
            "distance": distance,
            "far": far,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        nearest = d.pop("nearest")

        distance = d.pop("distance")

        far = d.pop("far")

        resemblance = cls(
            nearest=nearest,
            distance=distance,
            far=far,
        )

        return resemblance

