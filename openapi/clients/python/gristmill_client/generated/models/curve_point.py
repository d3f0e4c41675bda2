from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="CurvePoint")



@_attrs_define
class CurvePoint:
    """ Means over some iterations that follow one another, of the training tasks. Lists are by episode of the trial.

        Attributes:
            steps (int): of the environments, so far
            returns (list[float]):
            successes (list[float]):
            successes_at_end (list[float]):
     """

    steps: int
    returns: list[float]
    successes: list[float]
    successes_at_end: list[float]





    def to_dict(self) -> dict[str, Any]:
        steps = self.steps

        returns = self.returns



        successes = self.successes



        successes_at_end = self.successes_at_end




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "steps": steps,
            "returns": returns,
            "successes": successes,
            "successes_at_end": successes_at_end,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        steps = d.pop("steps")

        returns = cast(list[float], d.pop("returns"))


        successes = cast(list[float], d.pop("successes"))


        successes_at_end = cast(list[float], d.pop("successes_at_end"))


        curve_point = cls(
            steps=steps,
            returns=returns,
            successes=successes,
            successes_at_end=successes_at_end,
        )

        return curve_point

