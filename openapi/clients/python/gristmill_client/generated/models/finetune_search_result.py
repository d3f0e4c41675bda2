from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.finetune_search_result_ended_by import check_finetune_search_result_ended_by
from ..models.finetune_search_result_ended_by import FinetuneSearchResultEndedBy
from ..models.finetune_search_result_modality import check_finetune_search_result_modality
from ..models.finetune_search_result_modality import FinetuneSearchResultModality
from typing import cast

if TYPE_CHECKING:
  from ..models.finetune_search_result_failures import FinetuneSearchResultFailures
  from ..models.finetune_search_result_rows import FinetuneSearchResultRows
  from ..models.incumbent import Incumbent
  from ..models.tried_finetuning import TriedFinetuning





T = TypeVar("T", bound="FinetuneSearchResult")



@_attrs_define
class FinetuneSearchResult:
    """ 
        Attributes:
            modality (FinetuneSearchResultModality):
            model (str): the best, as safetensors; `predict-finetuned` takes it
            best (TriedFinetuning): One configuration of a search, the best first.
            test_score (float): accuracy on the test part, of which the search knew nothing
            classes (list[str]):
            rows (FinetuneSearchResultRows):
            left_out (int):
            repeated (int):
            tried (list[TriedFinetuning]): at most 500, the best first
            incumbents (list[Incumbent]): accuracy against cost: whenever a better one was found
            spent_seconds (float): on all trainings, side by side or not
            expected_seconds (float | None): what quicktune expected of that when it chose
            configurations (int): that were begun
            epochs (int): that were trained in all
            failures (FinetuneSearchResultFailures): by words, of configurations that could not be trained
            search_seconds (float): spent on choosing, of `seconds`
            ended_by (FinetuneSearchResultEndedBy): what ran out
            curves (str): Parquet: a row for each epoch of each configuration, with scores and seconds; what `quicktune-
                meta-train` learns from
            predictions (str): prediction set (Parquet) of the best; the ensemble service reads it
            predicted_by (int):
            code (str): a program that loads the model and predicts
            plots (list[str]):
            seconds (float):
     """

    modality: FinetuneSearchResultModality
    model: str
    best: TriedFinetuning
    test_score: float
    classes: list[str]
    rows: FinetuneSearchResultRows
    left_out: int
    repeated: int
    tried: list[TriedFinetuning]
    incumbents: list[Incumbent]
    spent_seconds: float
    expected_seconds: float | None
    configurations: int
    epochs: int
    failures: FinetuneSearchResultFailures
    search_seconds: float
    ended_by: FinetuneSearchResultEndedBy
    curves: str
    predictions: str
    predicted_by: int
    code: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.finetune_search_result_failures import FinetuneSearchResultFailures # noqa: PLC0415
        from ..models.finetune_search_result_rows import FinetuneSearchResultRows # noqa: PLC0415
        from ..models.incumbent import Incumbent # noqa: PLC0415
        from ..models.tried_finetuning import TriedFinetuning # noqa: PLC0415
        modality: str = self.modality

        model = self.model

        best = self.best.to_dict()

        test_score = self.test_score

        classes = self.classes



        rows = self.rows.to_dict()

        left_out = self.left_out

        repeated = self.repeated

        tried = []
        for tried_item_data in self.tried:
            tried_item = tried_item_data.to_dict()
            tried.append(tried_item)



        incumbents = []
        for incumbents_item_data in self.incumbents:
            incumbents_item = incumbents_item_data.to_dict()
            incumbents.append(incumbents_item)



        spent_seconds = self.spent_seconds

        expected_seconds: float | None
        expected_seconds = self.expected_seconds

        configurations = self.configurations

        epochs = self.epochs

        failures = self.failures.to_dict()

        search_seconds = self.search_seconds

        ended_by: str = self.ended_by

        curves = self.curves

        predictions = self.predictions

        predicted_by = self.predicted_by

        code = self.code

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "modality": modality,
            "model": model,
            "best": best,
            "test_score": test_score,
            "classes": classes,
            "rows": rows,
            "left_out": left_out,
            "repeated": repeated,
            "tried": tried,
            "incumbents": incumbents,
            "spent_seconds": spent_seconds,
            "expected_seconds": expected_seconds,
            "configurations": configurations,
            "epochs": epochs,
            "failures": failures,
            "search_seconds": search_seconds,
            "ended_by": ended_by,
            "curves": curves,
            "predictions": predictions,
            "predicted_by": predicted_by,
            "code": code,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finetune_search_result_failures import FinetuneSearchResultFailures # noqa: PLC0415
        from ..models.finetune_search_result_rows import FinetuneSearchResultRows # noqa: PLC0415
        from ..models.incumbent import Incumbent # noqa: PLC0415
        from ..models.tried_finetuning import TriedFinetuning # noqa: PLC0415
        d = dict(src_dict)
        modality = check_finetune_search_result_modality(d.pop("modality"))




        model = d.pop("model")

        best = TriedFinetuning.from_dict(d.pop("best"))




        test_score = d.pop("test_score")

        classes = cast(list[str], d.pop("classes"))


        rows = FinetuneSearchResultRows.from_dict(d.pop("rows"))




        left_out = d.pop("left_out")

        repeated = d.pop("repeated")

        tried = []
        _tried = d.pop("tried")
        for tried_item_data in (_tried):
            tried_item = TriedFinetuning.from_dict(tried_item_data)



            tried.append(tried_item)


        incumbents = []
        _incumbents = d.pop("incumbents")
        for incumbents_item_data in (_incumbents):
            incumbents_item = Incumbent.from_dict(incumbents_item_data)



            incumbents.append(incumbents_item)


        spent_seconds = d.pop("spent_seconds")

        def _parse_expected_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        expected_seconds = _parse_expected_seconds(d.pop("expected_seconds"))


        configurations = d.pop("configurations")

        epochs = d.pop("epochs")

        failures = FinetuneSearchResultFailures.from_dict(d.pop("failures"))




        search_seconds = d.pop("search_seconds")

        ended_by = check_finetune_search_result_ended_by(d.pop("ended_by"))




        curves = d.pop("curves")

        predictions = d.pop("predictions")

        predicted_by = d.pop("predicted_by")

        code = d.pop("code")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        finetune_search_result = cls(
            modality=modality,
            model=model,
            best=best,
            test_score=test_score,
            classes=classes,
            rows=rows,
            left_out=left_out,
            repeated=repeated,
            tried=tried,
            incumbents=incumbents,
            spent_seconds=spent_seconds,
            expected_seconds=expected_seconds,
            configurations=configurations,
            epochs=epochs,
            failures=failures,
            search_seconds=search_seconds,
            ended_by=ended_by,
            curves=curves,
            predictions=predictions,
            predicted_by=predicted_by,
            code=code,
            plots=plots,
            seconds=seconds,
        )

        return finetune_search_result

