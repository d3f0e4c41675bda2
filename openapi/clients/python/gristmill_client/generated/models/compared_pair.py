from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compared_pair_one import check_compared_pair_one
from ..models.compared_pair_one import ComparedPairOne
from ..models.compared_pair_other import check_compared_pair_other
from ..models.compared_pair_other import ComparedPairOther
from typing import cast






T = TypeVar("T", bound="ComparedPair")



@_attrs_define
class ComparedPair:
    """ 
        Attributes:
            one (ComparedPairOne):
            other (ComparedPairOther):
            p (float): Wilcoxon's signed-rank test, zeros by Pratt
            holm_p (float): corrected for the number of pairs (Holm)
            better (float): probability that `one` is better on another table (Bayesian signed-rank test)
            alike (float): probability that there is no difference of a hundredth
            worse (float): probability that `other` is better
            wins (int):
            ties (int):
            losses (int):
     """

    one: ComparedPairOne
    other: ComparedPairOther
    p: float
    holm_p: float
    better: float
    alike: float
    worse: float
    wins: int
    ties: int
    losses: int





    def to_dict(self) -> dict[str, Any]:
        one: str = self.one

        other: str = self.other

        p = self.p

        holm_p = self.holm_p

        better = self.better

        alike = self.alike

        worse = self.worse

        wins = self.wins

        ties = self.ties

        losses = self.losses


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "one": one,
            "other": other,
            "p": p,
            "holm_p": holm_p,
            "better": better,
            "alike": alike,
            "worse": worse,
            "wins": wins,
            "ties": ties,
            "losses": losses,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        one = check_compared_pair_one(d.pop("one"))




        other = check_compared_pair_other(d.pop("other"))




        p = d.pop("p")

        holm_p = d.pop("holm_p")

        better = d.pop("better")

        alike = d.pop("alike")

        worse = d.pop("worse")

        wins = d.pop("wins")

        ties = d.pop("ties")

        losses = d.pop("losses")

        compared_pair = cls(
            one=one,
            other=other,
            p=p,
            holm_p=holm_p,
            better=better,
            alike=alike,
            worse=worse,
            wins=wins,
            ties=ties,
            losses=losses,
        )

        return compared_pair

