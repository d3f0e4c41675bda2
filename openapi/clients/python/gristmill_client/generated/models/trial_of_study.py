from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.trial_of_study_status import check_trial_of_study_status
from ..models.trial_of_study_status import TrialOfStudyStatus
from typing import cast

if TYPE_CHECKING:
  from ..models.trial_of_study_intermediate import TrialOfStudyIntermediate
  from ..models.trial_of_study_parameters import TrialOfStudyParameters





T = TypeVar("T", bound="TrialOfStudy")



@_attrs_define
class TrialOfStudy:
    """ 
        Attributes:
            number (int):
            parameters (TrialOfStudyParameters):
            status (TrialOfStudyStatus): stopped: ended early by the pruner
            values (list[float] | None): one an objective
            intermediate (TrialOfStudyIntermediate):
     """

    number: int
    parameters: TrialOfStudyParameters
    status: TrialOfStudyStatus
    values: list[float] | None
    intermediate: TrialOfStudyIntermediate





    def to_dict(self) -> dict[str, Any]:
        from ..models.trial_of_study_intermediate import TrialOfStudyIntermediate # noqa: PLC0415
        from ..models.trial_of_study_parameters import TrialOfStudyParameters # noqa: PLC0415
        number = self.number

        parameters = self.parameters.to_dict()

        status: str = self.status

        values: list[float] | None
        if isinstance(self.values, list):
            values = self.values


        else:
            values = self.values

        intermediate = self.intermediate.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "number": number,
            "parameters": parameters,
            "status": status,
            "values": values,
            "intermediate": intermediate,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.trial_of_study_intermediate import TrialOfStudyIntermediate # noqa: PLC0415
        from ..models.trial_of_study_parameters import TrialOfStudyParameters # noqa: PLC0415
        d = dict(src_dict)
        number = d.pop("number")

        parameters = TrialOfStudyParameters.from_dict(d.pop("parameters"))




        status = check_trial_of_study_status(d.pop("status"))




        def _parse_values(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                values_type_0 = cast(list[float], data)

                return values_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        values = _parse_values(d.pop("values"))


        intermediate = TrialOfStudyIntermediate.from_dict(d.pop("intermediate"))




        trial_of_study = cls(
            number=number,
            parameters=parameters,
            status=status,
            values=values,
            intermediate=intermediate,
        )

        return trial_of_study

