from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.predict_pipeline_call_columns import PredictPipelineCallColumns





T = TypeVar("T", bound="PredictPipelineCall")



@_attrs_define
class PredictPipelineCall:
    """ 
        Attributes:
            pipeline (str):
            columns (PredictPipelineCallColumns): by column, a value for each row; null where it is not known; dates as ISO
                8601
     """

    pipeline: str
    columns: PredictPipelineCallColumns





    def to_dict(self) -> dict[str, Any]:
        from ..models.predict_pipeline_call_columns import PredictPipelineCallColumns # noqa: PLC0415
        pipeline = self.pipeline

        columns = self.columns.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "pipeline": pipeline,
            "columns": columns,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.predict_pipeline_call_columns import PredictPipelineCallColumns # noqa: PLC0415
        d = dict(src_dict)
        pipeline = d.pop("pipeline")

        columns = PredictPipelineCallColumns.from_dict(d.pop("columns"))




        predict_pipeline_call = cls(
            pipeline=pipeline,
            columns=columns,
        )

        return predict_pipeline_call

