from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="SmallerEnsemble")



@_attrs_define
class SmallerEnsemble:
    """ 
        Attributes:
            models (list[str]): the models that are left, the most useful first
            loss (float): cross-validated, with the others missing and nothing fitted again
     """

    models: list[str]
    loss: float





    def to_dict(self) -> dict[str, Any]:
        models = self.models



        loss = self.loss


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "models": models,
            "loss": loss,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        models = cast(list[str], d.pop("models"))


        loss = d.pop("loss")

        smaller_ensemble = cls(
            models=models,
            loss=loss,
        )

        return smaller_ensemble

