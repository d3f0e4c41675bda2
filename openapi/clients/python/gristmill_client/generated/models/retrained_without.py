from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.retrained_without_explainer import check_retrained_without_explainer
from ..models.retrained_without_explainer import RetrainedWithoutExplainer
from typing import cast






T = TypeVar("T", bound="RetrainedWithout")



@_attrs_define
class RetrainedWithout:
    """ 
        Attributes:
            explainer (RetrainedWithoutExplainer):
            scores (list[float]): by share; the lower, the more was needed what the explainer points to
     """

    explainer: RetrainedWithoutExplainer
    scores: list[float]





    def to_dict(self) -> dict[str, Any]:
        explainer: str = self.explainer

        scores = self.scores




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "explainer": explainer,
            "scores": scores,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        explainer = check_retrained_without_explainer(d.pop("explainer"))




        scores = cast(list[float], d.pop("scores"))


        retrained_without = cls(
            explainer=explainer,
            scores=scores,
        )

        return retrained_without

