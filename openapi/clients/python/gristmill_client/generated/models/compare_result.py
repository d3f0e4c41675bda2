from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.contender import Contender





T = TypeVar("T", bound="CompareResult")



@_attrs_define
class CompareResult:
    """ 
        Attributes:
            contenders (list[Contender]): plain Parquet with snappy and with zstd as Arrow writes it, the best encodings,
                and with functions
     """

    contenders: list[Contender]





    def to_dict(self) -> dict[str, Any]:
        from ..models.contender import Contender # noqa: PLC0415
        contenders = []
        for contenders_item_data in self.contenders:
            contenders_item = contenders_item_data.to_dict()
            contenders.append(contenders_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "contenders": contenders,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contender import Contender # noqa: PLC0415
        d = dict(src_dict)
        contenders = []
        _contenders = d.pop("contenders")
        for contenders_item_data in (_contenders):
            contenders_item = Contender.from_dict(contenders_item_data)



            contenders.append(contenders_item)


        compare_result = cls(
            contenders=contenders,
        )

        return compare_result

