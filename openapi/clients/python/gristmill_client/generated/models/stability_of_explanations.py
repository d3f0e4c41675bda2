from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="StabilityOfExplanations")



@_attrs_define
class StabilityOfExplanations:
    """ 
        Attributes:
            rows (float): mean rank correlation of a row's contributions over pairs of seeds
            overall (float): the same of their means over rows
     """

    rows: float
    overall: float





    def to_dict(self) -> dict[str, Any]:
        rows = self.rows

        overall = self.overall


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "rows": rows,
            "overall": overall,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rows = d.pop("rows")

        overall = d.pop("overall")

        stability_of_explanations = cls(
            rows=rows,
            overall=overall,
        )

        return stability_of_explanations

