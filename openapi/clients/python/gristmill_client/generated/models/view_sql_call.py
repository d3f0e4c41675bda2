from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset






T = TypeVar("T", bound="ViewSqlCall")



@_attrs_define
class ViewSqlCall:
    """ Ask for a SELECT that restores the table in any DuckDB.

        Attributes:
            input_ (str): a compressed file
            path (str | Unset): where your copy of the file will lie Default: 'table.virtual.parquet'.
     """

    input_: str
    path: str | Unset = 'table.virtual.parquet'





    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        path = self.path


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "input": input_,
        })
        if path is not UNSET:
            field_dict["path"] = path

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        input_ = d.pop("input")

        path = d.pop("path", UNSET)

        view_sql_call = cls(
            input_=input_,
            path=path,
        )

        return view_sql_call

