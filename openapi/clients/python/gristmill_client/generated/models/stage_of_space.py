from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.option_of_space import OptionOfSpace





T = TypeVar("T", bound="StageOfSpace")



@_attrs_define
class StageOfSpace:
    """ One stage of a space, and what may stand there.

        Attributes:
            stage (str):
            options (list[OptionOfSpace]):
     """

    stage: str
    options: list[OptionOfSpace]





    def to_dict(self) -> dict[str, Any]:
        from ..models.option_of_space import OptionOfSpace # noqa: PLC0415
        stage = self.stage

        options = []
        for options_item_data in self.options:
            options_item = options_item_data.to_dict()
            options.append(options_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "stage": stage,
            "options": options,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.option_of_space import OptionOfSpace # noqa: PLC0415
        d = dict(src_dict)
        stage = d.pop("stage")

        options = []
        _options = d.pop("options")
        for options_item_data in (_options):
            options_item = OptionOfSpace.from_dict(options_item_data)



            options.append(options_item)


        stage_of_space = cls(
            stage=stage,
            options=options,
        )

        return stage_of_space

