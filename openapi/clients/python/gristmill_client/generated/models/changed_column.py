from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ChangedColumn")



@_attrs_define
class ChangedColumn:
    """ 
        Attributes:
            feature (str):
            before (float):
            after (float):
     """

    feature: str
    before: float
    after: float





    def to_dict(self) -> dict[str, Any]:
        feature = self.feature

        before = self.before

        after = self.after


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "feature": feature,
            "before": before,
            "after": after,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        feature = d.pop("feature")

        before = d.pop("before")

        after = d.pop("after")

        changed_column = cls(
            feature=feature,
            before=before,
            after=after,
        )

        return changed_column

