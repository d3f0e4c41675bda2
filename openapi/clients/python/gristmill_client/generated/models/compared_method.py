from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compared_method_method import check_compared_method_method
from ..models.compared_method_method import ComparedMethodMethod
from typing import cast

if TYPE_CHECKING:
  from ..models.compared_method_scores import ComparedMethodScores





T = TypeVar("T", bound="ComparedMethod")



@_attrs_define
class ComparedMethod:
    """ 
        Attributes:
            method (ComparedMethodMethod):
            scores (ComparedMethodScores): mean over the splits; the intervals allow for overlapping splits (Nadeau and
                Bengio 2003)
            against_single_best (float | None): mean loss divided by single-best's; null if that is not compared
            wins (int): splits in which no other method has a smaller loss
            mean_rank (float): by loss, 1 is best
            seconds (float): a fit
     """

    method: ComparedMethodMethod
    scores: ComparedMethodScores
    against_single_best: float | None
    wins: int
    mean_rank: float
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.compared_method_scores import ComparedMethodScores # noqa: PLC0415
        method: str = self.method

        scores = self.scores.to_dict()

        against_single_best: float | None
        against_single_best = self.against_single_best

        wins = self.wins

        mean_rank = self.mean_rank

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "method": method,
            "scores": scores,
            "against_single_best": against_single_best,
            "wins": wins,
            "mean_rank": mean_rank,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_method_scores import ComparedMethodScores # noqa: PLC0415
        d = dict(src_dict)
        method = check_compared_method_method(d.pop("method"))




        scores = ComparedMethodScores.from_dict(d.pop("scores"))




        def _parse_against_single_best(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        against_single_best = _parse_against_single_best(d.pop("against_single_best"))


        wins = d.pop("wins")

        mean_rank = d.pop("mean_rank")

        seconds = d.pop("seconds")

        compared_method = cls(
            method=method,
            scores=scores,
            against_single_best=against_single_best,
            wins=wins,
            mean_rank=mean_rank,
            seconds=seconds,
        )

        return compared_method

