from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.restore_spec_format import check_restore_spec_format
from ..models.restore_spec_format import RestoreSpecFormat
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="RestoreSpec")



@_attrs_define
class RestoreSpec:
    """ Get the original table back from a compressed file.

        Attributes:
            input_ (str): a compressed file
            format_ (RestoreSpecFormat | Unset): of the restored file Default: 'parquet'.
            columns (list[str] | None | Unset): only these columns
     """

    input_: str
    format_: RestoreSpecFormat | Unset = 'parquet'
    columns: list[str] | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        format_: str | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_


        columns: list[str] | None | Unset
        if isinstance(self.columns, Unset):
            columns = UNSET
        elif isinstance(self.columns, list):
            columns = self.columns


        else:
            columns = self.columns


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "input": input_,
        })
        if format_ is not UNSET:
            field_dict["format"] = format_
        if columns is not UNSET:
            field_dict["columns"] = columns

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        input_ = d.pop("input")

        _format_ = d.pop("format", UNSET)
        format_: RestoreSpecFormat | Unset
        if isinstance(_format_,  Unset):
            format_ = UNSET
        else:
            format_ = check_restore_spec_format(_format_)




        def _parse_columns(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                columns_type_0 = cast(list[str], data)

                return columns_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        columns = _parse_columns(d.pop("columns", UNSET))


        restore_spec = cls(
            input_=input_,
            format_=format_,
            columns=columns,
        )

        return restore_spec

