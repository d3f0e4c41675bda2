from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="Dependence")



@_attrs_define
class Dependence:
    """ What a column contributes by its value, over rows that the model was trained on.

        Attributes:
            values (list[bool | float | int | None | str]):
            contributions (list[list[float]]): by row, one for each output
     """

    values: list[bool | float | int | None | str]
    contributions: list[list[float]]





    def to_dict(self) -> dict[str, Any]:
        values = []
        for values_item_data in self.values:
            values_item: bool | float | int | None | str
            values_item = values_item_data
            values.append(values_item)



        contributions = []
        for contributions_item_data in self.contributions:
            contributions_item = contributions_item_data


            contributions.append(contributions_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "values": values,
            "contributions": contributions,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        values = []
        _values = d.pop("values")
        for values_item_data in (_values):
            def _parse_values_item(data: object) -> bool | float | int | None | str:
                if data is None:
                    return data
                return cast(bool | float | int | None | str, data)

            values_item = _parse_values_item(values_item_data)

            values.append(values_item)


        contributions = []
        _contributions = d.pop("contributions")
        for contributions_item_data in (_contributions):
            contributions_item = cast(list[float], contributions_item_data)

            contributions.append(contributions_item)


        dependence = cls(
            values=values,
            contributions=contributions,
        )

        return dependence

