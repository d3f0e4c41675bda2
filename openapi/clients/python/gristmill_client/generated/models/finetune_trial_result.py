from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.finetune_trial_result_rows import FinetuneTrialResultRows
  from ..models.finetune_trial_result_test import FinetuneTrialResultTest
  from ..models.finetune_trial_result_validation import FinetuneTrialResultValidation
  from ..models.text_curve import TextCurve





T = TypeVar("T", bound="FinetuneTrialResult")



@_attrs_define
class FinetuneTrialResult:
    """ 
        Attributes:
            run (str):
            classes (list[str]):
            rows (FinetuneTrialResultRows): by part
            left_out (int): rows without a text or a label
            validation (FinetuneTrialResultValidation):
            test (FinetuneTrialResultTest):
            curve (TextCurve): One number an epoch.
            resumed_at_epoch (int): the epoch from which this attempt went on; 0: from the start
            seconds (float):
            predictions (str): validation and test probabilities (a prediction set)
     """

    run: str
    classes: list[str]
    rows: FinetuneTrialResultRows
    left_out: int
    validation: FinetuneTrialResultValidation
    test: FinetuneTrialResultTest
    curve: TextCurve
    resumed_at_epoch: int
    seconds: float
    predictions: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.finetune_trial_result_rows import FinetuneTrialResultRows # noqa: PLC0415
        from ..models.finetune_trial_result_test import FinetuneTrialResultTest # noqa: PLC0415
        from ..models.finetune_trial_result_validation import FinetuneTrialResultValidation # noqa: PLC0415
        from ..models.text_curve import TextCurve # noqa: PLC0415
        run = self.run

        classes = self.classes



        rows = self.rows.to_dict()

        left_out = self.left_out

        validation = self.validation.to_dict()

        test = self.test.to_dict()

        curve = self.curve.to_dict()

        resumed_at_epoch = self.resumed_at_epoch

        seconds = self.seconds

        predictions = self.predictions


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "run": run,
            "classes": classes,
            "rows": rows,
            "left_out": left_out,
            "validation": validation,
            "test": test,
            "curve": curve,
            "resumed_at_epoch": resumed_at_epoch,
            "seconds": seconds,
            "predictions": predictions,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finetune_trial_result_rows import FinetuneTrialResultRows # noqa: PLC0415
        from ..models.finetune_trial_result_test import FinetuneTrialResultTest # noqa: PLC0415
        from ..models.finetune_trial_result_validation import FinetuneTrialResultValidation # noqa: PLC0415
        from ..models.text_curve import TextCurve # noqa: PLC0415
        d = dict(src_dict)
        run = d.pop("run")

        classes = cast(list[str], d.pop("classes"))


        rows = FinetuneTrialResultRows.from_dict(d.pop("rows"))




        left_out = d.pop("left_out")

        validation = FinetuneTrialResultValidation.from_dict(d.pop("validation"))




        test = FinetuneTrialResultTest.from_dict(d.pop("test"))




        curve = TextCurve.from_dict(d.pop("curve"))




        resumed_at_epoch = d.pop("resumed_at_epoch")

        seconds = d.pop("seconds")

        predictions = d.pop("predictions")

        finetune_trial_result = cls(
            run=run,
            classes=classes,
            rows=rows,
            left_out=left_out,
            validation=validation,
            test=test,
            curve=curve,
            resumed_at_epoch=resumed_at_epoch,
            seconds=seconds,
            predictions=predictions,
        )

        return finetune_trial_result

