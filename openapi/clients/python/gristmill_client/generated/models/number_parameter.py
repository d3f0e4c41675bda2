from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.number_parameter_kind import check_number_parameter_kind
from ..models.number_parameter_kind import NumberParameterKind
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="NumberParameter")



@_attrs_define
class NumberParameter:
    """ 
        Attributes:
            name (str):
            low (float):
            high (float):
            kind (NumberParameterKind | Unset):  Default: 'float'.
            log (bool | Unset): every order of magnitude is as likely Default: False.
     """

    name: str
    low: float
    high: float
    kind: NumberParameterKind | Unset = 'float'
    log: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        low = self.low

        high = self.high

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind


        log = self.log


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "low": low,
            "high": high,
        })
        if kind is not UNSET:
            field_dict["kind"] = kind
        if log is not UNSET:
            field_dict["log"] = log

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        low = d.pop("low")

        high = d.pop("high")

        _kind = d.pop("kind", UNSET)
        kind: NumberParameterKind | Unset
        if isinstance(_kind,  Unset):
            kind = UNSET
        else:
            kind = check_number_parameter_kind(_kind)




        log = d.pop("log", UNSET)

        number_parameter = cls(
            name=name,
            low=low,
            high=high,
            kind=kind,
            log=log,
        )

        return number_parameter

