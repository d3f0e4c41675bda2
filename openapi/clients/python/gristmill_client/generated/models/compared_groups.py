from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ComparedGroups")



@_attrs_define
class ComparedGroups:
    """ Each group has the scores of the member that tuning preferred, table by table and fold by fold; untuned, of the one
    that was best in
    the other folds.

        Attributes:
            one (str):
            other (str):
            lead (float): mean score of one less that of the other
            p (float):
            better (float):
            alike (float):
            worse (float):
     """

    one: str
    other: str
    lead: float
    p: float
    better: float
    alike: float
    worse: float





    def to_dict(self) -> dict[str, Any]:
        one = self.one

        other = self.other

        lead = self.lead

        p = self.p

        better = self.better

        alike = self.alike

        worse = self.worse


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "one": one,
            "other": other,
            "lead": lead,
            "p": p,
            "better": better,
            "alike": alike,
            "worse": worse,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        one = d.pop("one")

        other = d.pop("other")

        lead = d.pop("lead")

        p = d.pop("p")

        better = d.pop("better")

        alike = d.pop("alike")

        worse = d.pop("worse")

        compared_groups = cls(
            one=one,
            other=other,
            lead=lead,
            p=p,
            better=better,
            alike=alike,
            worse=worse,
        )

        return compared_groups

