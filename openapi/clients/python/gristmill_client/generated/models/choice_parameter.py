from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="ChoiceParameter")



@_attrs_define
class ChoiceParameter:
    """ 
        Attributes:
            name (str):
            kind (Literal['choice']):
            values (list[bool | float | int | str]):
     """

    name: str
    kind: Literal['choice']
    values: list[bool | float | int | str]





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        kind = self.kind

        values = []
        for values_item_data in self.values:
            values_item: bool | float | int | str
            values_item = values_item_data
            values.append(values_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "kind": kind,
            "values": values,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        kind = cast(Literal['choice'] , d.pop("kind"))
        if kind != 'choice':
            raise ValueError(f"kind must match const 'choice', got '{kind}'")

        values = []
        _values = d.pop("values")
        for values_item_data in (_values):
            def _parse_values_item(data: object) -> bool | float | int | str:
                return cast(bool | float | int | str, data)

            values_item = _parse_values_item(values_item_data)

            values.append(values_item)


        choice_parameter = cls(
            name=name,
            kind=kind,
            values=values,
        )

        return choice_parameter

