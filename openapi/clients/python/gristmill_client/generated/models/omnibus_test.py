from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="OmnibusTest")



@_attrs_define
class OmnibusTest:
    """ 
        Attributes:
            chi_square (float): Friedman's
            chi_square_p (float):
            f (float | None): Iman and Davenport's; null where it is infinite
            f_p (float):
            critical_difference (float): of mean ranks (Nemenyi)
     """

    chi_square: float
    chi_square_p: float
    f: float | None
    f_p: float
    critical_difference: float





    def to_dict(self) -> dict[str, Any]:
        chi_square = self.chi_square

        chi_square_p = self.chi_square_p

        f: float | None
        f = self.f

        f_p = self.f_p

        critical_difference = self.critical_difference


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "chi_square": chi_square,
            "chi_square_p": chi_square_p,
            "f": f,
            "f_p": f_p,
            "critical_difference": critical_difference,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        chi_square = d.pop("chi_square")

        chi_square_p = d.pop("chi_square_p")

        def _parse_f(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        f = _parse_f(d.pop("f"))


        f_p = d.pop("f_p")

        critical_difference = d.pop("critical_difference")

        omnibus_test = cls(
            chi_square=chi_square,
            chi_square_p=chi_square_p,
            f=f,
            f_p=f_p,
            critical_difference=critical_difference,
        )

        return omnibus_test

