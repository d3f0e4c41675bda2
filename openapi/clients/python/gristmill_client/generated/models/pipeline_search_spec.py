from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pipeline_search_spec_method import check_pipeline_search_spec_method
from ..models.pipeline_search_spec_method import PipelineSearchSpecMethod
from ..models.pipeline_search_spec_metric_type_0 import check_pipeline_search_spec_metric_type_0
from ..models.pipeline_search_spec_metric_type_0 import PipelineSearchSpecMetricType0
from ..models.pipeline_search_spec_task_type_0 import check_pipeline_search_spec_task_type_0
from ..models.pipeline_search_spec_task_type_0 import PipelineSearchSpecTaskType0
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="PipelineSearchSpec")



@_attrs_define
class PipelineSearchSpec:
    """ Find a scikit-learn pipeline for a table.

        Attributes:
            table (str):
            target (str): the column to predict
            left_out (list[str] | Unset): columns not to learn from
            task (None | PipelineSearchSpecTaskType0 | Unset): none: by the target, texts and few whole numbers being
                classes
            metric (None | PipelineSearchSpecMetricType0 | Unset): none: balanced accuracy, or r2 for regression
            folds (int | Unset): of the cross-validation of each pipeline Default: 3.
            test_share (float | Unset): of the rows: set aside before the search, to judge what it found Default: 0.2.
            seed (int | Unset): the same seed gives the same search, one evaluation at a time Default: 0.
            evaluations (int | Unset): pipelines to try, at most Default: 60.
            minutes (float | None | Unset): until the result is there, fitting included
            method (PipelineSearchSpecMethod | Unset): what chooses the next pipeline; all but deeppipe and portfolio know
                this table only Default: 'deeppipe'.
            surrogate (None | str | Unset): what `pipeline-meta-train` made; none: the shipped one
            only (list[str] | None | Unset): estimators to choose from
            without (list[str] | Unset): algorithms of any stage to do without
            at_once (int | Unset): evaluations under way at the same time, if workers are free Default: 2.
            evaluation_seconds (float | Unset): after which a pipeline counts as failed Default: 300.0.
            evaluation_memory_mb (int | Unset):  Default: 4096.
            best (int | Unset): pipelines whose predictions are kept, for an ensemble Default: 10.
     """

    table: str
    target: str
    left_out: list[str] | Unset = UNSET
    task: None | PipelineSearchSpecTaskType0 | Unset = UNSET
    metric: None | PipelineSearchSpecMetricType0 | Unset = UNSET
    folds: int | Unset = 3
    test_share: float | Unset = 0.2
    seed: int | Unset = 0
    evaluations: int | Unset = 60
    minutes: float | None | Unset = UNSET
    method: PipelineSearchSpecMethod | Unset = 'deeppipe'
    surrogate: None | str | Unset = UNSET
    only: list[str] | None | Unset = UNSET
    without: list[str] | Unset = UNSET
    at_once: int | Unset = 2
    evaluation_seconds: float | Unset = 300.0
    evaluation_memory_mb: int | Unset = 4096
    best: int | Unset = 10





    def to_dict(self) -> dict[str, Any]:
        table = self.table

        target = self.target

        left_out: list[str] | Unset = UNSET
        if not isinstance(self.left_out, Unset):
            left_out = self.left_out



        task: None | str | Unset
        if isinstance(self.task, Unset):
            task = UNSET
        elif isinstance(self.task, str):
            task = self.task
        else:
            task = self.task

        metric: None | str | Unset
        if isinstance(self.metric, Unset):
            metric = UNSET
        elif isinstance(self.metric, str):
            metric = self.metric
        else:
            metric = self.metric

        folds = self.folds

        test_share = self.test_share

        seed = self.seed

        evaluations = self.evaluations

        minutes: float | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method


        surrogate: None | str | Unset
        if isinstance(self.surrogate, Unset):
            surrogate = UNSET
        else:
            surrogate = self.surrogate

        only: list[str] | None | Unset
        if isinstance(self.only, Unset):
            only = UNSET
        elif isinstance(self.only, list):
            only = self.only


        else:
            only = self.only

        without: list[str] | Unset = UNSET
        if not isinstance(self.without, Unset):
            without = self.without



        at_once = self.at_once

        evaluation_seconds = self.evaluation_seconds

        evaluation_memory_mb = self.evaluation_memory_mb

        best = self.best


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "table": table,
            "target": target,
        })
        if left_out is not UNSET:
            field_dict["left_out"] = left_out
        if task is not UNSET:
            field_dict["task"] = task
        if metric is not UNSET:
            field_dict["metric"] = metric
        if folds is not UNSET:
            field_dict["folds"] = folds
        if test_share is not UNSET:
            field_dict["test_share"] = test_share
        if seed is not UNSET:
            field_dict["seed"] = seed
        if evaluations is not UNSET:
            field_dict["evaluations"] = evaluations
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if method is not UNSET:
            field_dict["method"] = method
        if surrogate is not UNSET:
            field_dict["surrogate"] = surrogate
        if only is not UNSET:
            field_dict["only"] = only
        if without is not UNSET:
            field_dict["without"] = without
        if at_once is not UNSET:
            field_dict["at_once"] = at_once
        if evaluation_seconds is not UNSET:
            field_dict["evaluation_seconds"] = evaluation_seconds
        if evaluation_memory_mb is not UNSET:
            field_dict["evaluation_memory_mb"] = evaluation_memory_mb
        if best is not UNSET:
            field_dict["best"] = best

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        table = d.pop("table")

        target = d.pop("target")

        left_out = cast(list[str], d.pop("left_out", UNSET))


        def _parse_task(data: object) -> None | PipelineSearchSpecTaskType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                task_type_0 = check_pipeline_search_spec_task_type_0(data)



                return task_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PipelineSearchSpecTaskType0 | Unset, data)

        task = _parse_task(d.pop("task", UNSET))


        def _parse_metric(data: object) -> None | PipelineSearchSpecMetricType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                metric_type_0 = check_pipeline_search_spec_metric_type_0(data)



                return metric_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PipelineSearchSpecMetricType0 | Unset, data)

        metric = _parse_metric(d.pop("metric", UNSET))


        folds = d.pop("folds", UNSET)

        test_share = d.pop("test_share", UNSET)

        seed = d.pop("seed", UNSET)

        evaluations = d.pop("evaluations", UNSET)

        def _parse_minutes(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))


        _method = d.pop("method", UNSET)
        method: PipelineSearchSpecMethod | Unset
        if isinstance(_method,  Unset):
            method = UNSET
        else:
            method = check_pipeline_search_spec_method(_method)




        def _parse_surrogate(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        surrogate = _parse_surrogate(d.pop("surrogate", UNSET))


        def _parse_only(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                only_type_0 = cast(list[str], data)

                return only_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        only = _parse_only(d.pop("only", UNSET))


        without = cast(list[str], d.pop("without", UNSET))


        at_once = d.pop("at_once", UNSET)

        evaluation_seconds = d.pop("evaluation_seconds", UNSET)

        evaluation_memory_mb = d.pop("evaluation_memory_mb", UNSET)

        best = d.pop("best", UNSET)

        pipeline_search_spec = cls(
            table=table,
            target=target,
            left_out=left_out,
            task=task,
            metric=metric,
            folds=folds,
            test_share=test_share,
            seed=seed,
            evaluations=evaluations,
            minutes=minutes,
            method=method,
            surrogate=surrogate,
            only=only,
            without=without,
            at_once=at_once,
            evaluation_seconds=evaluation_seconds,
            evaluation_memory_mb=evaluation_memory_mb,
            best=best,
        )

        return pipeline_search_spec

