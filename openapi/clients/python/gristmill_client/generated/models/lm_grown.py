from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.lm_grown_operator import check_lm_grown_operator
from ..models.lm_grown_operator import LmGrownOperator
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="LmGrown")



@_attrs_define
class LmGrown:
    """ A model that begins from a narrower one.

        Attributes:
            kind (Literal['grown']):
            model (str):
            heads (int | Unset):  Default: 4.
            head_size (int | None | Unset): none: that of the narrower model
            operator (LmGrownOperator | Unset): scratch: the same shape with random weights Default: 'shrink-perturb'.
            shrink (float | Unset): what old weights are multiplied by (shrink-perturb) Default: 0.4.
            noise (bool | Unset): of μP's initialisation, on every matrix (shrink-perturb and copy) Default: True.
            shrink_norms (bool | Unset): shrink gains and biases of norms as well Default: False.
     """

    kind: Literal['grown']
    model: str
    heads: int | Unset = 4
    head_size: int | None | Unset = UNSET
    operator: LmGrownOperator | Unset = 'shrink-perturb'
    shrink: float | Unset = 0.4
    noise: bool | Unset = True
    shrink_norms: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        model = self.model

        heads = self.heads

        head_size: int | None | Unset
        if isinstance(self.head_size, Unset):
            head_size = UNSET
        else:
            head_size = self.head_size

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator


        shrink = self.shrink

        noise = self.noise

        shrink_norms = self.shrink_norms


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
            "model": model,
        })
        if heads is not UNSET:
            field_dict["heads"] = heads
        if head_size is not UNSET:
            field_dict["head_size"] = head_size
        if operator is not UNSET:
            field_dict["operator"] = operator
        if shrink is not UNSET:
            field_dict["shrink"] = shrink
        if noise is not UNSET:
            field_dict["noise"] = noise
        if shrink_norms is not UNSET:
            field_dict["shrink_norms"] = shrink_norms

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal['grown'] , d.pop("kind"))
        if kind != 'grown':
            raise ValueError(f"kind must match const 'grown', got '{kind}'")

        model = d.pop("model")

        heads = d.pop("heads", UNSET)

        def _parse_head_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        head_size = _parse_head_size(d.pop("head_size", UNSET))


        _operator = d.pop("operator", UNSET)
        operator: LmGrownOperator | Unset
        if isinstance(_operator,  Unset):
            operator = UNSET
        else:
            operator = check_lm_grown_operator(_operator)




        shrink = d.pop("shrink", UNSET)

        noise = d.pop("noise", UNSET)

        shrink_norms = d.pop("shrink_norms", UNSET)

        lm_grown = cls(
            kind=kind,
            model=model,
            heads=heads,
            head_size=head_size,
            operator=operator,
            shrink=shrink,
            noise=noise,
            shrink_norms=shrink_norms,
        )

        return lm_grown

