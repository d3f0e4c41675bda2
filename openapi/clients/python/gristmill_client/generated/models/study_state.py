from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.study_spec import StudySpec
  from ..models.trial_of_study import TrialOfStudy





T = TypeVar("T", bound="StudyState")



@_attrs_define
class StudyState:
    """ 
        Attributes:
            definition (StudySpec): An objective of your own: ask for parameters, try them, tell what came of it.
            trials (list[TrialOfStudy]):
     """

    definition: StudySpec
    trials: list[TrialOfStudy]





    def to_dict(self) -> dict[str, Any]:
        from ..models.study_spec import StudySpec # noqa: PLC0415
        from ..models.trial_of_study import TrialOfStudy # noqa: PLC0415
        definition = self.definition.to_dict()

        trials = []
        for trials_item_data in self.trials:
            trials_item = trials_item_data.to_dict()
            trials.append(trials_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "definition": definition,
            "trials": trials,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.study_spec import StudySpec # noqa: PLC0415
        from ..models.trial_of_study import TrialOfStudy # noqa: PLC0415
        d = dict(src_dict)
        definition = StudySpec.from_dict(d.pop("definition"))




        trials = []
        _trials = d.pop("trials")
        for trials_item_data in (_trials):
            trials_item = TrialOfStudy.from_dict(trials_item_data)



            trials.append(trials_item)


        study_state = cls(
            definition=definition,
            trials=trials,
        )

        return study_state

