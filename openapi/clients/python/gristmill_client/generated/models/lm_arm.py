from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lm_arm_operator import check_lm_arm_operator
from ..models.lm_arm_operator import LmArmOperator
from typing import cast






T = TypeVar("T", bound="LmArm")



@_attrs_define
class LmArm:
    """ One way to begin, mean of the seeds.

        Attributes:
            name (str):
            operator (LmArmOperator):
            shrink (float | None):
            loss_at_start (float | None): null: not finite at once
            loss (float | None): at equal tokens; null: a seed diverged
            deviation (float | None): over the seeds
            diverged (int):
            tokens_to_scratch (int | None): after which it is as good as scratch at the end; null: never, or there is no
                scratch
            speedup (float | None): scratch's tokens / those; null also where it is so from the start
            speedup_with_base (float | None): the same in compute, with the small model's training counted
     """

    name: str
    operator: LmArmOperator
    shrink: float | None
    loss_at_start: float | None
    loss: float | None
    deviation: float | None
    diverged: int
    tokens_to_scratch: int | None
    speedup: float | None
    speedup_with_base: float | None





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        operator: str = self.operator

        shrink: float | None
        shrink = self.shrink

        loss_at_start: float | None
        loss_at_start = self.loss_at_start

        loss: float | None
        loss = self.loss

        deviation: float | None
        deviation = self.deviation

        diverged = self.diverged

        tokens_to_scratch: int | None
        tokens_to_scratch = self.tokens_to_scratch

        speedup: float | None
        speedup = self.speedup

        speedup_with_base: float | None
        speedup_with_base = self.speedup_with_base


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "operator": operator,
            "shrink": shrink,
            "loss_at_start": loss_at_start,
            "loss": loss,
            "deviation": deviation,
            "diverged": diverged,
            "tokens_to_scratch": tokens_to_scratch,
            "speedup": speedup,
            "speedup_with_base": speedup_with_base,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        operator = check_lm_arm_operator(d.pop("operator"))




        def _parse_shrink(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        shrink = _parse_shrink(d.pop("shrink"))


        def _parse_loss_at_start(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        loss_at_start = _parse_loss_at_start(d.pop("loss_at_start"))


        def _parse_loss(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        loss = _parse_loss(d.pop("loss"))


        def _parse_deviation(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        deviation = _parse_deviation(d.pop("deviation"))


        diverged = d.pop("diverged")

        def _parse_tokens_to_scratch(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        tokens_to_scratch = _parse_tokens_to_scratch(d.pop("tokens_to_scratch"))


        def _parse_speedup(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        speedup = _parse_speedup(d.pop("speedup"))


        def _parse_speedup_with_base(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        speedup_with_base = _parse_speedup_with_base(d.pop("speedup_with_base"))


        lm_arm = cls(
            name=name,
            operator=operator,
            shrink=shrink,
            loss_at_start=loss_at_start,
            loss=loss,
            deviation=deviation,
            diverged=diverged,
            tokens_to_scratch=tokens_to_scratch,
            speedup=speedup,
            speedup_with_base=speedup_with_base,
        )

        return lm_arm

