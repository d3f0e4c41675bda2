from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="DescribeCall")



@_attrs_define
class DescribeCall:
    """ What a model is like.

        Attributes:
            model (str): what `train-imn` made
            dependence (list[str] | Unset): columns whose contributions are wanted by value
     """

    model: str
    dependence: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        model = self.model

        dependence: list[str] | Unset = UNSET
        if not isinstance(self.dependence, Unset):
            dependence = self.dependence




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
        })
        if dependence is not UNSET:
            field_dict["dependence"] = dependence

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model")

        dependence = cast(list[str], d.pop("dependence", UNSET))


        describe_call = cls(
            model=model,
            dependence=dependence,
        )

        return describe_call

