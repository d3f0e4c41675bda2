from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pipeline_trial_spec_metric import check_pipeline_trial_spec_metric
from ..models.pipeline_trial_spec_metric import PipelineTrialSpecMetric
from ..models.pipeline_trial_spec_task import check_pipeline_trial_spec_task
from ..models.pipeline_trial_spec_task import PipelineTrialSpecTask
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.expectation import Expectation
  from ..models.pipeline_finish import PipelineFinish
  from ..models.pipeline_option import PipelineOption





T = TypeVar("T", bound="PipelineTrialSpec")



@_attrs_define
class PipelineTrialSpec:
    """ Evaluate one pipeline; or, with `finish`, end a search with it.

        Attributes:
            table (str):
            target (str): the column to predict
            task (PipelineTrialSpecTask):
            metric (PipelineTrialSpecMetric):
            pipeline (list[PipelineOption]): imputer, encoder, standardizer, dim_reducer, estimator; or `none`
            left_out (list[str] | Unset): columns not to learn from
            folds (int | Unset): of the cross-validation of each pipeline Default: 3.
            test_share (float | Unset): of the rows: set aside before the search, to judge what it found Default: 0.2.
            seed (int | Unset): the same seed gives the same search, one evaluation at a time Default: 0.
            expected (Expectation | None | Unset):
            finish (None | PipelineFinish | Unset):
            until (float | None | Unset): when the search's time is over, in seconds since 1970
     """

    table: str
    target: str
    task: PipelineTrialSpecTask
    metric: PipelineTrialSpecMetric
    pipeline: list[PipelineOption]
    left_out: list[str] | Unset = UNSET
    folds: int | Unset = 3
    test_share: float | Unset = 0.2
    seed: int | Unset = 0
    expected: Expectation | None | Unset = UNSET
    finish: None | PipelineFinish | Unset = UNSET
    until: float | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.expectation import Expectation # noqa: PLC0415
        from ..models.pipeline_finish import PipelineFinish # noqa: PLC0415
        from ..models.pipeline_option import PipelineOption # noqa: PLC0415
        table = self.table

        target = self.target

        task: str = self.task

        metric: str = self.metric

        pipeline = []
        for pipeline_item_data in self.pipeline:
            pipeline_item = pipeline_item_data.to_dict()
            pipeline.append(pipeline_item)



        left_out: list[str] | Unset = UNSET
        if not isinstance(self.left_out, Unset):
            left_out = self.left_out



        folds = self.folds

        test_share = self.test_share

        seed = self.seed

        expected: dict[str, Any] | None | Unset
        if isinstance(self.expected, Unset):
            expected = UNSET
        elif isinstance(self.expected, Expectation):
            expected = self.expected.to_dict()
        else:
            expected = self.expected

        finish: dict[str, Any] | None | Unset
        if isinstance(self.finish, Unset):
            finish = UNSET
        elif isinstance(self.finish, PipelineFinish):
            finish = self.finish.to_dict()
        else:
            finish = self.finish

        until: float | None | Unset
        if isinstance(self.until, Unset):
            until = UNSET
        else:
            until = self.until


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "table": table,
            "target": target,
            "task": task,
            "metric": metric,
            "pipeline": pipeline,
        })
        if left_out is not UNSET:
            field_dict["left_out"] = left_out
        if folds is not UNSET:
            field_dict["folds"] = folds
        if test_share is not UNSET:
            field_dict["test_share"] = test_share
        if seed is not UNSET:
            field_dict["seed"] = seed
        if expected is not UNSET:
            field_dict["expected"] = expected
        if finish is not UNSET:
            field_dict["finish"] = finish
        if until is not UNSET:
            field_dict["until"] = until

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.expectation import Expectation # noqa: PLC0415
        from ..models.pipeline_finish import PipelineFinish # noqa: PLC0415
        from ..models.pipeline_option import PipelineOption # noqa: PLC0415
        d = dict(src_dict)
        table = d.pop("table")

        target = d.pop("target")

        task = check_pipeline_trial_spec_task(d.pop("task"))




        metric = check_pipeline_trial_spec_metric(d.pop("metric"))




        pipeline = []
        _pipeline = d.pop("pipeline")
        for pipeline_item_data in (_pipeline):
            pipeline_item = PipelineOption.from_dict(pipeline_item_data)



            pipeline.append(pipeline_item)


        left_out = cast(list[str], d.pop("left_out", UNSET))


        folds = d.pop("folds", UNSET)

        test_share = d.pop("test_share", UNSET)

        seed = d.pop("seed", UNSET)

        def _parse_expected(data: object) -> Expectation | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                expected_type_0 = Expectation.from_dict(data)



                return expected_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Expectation | None | Unset, data)

        expected = _parse_expected(d.pop("expected", UNSET))


        def _parse_finish(data: object) -> None | PipelineFinish | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                finish_type_0 = PipelineFinish.from_dict(data)



                return finish_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PipelineFinish | Unset, data)

        finish = _parse_finish(d.pop("finish", UNSET))


        def _parse_until(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        until = _parse_until(d.pop("until", UNSET))


        pipeline_trial_spec = cls(
            table=table,
            target=target,
            task=task,
            metric=metric,
            pipeline=pipeline,
            left_out=left_out,
            folds=folds,
            test_share=test_share,
            seed=seed,
            expected=expected,
            finish=finish,
            until=until,
        )

        return pipeline_trial_spec

