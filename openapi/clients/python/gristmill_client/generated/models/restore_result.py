from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="RestoreResult")



@_attrs_define
class RestoreResult:
    """ 
        Attributes:
            file (str):
            rows (int):
            columns (int):
            bytes_ (int): size of the restored file
     """

    file: str
    rows: int
    columns: int
    bytes_: int





    def to_dict(self) -> dict[str, Any]:
        file = self.file

        rows = self.rows

        columns = self.columns

        bytes_ = self.bytes_


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "file": file,
            "rows": rows,
            "columns": columns,
            "bytes": bytes_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = d.pop("file")

        rows = d.pop("rows")

        columns = d.pop("columns")

        bytes_ = d.pop("bytes")

        restore_result = cls(
            file=file,
            rows=rows,
            columns=columns,
            bytes_=bytes_,
        )

        return restore_result

