from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="LmCurve")



@_attrs_define
class LmCurve:
    """ Validation losses in nats a token, by the tokens trained on.

        Attributes:
            tokens (list[int]):
            losses (list[float]):
     """

    tokens: list[int]
    losses: list[float]





    def to_dict(self) -> dict[str, Any]:
        tokens = self.tokens



        losses = self.losses




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "tokens": tokens,
            "losses": losses,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tokens = cast(list[int], d.pop("tokens"))


        losses = cast(list[float], d.pop("losses"))


        lm_curve = cls(
            tokens=tokens,
            losses=losses,
        )

        return lm_curve

