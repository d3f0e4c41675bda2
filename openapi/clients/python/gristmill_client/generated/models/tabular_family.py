from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import Literal, cast






T = TypeVar("T", bound="TabularFamily")



@_attrs_define
class TabularFamily:
    """ Random tabular Markov decision processes. Horizon 10, 5 episodes.

        Attributes:
            name (Literal['tabular-mdps']):
            states (int | Unset):  Default: 10.
            actions (int | Unset):  Default: 5.
     """

    name: Literal['tabular-mdps']
    states: int | Unset = 10
    actions: int | Unset = 5





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        states = self.states

        actions = self.actions


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
        })
        if states is not UNSET:
            field_dict["states"] = states
        if actions is not UNSET:
            field_dict["actions"] = actions

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = cast(Literal['tabular-mdps'] , d.pop("name"))
        if name != 'tabular-mdps':
            raise ValueError(f"name must match const 'tabular-mdps', got '{name}'")

        states = d.pop("states", UNSET)

        actions = d.pop("actions", UNSET)

        tabular_family = cls(
            name=name,
            states=states,
            actions=actions,
        )

        return tabular_family

