from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="FavouringTrait")



@_attrs_define
class FavouringTrait:
    """ What goes with the lead of networks over trees.

        Attributes:
            trait (str):
            correlation (float): rank correlation over the tables
            p (float):
            holm_p (float):
     """

    trait: str
    correlation: float
    p: float
    holm_p: float





    def to_dict(self) -> dict[str, Any]:
        trait = self.trait

        correlation = self.correlation

        p = self.p

        holm_p = self.holm_p


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "trait": trait,
            "correlation": correlation,
            "p": p,
            "holm_p": holm_p,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        trait = d.pop("trait")

        correlation = d.pop("correlation")

        p = d.pop("p")

        holm_p = d.pop("holm_p")

        favouring_trait = cls(
            trait=trait,
            correlation=correlation,
            p=p,
            holm_p=holm_p,
        )

        return favouring_trait

