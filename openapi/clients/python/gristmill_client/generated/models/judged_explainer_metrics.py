from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.score_interval import ScoreInterval





T = TypeVar("T", bound="JudgedExplainerMetrics")



@_attrs_define
class JudgedExplainerMetrics:
    """ faithfulness: correlation with what taking each feature away does; monotonicity: share of steps that grow;
    insertion: small is good, deletion: large; infidelity: 0 is exact, 1 says nothing (by the IMN's linear models; of
    others contributions are divided by the distance to what is typical); sensitivity: how far attributions go when a
    row moves a little; sparseness: 0 all alike, 1 one feature; truth: correlation with what is known

     """

    additional_properties: dict[str, ScoreInterval] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.score_interval import ScoreInterval # noqa: PLC0415
        
        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()


        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.score_interval import ScoreInterval # noqa: PLC0415
        d = dict(src_dict)
        judged_explainer_metrics = cls(
        )


        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = ScoreInterval.from_dict(prop_dict)



            additional_properties[prop_name] = additional_property

        judged_explainer_metrics.additional_properties = additional_properties
        return judged_explainer_metrics

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> ScoreInterval:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: ScoreInterval) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
