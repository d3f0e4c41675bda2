from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="BaseModelUse")



@_attrs_define
class BaseModelUse:
    """ 
        Attributes:
            name (str):
            loss (float): of this model alone
            weight (float | None): mean weight over the rows; null where the method has no weights
            weight_deviation (float | None): standard deviation of the weight over the rows: 0 if it is fixed
            loss_without (float): how much the ensemble's loss grows when this model is missing; not above 0: it can be
                dropped
     """

    name: str
    loss: float
    weight: float | None
    weight_deviation: float | None
    loss_without: float





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        loss = self.loss

        weight: float | None
        weight = self.weight

        weight_deviation: float | None
        weight_deviation = self.weight_deviation

        loss_without = self.loss_without


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "loss": loss,
            "weight": weight,
            "weight_deviation": weight_deviation,
            "loss_without": loss_without,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        loss = d.pop("loss")

        def _parse_weight(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        weight = _parse_weight(d.pop("weight"))


        def _parse_weight_deviation(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        weight_deviation = _parse_weight_deviation(d.pop("weight_deviation"))


        loss_without = d.pop("loss_without")

        base_model_use = cls(
            name=name,
            loss=loss,
            weight=weight,
            weight_deviation=weight_deviation,
            loss_without=loss_without,
        )

        return base_model_use

