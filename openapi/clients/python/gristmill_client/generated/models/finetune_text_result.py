from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.failed_run import FailedRun
  from ..models.finetune_text_result_best_run_test import FinetuneTextResultBestRunTest
  from ..models.finetune_text_result_estimate import FinetuneTextResultEstimate
  from ..models.finetune_text_result_rows import FinetuneTextResultRows
  from ..models.finetune_text_result_test import FinetuneTextResultTest
  from ..models.finetuned_run import FinetunedRun





T = TypeVar("T", bound="FinetuneTextResult")



@_attrs_define
class FinetuneTextResult:
    """ 
        Attributes:
            ensemble (str): the fitted ensemble
            classes (list[str]):
            rows (FinetuneTextResultRows): by part
            estimate (FinetuneTextResultEstimate): of the ensemble, cross-validated on the validation part
            test (FinetuneTextResultTest): of the ensemble, on the test part, which chose nothing
            best_run (str): the run with the smallest validation NLL
            best_run_test (FinetuneTextResultBestRunTest): the same of that run alone
            runs (list[FinetunedRun]): the smallest validation NLL first
            failed (list[FailedRun]):
            left_out (list[str]): settings that a model has no use for, and why they were not run
            needed (list[str]): the runs of the smallest ensemble that loses at most 1 %
            predictions (str): the metadataset: validation and test probabilities of every run (a prediction set)
            runs_table (str): the metadataset: how each run was made, its losses and curve (Parquet)
            plots (list[str]): pictures (PNG)
     """

    ensemble: str
    classes: list[str]
    rows: FinetuneTextResultRows
    estimate: FinetuneTextResultEstimate
    test: FinetuneTextResultTest
    best_run: str
    best_run_test: FinetuneTextResultBestRunTest
    runs: list[FinetunedRun]
    failed: list[FailedRun]
    left_out: list[str]
    needed: list[str]
    predictions: str
    runs_table: str
    plots: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.failed_run import FailedRun # noqa: PLC0415
        from ..models.finetune_text_result_best_run_test import FinetuneTextResultBestRunTest # noqa: PLC0415
        from ..models.finetune_text_result_estimate import FinetuneTextResultEstimate # noqa: PLC0415
        from ..models.finetune_text_result_rows import FinetuneTextResultRows # noqa: PLC0415
        from ..models.finetune_text_result_test import FinetuneTextResultTest # noqa: PLC0415
        from ..models.finetuned_run import FinetunedRun # noqa: PLC0415
        ensemble = self.ensemble

        classes = self.classes



        rows = self.rows.to_dict()

        estimate = self.estimate.to_dict()

        test = self.test.to_dict()

        best_run = self.best_run

        best_run_test = self.best_run_test.to_dict()

        runs = []
        for runs_item_data in self.runs:
            runs_item = runs_item_data.to_dict()
            runs.append(runs_item)



        failed = []
        for failed_item_data in self.failed:
            failed_item = failed_item_data.to_dict()
            failed.append(failed_item)



        left_out = self.left_out



        needed = self.needed



        predictions = self.predictions

        runs_table = self.runs_table

        plots = self.plots




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "ensemble": ensemble,
            "classes": classes,
            "rows": rows,
            "estimate": estimate,
            "test": test,
            "best_run": best_run,
            "best_run_test": best_run_test,
            "runs": runs,
            "failed": failed,
            "left_out": left_out,
            "needed": needed,
            "predictions": predictions,
            "runs_table": runs_table,
            "plots": plots,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.failed_run import FailedRun # noqa: PLC0415
        from ..models.finetune_text_result_best_run_test import FinetuneTextResultBestRunTest # noqa: PLC0415
        from ..models.finetune_text_result_estimate import FinetuneTextResultEstimate # noqa: PLC0415
        from ..models.finetune_text_result_rows import FinetuneTextResultRows # noqa: PLC0415
        from ..models.finetune_text_result_test import FinetuneTextResultTest # noqa: PLC0415
        from ..models.finetuned_run import FinetunedRun # noqa: PLC0415
        d = dict(src_dict)
        ensemble = d.pop("ensemble")

        classes = cast(list[str], d.pop("classes"))


        rows = FinetuneTextResultRows.from_dict(d.pop("rows"))




        estimate = FinetuneTextResultEstimate.from_dict(d.pop("estimate"))




        test = FinetuneTextResultTest.from_dict(d.pop("test"))




        best_run = d.pop("best_run")

        best_run_test = FinetuneTextResultBestRunTest.from_dict(d.pop("best_run_test"))




        runs = []
        _runs = d.pop("runs")
        for runs_item_data in (_runs):
            runs_item = FinetunedRun.from_dict(runs_item_data)



            runs.append(runs_item)


        failed = []
        _failed = d.pop("failed")
        for failed_item_data in (_failed):
            failed_item = FailedRun.from_dict(failed_item_data)



            failed.append(failed_item)


        left_out = cast(list[str], d.pop("left_out"))


        needed = cast(list[str], d.pop("needed"))


        predictions = d.pop("predictions")

        runs_table = d.pop("runs_table")

        plots = cast(list[str], d.pop("plots"))


        finetune_text_result = cls(
            ensemble=ensemble,
            classes=classes,
            rows=rows,
            estimate=estimate,
            test=test,
            best_run=best_run,
            best_run_test=best_run_test,
            runs=runs,
            failed=failed,
            left_out=left_out,
            needed=needed,
            predictions=predictions,
            runs_table=runs_table,
            plots=plots,
        )

        return finetune_text_result

