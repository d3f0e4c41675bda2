from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.pipeline_replay_result_p_values import PipelineReplayResultPValues
  from ..models.replayed_method import ReplayedMethod





T = TypeVar("T", bound="PipelineReplayResult")



@_attrs_define
class PipelineReplayResult:
    """ 
        Attributes:
            datasets (int):
            evaluations (int):
            methods (list[ReplayedMethod]):
            p_values (PipelineReplayResultPValues): Wilcoxon, the best method against each other, after all evaluations
            curves (str): Parquet: regret by method, dataset, repetition and evaluation, and the mean's rank on the dataset
            plots (list[str]):
     """

    datasets: int
    evaluations: int
    methods: list[ReplayedMethod]
    p_values: PipelineReplayResultPValues
    curves: str
    plots: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_replay_result_p_values import PipelineReplayResultPValues # noqa: PLC0415
        from ..models.replayed_method import ReplayedMethod # noqa: PLC0415
        datasets = self.datasets

        evaluations = self.evaluations

        methods = []
        for methods_item_data in self.methods:
            methods_item = methods_item_data.to_dict()
            methods.append(methods_item)



        p_values = self.p_values.to_dict()

        curves = self.curves

        plots = self.plots




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "datasets": datasets,
            "evaluations": evaluations,
            "methods": methods,
            "p_values": p_values,
            "curves": curves,
            "plots": plots,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_replay_result_p_values import PipelineReplayResultPValues # noqa: PLC0415
        from ..models.replayed_method import ReplayedMethod # noqa: PLC0415
        d = dict(src_dict)
        datasets = d.pop("datasets")

        evaluations = d.pop("evaluations")

        methods = []
        _methods = d.pop("methods")
        for methods_item_data in (_methods):
            methods_item = ReplayedMethod.from_dict(methods_item_data)



            methods.append(methods_item)


        p_values = PipelineReplayResultPValues.from_dict(d.pop("p_values"))




        curves = d.pop("curves")

        plots = cast(list[str], d.pop("plots"))


        pipeline_replay_result = cls(
            datasets=datasets,
            evaluations=evaluations,
            methods=methods,
            p_values=p_values,
            curves=curves,
            plots=plots,
        )

        return pipeline_replay_result

