from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Calibration")



@_attrs_define
class Calibration:
    """ Whether what is said with some probability happens as often, out of fold.

        Attributes:
            expected_error (float): mean |share that happened − probability| over 10 equal bins of confidence
            brier (float):
     """

    expected_error: float
    brier: float





    def to_dict(self) -> dict[str, Any]:
        expected_error = self.expected_error

        brier = self.brier


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "expected_error": expected_error,
            "brier": brier,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        expected_error = d.pop("expected_error")

        brier = d.pop("brier")

        calibration = cls(
            expected_error=expected_error,
            brier=brier,
        )

        return calibration

