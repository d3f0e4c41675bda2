from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pipeline_trial_result_status import check_pipeline_trial_result_status
from ..models.pipeline_trial_result_status import PipelineTrialResultStatus
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.pipeline_finished import PipelineFinished
  from ..models.table_needs import TableNeeds





T = TypeVar("T", bound="PipelineTrialResult")



@_attrs_define
class PipelineTrialResult:
    """ 
        Attributes:
            status (PipelineTrialResultStatus):
            detail (None | str | Unset): why it failed
            scores (list[float] | Unset): one a fold
            skill (float | None | Unset): as the search sees it: larger is better, 1 at best
            seconds (float | Unset): of fitting Default: 0.0.
            predictions (None | str | Unset): Parquet: out-of-fold predictions of all rows of the search
            needs (None | TableNeeds | Unset):
            finished (None | PipelineFinished | Unset):
     """

    status: PipelineTrialResultStatus
    detail: None | str | Unset = UNSET
    scores: list[float] | Unset = UNSET
    skill: float | None | Unset = UNSET
    seconds: float | Unset = 0.0
    predictions: None | str | Unset = UNSET
    needs: None | TableNeeds | Unset = UNSET
    finished: None | PipelineFinished | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_finished import PipelineFinished # noqa: PLC0415
        from ..models.table_needs import TableNeeds # noqa: PLC0415
        status: str = self.status

        detail: None | str | Unset
        if isinstance(self.detail, Unset):
            detail = UNSET
        else:
            detail = self.detail

        scores: list[float] | Unset = UNSET
        if not isinstance(self.scores, Unset):
            scores = self.scores



        skill: float | None | Unset
        if isinstance(self.skill, Unset):
            skill = UNSET
        else:
            skill = self.skill

        seconds = self.seconds

        predictions: None | str | Unset
        if isinstance(self.predictions, Unset):
            predictions = UNSET
        else:
            predictions = self.predictions

        needs: dict[str, Any] | None | Unset
        if isinstance(self.needs, Unset):
            needs = UNSET
        elif isinstance(self.needs, TableNeeds):
            needs = self.needs.to_dict()
        else:
            needs = self.needs

        finished: dict[str, Any] | None | Unset
        if isinstance(self.finished, Unset):
            finished = UNSET
        elif isinstance(self.finished, PipelineFinished):
            finished = self.finished.to_dict()
        else:
            finished = self.finished


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "status": status,
        })
        if detail is not UNSET:
            field_dict["detail"] = detail
        if scores is not UNSET:
            field_dict["scores"] = scores
        if skill is not UNSET:
            field_dict["skill"] = skill
        if seconds is not UNSET:
            field_dict["seconds"] = seconds
        if predictions is not UNSET:
            field_dict["predictions"] = predictions
        if needs is not UNSET:
            field_dict["needs"] = needs
        if finished is not UNSET:
            field_dict["finished"] = finished

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_finished import PipelineFinished # noqa: PLC0415
        from ..models.table_needs import TableNeeds # noqa: PLC0415
        d = dict(src_dict)
        status = check_pipeline_trial_result_status(d.pop("status"))




        def _parse_detail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        detail = _parse_detail(d.pop("detail", UNSET))


        scores = cast(list[float], d.pop("scores", UNSET))


        def _parse_skill(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        skill = _parse_skill(d.pop("skill", UNSET))


        seconds = d.pop("seconds", UNSET)

        def _parse_predictions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        predictions = _parse_predictions(d.pop("predictions", UNSET))


        def _parse_needs(data: object) -> None | TableNeeds | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                needs_type_0 = TableNeeds.from_dict(data)



                return needs_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TableNeeds | Unset, data)

        needs = _parse_needs(d.pop("needs", UNSET))


        def _parse_finished(data: object) -> None | PipelineFinished | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                finished_type_0 = PipelineFinished.from_dict(data)



                return finished_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PipelineFinished | Unset, data)

        finished = _parse_finished(d.pop("finished", UNSET))


        pipeline_trial_result = cls(
            status=status,
            detail=detail,
            scores=scores,
            skill=skill,
            seconds=seconds,
            predictions=predictions,
            needs=needs,
            finished=finished,
        )

        return pipeline_trial_result

