from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.locomotion_family_body import check_locomotion_family_body
from ..models.locomotion_family_body import LocomotionFamilyBody
from ..models.locomotion_family_wanted import check_locomotion_family_wanted
from ..models.locomotion_family_wanted import LocomotionFamilyWanted
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="LocomotionFamily")



@_attrs_define
class LocomotionFamily:
    """ A simulated cheetah or ant that is to run at a hidden speed or in a hidden direction. Horizon 200, 2 episodes.

        Attributes:
            name (Literal['locomotion']):
            body (LocomotionFamilyBody | Unset):  Default: 'cheetah'.
            wanted (LocomotionFamilyWanted | Unset):  Default: 'velocity'.
     """

    name: Literal['locomotion']
    body: LocomotionFamilyBody | Unset = 'cheetah'
    wanted: LocomotionFamilyWanted | Unset = 'velocity'





    def to_dict(self) -> dict[str, Any]:
        name = self.name

        body: str | Unset = UNSET
        if not isinstance(self.body, Unset):
            body = self.body


        wanted: str | Unset = UNSET
        if not isinstance(self.wanted, Unset):
            wanted = self.wanted



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
        })
        if body is not UNSET:
            field_dict["body"] = body
        if wanted is not UNSET:
            field_dict["wanted"] = wanted

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = cast(Literal['locomotion'] , d.pop("name"))
        if name != 'locomotion':
            raise ValueError(f"name must match const 'locomotion', got '{name}'")

        _body = d.pop("body", UNSET)
        body: LocomotionFamilyBody | Unset
        if isinstance(_body,  Unset):
            body = UNSET
        else:
            body = check_locomotion_family_body(_body)




        _wanted = d.pop("wanted", UNSET)
        wanted: LocomotionFamilyWanted | Unset
        if isinstance(_wanted,  Unset):
            wanted = UNSET
        else:
            wanted = check_locomotion_family_wanted(_wanted)




        locomotion_family = cls(
            name=name,
            body=body,
            wanted=wanted,
        )

        return locomotion_family

