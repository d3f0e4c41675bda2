from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pipeline_search_result_ended_by import check_pipeline_search_result_ended_by
from ..models.pipeline_search_result_ended_by import PipelineSearchResultEndedBy
from ..models.pipeline_search_result_metric import check_pipeline_search_result_metric
from ..models.pipeline_search_result_metric import PipelineSearchResultMetric
from ..models.pipeline_search_result_task import check_pipeline_search_result_task
from ..models.pipeline_search_result_task import PipelineSearchResultTask
from typing import cast

if TYPE_CHECKING:
  from ..models.evaluated_pipeline import EvaluatedPipeline
  from ..models.pipeline_search_result_hyperparameter_importance import PipelineSearchResultHyperparameterImportance
  from ..models.pipeline_search_result_importance import PipelineSearchResultImportance
  from ..models.pipeline_search_result_left_out import PipelineSearchResultLeftOut





T = TypeVar("T", bound="PipelineSearchResult")



@_attrs_define
class PipelineSearchResult:
    """ 
        Attributes:
            pipeline (str): the best pipeline, fitted to all rows of the search (skops); `predict-pipeline` takes it
            best (EvaluatedPipeline): One row of the leader board.
            code (str): a program that builds and fits it with scikit-learn alone
            metric (PipelineSearchResultMetric):
            task (PipelineSearchResultTask):
            classes (list[str] | None):
            test_score (float): on the rows set aside, of which the search knew nothing
            reference_score (float | None): of a random forest with default settings on the same rows; null where no time
                was left for it
            rows (int):
            test_rows (int):
            left_out (PipelineSearchResultLeftOut): columns that were not learnt from, and why
            evaluations (int):
            failed (int):
            ended_by (PipelineSearchResultEndedBy): what ran out
            leaders (list[EvaluatedPipeline]): the best 20
            incumbents (list[float | None]): the best score after each evaluation; null before the first that succeeded
            importance (PipelineSearchResultImportance): by stage: the share of the variance of what is predicted that it
                explains alone
            hyperparameter_importance (PipelineSearchResultHyperparameterImportance):
            history (str): Parquet: a row for each evaluation, with what was expected of it before
            predictions (None | str): prediction set (Parquet) of the best pipelines: out-of-fold in the split `validation`,
                and `test`; the ensemble service reads it
            predicted_by (int): pipelines in the prediction set; those without probabilities are not
            plots (list[str]):
            seconds (float):
     """

    pipeline: str
    best: EvaluatedPipeline
    code: str
    metric: PipelineSearchResultMetric
    task: PipelineSearchResultTask
    classes: list[str] | None
    test_score: float
    reference_score: float | None
    rows: int
    test_rows: int
    left_out: PipelineSearchResultLeftOut
    evaluations: int
    failed: int
    ended_by: PipelineSearchResultEndedBy
    leaders: list[EvaluatedPipeline]
    incumbents: list[float | None]
    importance: PipelineSearchResultImportance
    hyperparameter_importance: PipelineSearchResultHyperparameterImportance
    history: str
    predictions: None | str
    predicted_by: int
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.evaluated_pipeline import EvaluatedPipeline # noqa: PLC0415
        from ..models.pipeline_search_result_hyperparameter_importance import PipelineSearchResultHyperparameterImportance # noqa: PLC0415
        from ..models.pipeline_search_result_importance import PipelineSearchResultImportance # noqa: PLC0415
        from ..models.pipeline_search_result_left_out import PipelineSearchResultLeftOut # noqa: PLC0415
        pipeline = self.pipeline

        best = self.best.to_dict()

        code = self.code

        metric: str = self.metric

        task: str = self.task

        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        test_score = self.test_score

        reference_score: float | None
        reference_score = self.reference_score

        rows = self.rows

        test_rows = self.test_rows

        left_out = self.left_out.to_dict()

        evaluations = self.evaluations

        failed = self.failed

        ended_by: str = self.ended_by

        leaders = []
        for leaders_item_data in self.leaders:
            leaders_item = leaders_item_data.to_dict()
            leaders.append(leaders_item)



        incumbents = []
        for incumbents_item_data in self.incumbents:
            incumbents_item: float | None
            incumbents_item = incumbents_item_data
            incumbents.append(incumbents_item)



        importance = self.importance.to_dict()

        hyperparameter_importance = self.hyperparameter_importance.to_dict()

        history = self.history

        predictions: None | str
        predictions = self.predictions

        predicted_by = self.predicted_by

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "pipeline": pipeline,
            "best": best,
            "code": code,
            "metric": metric,
            "task": task,
            "classes": classes,
            "test_score": test_score,
            "reference_score": reference_score,
            "rows": rows,
            "test_rows": test_rows,
            "left_out": left_out,
            "evaluations": evaluations,
            "failed": failed,
            "ended_by": ended_by,
            "leaders": leaders,
            "incumbents": incumbents,
            "importance": importance,
            "hyperparameter_importance": hyperparameter_importance,
            "history": history,
            "predictions": predictions,
            "predicted_by": predicted_by,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evaluated_pipeline import EvaluatedPipeline # noqa: PLC0415
        from ..models.pipeline_search_result_hyperparameter_importance import PipelineSearchResultHyperparameterImportance # noqa: PLC0415
        from ..models.pipeline_search_result_importance import PipelineSearchResultImportance # noqa: PLC0415
        from ..models.pipeline_search_result_left_out import PipelineSearchResultLeftOut # noqa: PLC0415
        d = dict(src_dict)
        pipeline = d.pop("pipeline")

        best = EvaluatedPipeline.from_dict(d.pop("best"))




        code = d.pop("code")

        metric = check_pipeline_search_result_metric(d.pop("metric"))




        task = check_pipeline_search_result_task(d.pop("task"))




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


        test_score = d.pop("test_score")

        def _parse_reference_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        reference_score = _parse_reference_score(d.pop("reference_score"))


        rows = d.pop("rows")

        test_rows = d.pop("test_rows")

        left_out = PipelineSearchResultLeftOut.from_dict(d.pop("left_out"))




        evaluations = d.pop("evaluations")

        failed = d.pop("failed")

        ended_by = check_pipeline_search_result_ended_by(d.pop("ended_by"))




        leaders = []
        _leaders = d.pop("leaders")
        for leaders_item_data in (_leaders):
            leaders_item = EvaluatedPipeline.from_dict(leaders_item_data)



            leaders.append(leaders_item)


        incumbents = []
        _incumbents = d.pop("incumbents")
        for incumbents_item_data in (_incumbents):
            def _parse_incumbents_item(data: object) -> float | None:
                if data is None:
                    return data
                return cast(float | None, data)

            incumbents_item = _parse_incumbents_item(incumbents_item_data)

            incumbents.append(incumbents_item)


        importance = PipelineSearchResultImportance.from_dict(d.pop("importance"))




        hyperparameter_importance = PipelineSearchResultHyperparameterImportance.from_dict(d.pop("hyperparameter_importance"))




        history = d.pop("history")

        def _parse_predictions(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        predictions = _parse_predictions(d.pop("predictions"))


        predicted_by = d.pop("predicted_by")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        pipeline_search_result = cls(
            pipeline=pipeline,
            best=best,
            code=code,
            metric=metric,
            task=task,
            classes=classes,
            test_score=test_score,
            reference_score=reference_score,
            rows=rows,
            test_rows=test_rows,
            left_out=left_out,
            evaluations=evaluations,
            failed=failed,
            ended_by=ended_by,
            leaders=leaders,
            incumbents=incumbents,
            importance=importance,
            hyperparameter_importance=hyperparameter_importance,
            history=history,
            predictions=predictions,
            predicted_by=predicted_by,
            plots=plots,
            seconds=seconds,
        )

        return pipeline_search_result

