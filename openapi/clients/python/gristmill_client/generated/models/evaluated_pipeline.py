from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.evaluated_pipeline_pipeline import EvaluatedPipelinePipeline





T = TypeVar("T", bound="EvaluatedPipeline")



@_attrs_define
class EvaluatedPipeline:
    """ One row of the leader board.

        Attributes:
            number (int): in the order of the search, from 0
            pipeline (EvaluatedPipelinePipeline): by stage
            score (float): mean over the folds
            deviation (float): over the folds
            seconds (float): of fitting
     """

    number: int
    pipeline: EvaluatedPipelinePipeline
    score: float
    deviation: float
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluated_pipeline_pipeline import EvaluatedPipelinePipeline # noqa: PLC0415
        number = self.number

        pipeline = self.pipeline.to_dict()

        score = self.score

        deviation = self.deviation

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "number": number,
            "pipeline": pipeline,
            "score": score,
            "deviation": deviation,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluated_pipeline_pipeline import EvaluatedPipelinePipeline # noqa: PLC0415
        d = dict(src_dict)
        number = d.pop("number")

        pipeline = EvaluatedPipelinePipeline.from_dict(d.pop("pipeline"))




        score = d.pop("score")

        deviation = d.pop("deviation")

        seconds = d.pop("seconds")

        evaluated_pipeline = cls(
            number=number,
            pipeline=pipeline,
            score=score,
            deviation=deviation,
            seconds=seconds,
        )

        return evaluated_pipeline

