from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.known_family_family import check_known_family_family
from ..models.known_family_family import KnownFamilyFamily
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="KnownFamily")



@_attrs_define
class KnownFamily:
    """ Five normal features, whose contributions to the target are known.

        Attributes:
            family (KnownFamilyFamily):
            correlation (float | Unset): between all features Default: 0.0.
            rows (int | Unset): to learn from Default: 2000.
     """

    family: KnownFamilyFamily
    correlation: float | Unset = 0.0
    rows: int | Unset = 2000





    def to_dict(self) -> dict[str, Any]:
        family: str = self.family

        correlation = self.correlation

        rows = self.rows


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "family": family,
        })
        if correlation is not UNSET:
            field_dict["correlation"] = correlation
        if rows is not UNSET:
            field_dict["rows"] = rows

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        family = check_known_family_family(d.pop("family"))




        correlation = d.pop("correlation", UNSET)

        rows = d.pop("rows", UNSET)

        known_family = cls(
            family=family,
            correlation=correlation,
            rows=rows,
        )

        return known_family

