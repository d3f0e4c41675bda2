from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import Literal, cast






T = TypeVar("T", bound="BanditsFamily")



@_attrs_define
class BanditsFamily:
    """ Bernoulli bandits. Horizon 5, 4 episodes: 20 pulls.

        Attributes:
            name (Literal['bandits']):
            arms (int | Unset):  Default: 5.
     """

    name: Literal['bandits']
    arms: int | Unset = 5





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        arms = self.arms


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
        })
        if arms is not UNSET:
            field_dict["arms"] = arms

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = cast(Literal['bandits'] , d.pop("name"))
        if name != 'bandits':
            raise ValueError(f"name must match const 'bandits', got '{name}'")

        arms = d.pop("arms", UNSET)

        bandits_family = cls(
            name=name,
            arms=arms,
        )

        return bandits_family

