from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="FailedRun")



@_attrs_define
class FailedRun:
    """ 
        Attributes:
            run (str):
            reason (str):
     """

    run: str
    reason: str





    def to_dict(self) -> dict[str, Any]:
        run = self.run

        reason = self.reason


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "run": run,
            "reason": reason,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        run = d.pop("run")

        reason = d.pop("reason")

        failed_run = cls(
            run=run,
            reason=reason,
        )

        return failed_run

