from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="TextCurve")



@_attrs_define
class TextCurve:
    """ One number an epoch.

        Attributes:
            training (list[float]): loss as trained (NLL)
            validation (list[float]): validation NLL
            validation_error (list[float]):
            seconds (list[float]):
     """

    training: list[float]
    validation: list[float]
    validation_error: list[float]
    seconds: list[float]





    def to_dict(self) -> dict[str, Any]:
        training = self.training



        validation = self.validation



        validation_error = self.validation_error



        seconds = self.seconds




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "training": training,
            "validation": validation,
            "validation_error": validation_error,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        training = cast(list[float], d.pop("training"))


        validation = cast(list[float], d.pop("validation"))


        validation_error = cast(list[float], d.pop("validation_error"))


        seconds = cast(list[float], d.pop("seconds"))


        text_curve = cls(
            training=training,
            validation=validation,
            validation_error=validation_error,
            seconds=seconds,
        )

        return text_curve

