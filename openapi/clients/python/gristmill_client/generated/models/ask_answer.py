from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.trial_of_study import TrialOfStudy





T = TypeVar("T", bound="AskAnswer")



@_attrs_define
class AskAnswer:
    """ 
        Attributes:
            trials (list[TrialOfStudy]):
     """

    trials: list[TrialOfStudy]





    def to_dict(self) -> dict[str, Any]:
        from ..models.trial_of_study import TrialOfStudy # noqa: PLC0415
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
        from ..models.trial_of_study import TrialOfStudy # noqa: PLC0415
        d = dict(src_dict)
        trials = []
        _trials = d.pop("trials")
        for trials_item_data in (_trials):
            trials_item = TrialOfStudy.from_dict(trials_item_data)



            trials.append(trials_item)


        ask_answer = cls(
            trials=trials,
        )

        return ask_answer

