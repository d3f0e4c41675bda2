from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.told_trial import ToldTrial





T = TypeVar("T", bound="TellRequest")



@_attrs_define
class TellRequest:
    """ 
        Attributes:
            trials (list[ToldTrial]):
     """

    trials: list[ToldTrial]





    def to_dict(self) -> dict[str, Any]:
        from ..models.told_trial import ToldTrial # noqa: PLC0415
        trials = []
        for trials_item_data in self.trials:
            trials_item = trials_item_data.to_dict()
            trials.append(trials_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "trials": trials,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.told_trial import ToldTrial # noqa: PLC0415
        d = dict(src_dict)
        trials = []
        _trials = d.pop("trials")
        for trials_item_data in (_trials):
            trials_item = ToldTrial.from_dict(trials_item_data)



            trials.append(trials_item)


        tell_request = cls(
            trials=trials,
        )

        return tell_request

