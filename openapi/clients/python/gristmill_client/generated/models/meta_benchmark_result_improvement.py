from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.estimate import Estimate





T = TypeVar("T", bound="MetaBenchmarkResultImprovement")



@_attrs_define
class MetaBenchmarkResultImprovement:
    """ by algorithm: the chance that a run of the first algorithm is better than one of this; 0.5 is even

     """

    additional_properties: dict[str, Estimate] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.estimate import Estimate # noqa: PLC0415
        
        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()


        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.estimate import Estimate # noqa: PLC0415
        d = dict(src_dict)
        meta_benchmark_result_improvement = cls(
        )


        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = Estimate.from_dict(prop_dict)



            additional_properties[prop_name] = additional_property

        meta_benchmark_result_improvement.additional_properties = additional_properties
        return meta_benchmark_result_improvement

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Estimate:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Estimate) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
