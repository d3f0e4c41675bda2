from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="FinetuneCurve")



@_attrs_define
class FinetuneCurve:
    """ A number for each epoch.

        Attributes:
            losses (list[float]): mean training loss
            scores (list[float]): accuracy on the validation part
            validation (list[float]): negative log likelihood there
            seconds (list[float]):
     """

    losses: list[float]
    scores: list[float]
    validation: list[float]
    seconds: list[float]





    def to_dict(self) -> dict[str, Any]:
        losses = self.losses



        scores = self.scores



        validation = self.validation



        seconds = self.seconds




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "losses": losses,
            "scores": scores,
            "validation": validation,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        losses = cast(list[float], d.pop("losses"))


        scores = cast(list[float], d.pop("scores"))


        validation = cast(list[float], d.pop("validation"))


        seconds = cast(list[float], d.pop("seconds"))


        finetune_curve = cls(
            losses=losses,
            scores=scores,
            validation=validation,
            seconds=seconds,
        )

        return finetune_curve

