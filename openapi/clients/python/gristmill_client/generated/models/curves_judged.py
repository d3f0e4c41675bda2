from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="CurvesJudged")



@_attrs_define
class CurvesJudged:
    """ On datasets that were kept out.

        Attributes:
            mse_vs_last_value (float): squared error of the next score, by that of the newest carried on
            coverage (float): of next scores, the share within the 90 % interval
            cost_spearman (float): rank correlation of seconds, predicted with none seen, and true ones
     """

    mse_vs_last_value: float
    coverage: float
    cost_spearman: float





    def to_dict(self) -> dict[str, Any]:
        mse_vs_last_value = self.mse_vs_last_value

        coverage = self.coverage

        cost_spearman = self.cost_spearman


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "mse_vs_last_value": mse_vs_last_value,
            "coverage": coverage,
            "cost_spearman": cost_spearman,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mse_vs_last_value = d.pop("mse_vs_last_value")

        coverage = d.pop("coverage")

        cost_spearman = d.pop("cost_spearman")

        curves_judged = cls(
            mse_vs_last_value=mse_vs_last_value,
            coverage=coverage,
            cost_spearman=cost_spearman,
        )

        return curves_judged

