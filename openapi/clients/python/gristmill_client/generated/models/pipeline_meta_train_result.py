from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.pipeline_meta_train_result_nll import PipelineMetaTrainResultNll
  from ..models.pipeline_meta_train_result_nmse import PipelineMetaTrainResultNmse
  from ..models.pipeline_meta_train_result_portfolio_item import PipelineMetaTrainResultPortfolioItem





T = TypeVar("T", bound="PipelineMetaTrainResult")



@_attrs_define
class PipelineMetaTrainResult:
    """ 
        Attributes:
            surrogate (str):
            datasets (int):
            pipelines (int):
            networks (int):
            portfolio (list[PipelineMetaTrainResultPortfolioItem]): pipelines to begin with, the best first
            judged_on (int): datasets that were kept out
            nll (PipelineMetaTrainResultNll): of a score of another dataset, by the number of scores that are known there
            nmse (PipelineMetaTrainResultNmse): squared error / variance, likewise
            history (str): Parquet: the loss by step
            plots (list[str]):
            seconds (float):
     """

    surrogate: str
    datasets: int
    pipelines: int
    networks: int
    portfolio: list[PipelineMetaTrainResultPortfolioItem]
    judged_on: int
    nll: PipelineMetaTrainResultNll
    nmse: PipelineMetaTrainResultNmse
    history: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_meta_train_result_nll import PipelineMetaTrainResultNll # noqa: PLC0415
        from ..models.pipeline_meta_train_result_nmse import PipelineMetaTrainResultNmse # noqa: PLC0415
        from ..models.pipeline_meta_train_result_portfolio_item import PipelineMetaTrainResultPortfolioItem # noqa: PLC0415
        surrogate = self.surrogate

        datasets = self.datasets

        pipelines = self.pipelines

        networks = self.networks

        portfolio = []
        for portfolio_item_data in self.portfolio:
            portfolio_item = portfolio_item_data.to_dict()
            portfolio.append(portfolio_item)



        judged_on = self.judged_on

        nll = self.nll.to_dict()

        nmse = self.nmse.to_dict()

        history = self.history

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "surrogate": surrogate,
            "datasets": datasets,
            "pipelines": pipelines,
            "networks": networks,
            "portfolio": portfolio,
            "judged_on": judged_on,
            "nll": nll,
            "nmse": nmse,
            "history": history,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_meta_train_result_nll import PipelineMetaTrainResultNll # noqa: PLC0415
        from ..models.pipeline_meta_train_result_nmse import PipelineMetaTrainResultNmse # noqa: PLC0415
        from ..models.pipeline_meta_train_result_portfolio_item import PipelineMetaTrainResultPortfolioItem # noqa: PLC0415
        d = dict(src_dict)
        surrogate = d.pop("surrogate")

        datasets = d.pop("datasets")

        pipelines = d.pop("pipelines")

        networks = d.pop("networks")

        portfolio = []
        _portfolio = d.pop("portfolio")
        for portfolio_item_data in (_portfolio):
            portfolio_item = PipelineMetaTrainResultPortfolioItem.from_dict(portfolio_item_data)



            portfolio.append(portfolio_item)


        judged_on = d.pop("judged_on")

        nll = PipelineMetaTrainResultNll.from_dict(d.pop("nll"))




        nmse = PipelineMetaTrainResultNmse.from_dict(d.pop("nmse"))




        history = d.pop("history")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        pipeline_meta_train_result = cls(
            surrogate=surrogate,
            datasets=datasets,
            pipelines=pipelines,
            networks=networks,
            portfolio=portfolio,
            judged_on=judged_on,
            nll=nll,
            nmse=nmse,
            history=history,
            plots=plots,
            seconds=seconds,
        )

        return pipeline_meta_train_result

