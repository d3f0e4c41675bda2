from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="TrainedArchitecture")



@_attrs_define
class TrainedArchitecture:
    """ 
        Attributes:
            architecture (str):
            random (bool):
            validation_error (float): %, of images that the weights have not seen
            test_error (float): %, of other such images, which chose nothing
            seconds (float):
     """

    architecture: str
    random: bool
    validation_error: float
    test_error: float
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        architecture = self.architecture

        random = self.random

        validation_error = self.validation_error

        test_error = self.test_error

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "architecture": architecture,
            "random": random,
            "validation_error": validation_error,
            "test_error": test_error,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        architecture = d.pop("architecture")

        random = d.pop("random")

        validation_error = d.pop("validation_error")

        test_error = d.pop("test_error")

        seconds = d.pop("seconds")

        trained_architecture = cls(
            architecture=architecture,
            random=random,
            validation_error=validation_error,
            test_error=test_error,
            seconds=seconds,
        )

        return trained_architecture

