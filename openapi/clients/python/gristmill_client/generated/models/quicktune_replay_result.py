from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.replayed_curves import ReplayedCurves





T = TypeVar("T", bound="QuicktuneReplayResult")



@_attrs_define
class QuicktuneReplayResult:
    """ 
        Attributes:
            datasets (int):
            shares (list[float]):
            methods (list[ReplayedCurves]): the best first
            seen (list[str]): of the datasets, those that the predictors were trained on: quicktune looks better there than
                it is
            table (str): Parquet: regret by method, dataset, repetition and share
            plots (list[str]):
            seconds (float):
     """

    datasets: int
    shares: list[float]
    methods: list[ReplayedCurves]
    seen: list[str]
    table: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.replayed_curves import ReplayedCurves # noqa: PLC0415
        datasets = self.datasets

        shares = self.shares



        methods = []
        for methods_item_data in self.methods:
            methods_item = methods_item_data.to_dict()
            methods.append(methods_item)



        seen = self.seen



        table = self.table

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "datasets": datasets,
            "shares": shares,
            "methods": methods,
            "seen": seen,
            "table": table,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.replayed_curves import ReplayedCurves # noqa: PLC0415
        d = dict(src_dict)
        datasets = d.pop("datasets")

        shares = cast(list[float], d.pop("shares"))


        methods = []
        _methods = d.pop("methods")
        for methods_item_data in (_methods):
            methods_item = ReplayedCurves.from_dict(methods_item_data)



            methods.append(methods_item)


        seen = cast(list[str], d.pop("seen"))


        table = d.pop("table")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        quicktune_replay_result = cls(
            datasets=datasets,
            shares=shares,
            methods=methods,
            seen=seen,
            table=table,
            plots=plots,
            seconds=seconds,
        )

        return quicktune_replay_result

