from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="WrongRow")



@_attrs_define
class WrongRow:
    """ 
        Attributes:
            row (int): the row's number, from 0
            cell (str): what the target's cell is, as text
            expected (str): what the formula gives, as text
     """

    row: int
    cell: str
    expected: str





    def to_dict(self) -> dict[str, Any]:
        row = self.row

        cell = self.cell

        expected = self.expected


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "row": row,
            "cell": cell,
            "expected": expected,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        row = d.pop("row")

        cell = d.pop("cell")

        expected = d.pop("expected")

        wrong_row = cls(
            row=row,
            cell=cell,
            expected=expected,
        )

        return wrong_row

