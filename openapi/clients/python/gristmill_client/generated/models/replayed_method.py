from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.replayed_method_high import ReplayedMethodHigh
  from ..models.replayed_method_low import ReplayedMethodLow
  from ..models.replayed_method_rank import ReplayedMethodRank
  from ..models.replayed_method_rank_high import ReplayedMethodRankHigh
  from ..models.replayed_method_rank_low import ReplayedMethodRankLow
  from ..models.replayed_method_regret import ReplayedMethodRegret





T = TypeVar("T", bound="ReplayedMethod")



@_attrs_define
class ReplayedMethod:
    """ 
        Attributes:
            method (str):
            regret (ReplayedMethodRegret): mean over datasets, by the number of evaluations; from 0 (best) to 1 (worst)
            low (ReplayedMethodLow): of a 95 % interval over datasets
            high (ReplayedMethodHigh):
            rank (ReplayedMethodRank): mean rank among the methods
            rank_low (ReplayedMethodRankLow): of a 95 % interval over datasets
            rank_high (ReplayedMethodRankHigh):
     """

    method: str
    regret: ReplayedMethodRegret
    low: ReplayedMethodLow
    high: ReplayedMethodHigh
    rank: ReplayedMethodRank
    rank_low: ReplayedMethodRankLow
    rank_high: ReplayedMethodRankHigh





    def to_dict(self) -> dict[str, Any]:
        from ..models.replayed_method_high import ReplayedMethodHigh # noqa: PLC0415
        from ..models.replayed_method_low import ReplayedMethodLow # noqa: PLC0415
        from ..models.replayed_method_rank import ReplayedMethodRank # noqa: PLC0415
        from ..models.replayed_method_rank_high import ReplayedMethodRankHigh # noqa: PLC0415
        from ..models.replayed_method_rank_low import ReplayedMethodRankLow # noqa: PLC0415
        from ..models.replayed_method_regret import ReplayedMethodRegret # noqa: PLC0415
        method = self.method

        regret = self.regret.to_dict()

        low = self.low.to_dict()

        high = self.high.to_dict()

        rank = self.rank.to_dict()

        rank_low = self.rank_low.to_dict()

        rank_high = self.rank_high.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "method": method,
            "regret": regret,
            "low": low,
            "high": high,
            "rank": rank,
            "rank_low": rank_low,
            "rank_high": rank_high,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.replayed_method_high import ReplayedMethodHigh # noqa: PLC0415
        from ..models.replayed_method_low import ReplayedMethodLow # noqa: PLC0415
        from ..models.replayed_method_rank import ReplayedMethodRank # noqa: PLC0415
        from ..models.replayed_method_rank_high import ReplayedMethodRankHigh # noqa: PLC0415
        from ..models.replayed_method_rank_low import ReplayedMethodRankLow # noqa: PLC0415
        from ..models.replayed_method_regret import ReplayedMethodRegret # noqa: PLC0415
        d = dict(src_dict)
        method = d.pop("method")

        regret = ReplayedMethodRegret.from_dict(d.pop("regret"))




        low = ReplayedMethodLow.from_dict(d.pop("low"))




        high = ReplayedMethodHigh.from_dict(d.pop("high"))




        rank = ReplayedMethodRank.from_dict(d.pop("rank"))




        rank_low = ReplayedMethodRankLow.from_dict(d.pop("rank_low"))




        rank_high = ReplayedMethodRankHigh.from_dict(d.pop("rank_high"))




        replayed_method = cls(
            method=method,
            regret=regret,
            low=low,
            high=high,
            rank=rank,
            rank_low=rank_low,
            rank_high=rank_high,
        )

        return replayed_method

