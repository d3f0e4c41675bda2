from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="LmTried")



@_attrs_define
class LmTried:
    """ One learning rate at one width.

        Attributes:
            width (int):
            learning_rate (float):
            loss (float | None): mean of the seeds; null: one diverged
            losses (list[float | None]):
     """

    width: int
    learning_rate: float
    loss: float | None
    losses: list[float | None]





    def to_dict(self) -> dict[str, Any]:
        width = self.width

        learning_rate = self.learning_rate

        loss: float | None
        loss = self.loss

        losses = []
        for losses_item_data in self.losses:
            losses_item: float | None
            losses_item = losses_item_data
            losses.append(losses_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "width": width,
            "learning_rate": learning_rate,
            "loss": loss,
            "losses": losses,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        width = d.pop("width")

        learning_rate = d.pop("learning_rate")

        def _parse_loss(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        loss = _parse_loss(d.pop("loss"))


        losses = []
        _losses = d.pop("losses")
        for losses_item_data in (_losses):
            def _parse_losses_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            losses_item = _parse_losses_item(losses_item_data)

            losses.append(losses_item)


        lm_tried = cls(
            width=width,
            learning_rate=learning_rate,
            loss=loss,
            losses=losses,
        )

        return lm_tried

