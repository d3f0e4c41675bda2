from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.pipeline_finished_left_out import PipelineFinishedLeftOut





T = TypeVar("T", bound="PipelineFinished")



@_attrs_define
class PipelineFinished:
    """ 
        Attributes:
            pipeline (str):
            number (int): in the search, of the pipeline that was fitted
            code (str):
            test_score (float):
            reference_score (float | None):
            predictions (None | str):
            predicted_by (int):
            left_out (PipelineFinishedLeftOut):
            classes (list[str] | None):
            rows (int):
            test_rows (int):
     """

    pipeline: str
    number: int
    code: str
    test_score: float
    reference_score: float | None
    predictions: None | str
    predicted_by: int
    left_out: PipelineFinishedLeftOut
    classes: list[str] | None
    rows: int
    test_rows: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_finished_left_out import PipelineFinishedLeftOut # noqa: PLC0415
        pipeline = self.pipeline

        number = self.number

        code = self.code

        test_score = self.test_score

        reference_score: float | None
        reference_score = self.reference_score

        predictions: None | str
        predictions = self.predictions

        predicted_by = self.predicted_by

        left_out = self.left_out.to_dict()

        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        rows = self.rows

        test_rows = self.test_rows


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "pipeline": pipeline,
            "number": number,
            "code": code,
            "test_score": test_score,
            "reference_score": reference_score,
            "predictions": predictions,
            "predicted_by": predicted_by,
            "left_out": left_out,
            "classes": classes,
            "rows": rows,
            "test_rows": test_rows,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_finished_left_out import PipelineFinishedLeftOut # noqa: PLC0415
        d = dict(src_dict)
        pipeline = d.pop("pipeline")

        number = d.pop("number")

        code = d.pop("code")

        test_score = d.pop("test_score")

        def _parse_reference_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        reference_score = _parse_reference_score(d.pop("reference_score"))


        def _parse_predictions(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        predictions = _parse_predictions(d.pop("predictions"))


        predicted_by = d.pop("predicted_by")

        left_out = PipelineFinishedLeftOut.from_dict(d.pop("left_out"))




        def _parse_classes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                classes_type_0 = cast(list[str], data)

                return classes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        classes = _parse_classes(d.pop("classes"))


        rows = d.pop("rows")

        test_rows = d.pop("test_rows")

        pipeline_finished = cls(
            pipeline=pipeline,
            number=number,
            code=code,
            test_score=test_score,
            reference_score=reference_score,
            predictions=predictions,
            predicted_by=predicted_by,
            left_out=left_out,
            classes=classes,
            rows=rows,
            test_rows=test_rows,
        )

        return pipeline_finished

