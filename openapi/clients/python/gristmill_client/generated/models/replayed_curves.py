from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.replayed_curves_method import check_replayed_curves_method
from ..models.replayed_curves_method import ReplayedCurvesMethod
from typing import cast






T = TypeVar("T", bound="ReplayedCurves")



@_attrs_define
class ReplayedCurves:
    """ Regret of one method, in points of accuracy, by share of the cost; means over datasets.

        Attributes:
            method (ReplayedCurvesMethod):
            regret (list[float]):
            low (list[float]): of a 95 % interval over datasets
            high (list[float]):
            mean (float): over the shares
     """

    method: ReplayedCurvesMethod
    regret: list[float]
    low: list[float]
    high: list[float]
    mean: float





    def to_dict(self) -> dict[str, Any]:
        method: str = self.method

        regret = self.regret



        low = self.low



        high = self.high



        mean = self.mean


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "method": method,
            "regret": regret,
            "low": low,
            "high": high,
            "mean": mean,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        method = check_replayed_curves_method(d.pop("method"))




        regret = cast(list[float], d.pop("regret"))


        low = cast(list[float], d.pop("low"))


        high = cast(list[float], d.pop("high"))


        mean = d.pop("mean")

        replayed_curves = cls(
            method=method,
            regret=regret,
            low=low,
            high=high,
            mean=mean,
        )

        return replayed_curves

