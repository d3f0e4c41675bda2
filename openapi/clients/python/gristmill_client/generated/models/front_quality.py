from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="FrontQuality")



@_attrs_define
class FrontQuality:
    """ 
        Attributes:
            method (str):
            runs (int):
            hypervolume (float): share of the reference front's; mean of the runs, as all figures here
            hypervolume_deviation (float): standard deviation over the runs
            igd_plus (float): mean distance from the reference front, of objectives scaled to its range
            epsilon (float): what must be taken off every scaled objective to dominate the reference front
            spacing (float | None): deviation of the distances of neighbours; null for fewer than three points
            distinct (float): different points
            nondominated (float): of these, dominated by none of the same front
     """

    method: str
    runs: int
    hypervolume: float
    hypervolume_deviation: float
    igd_plus: float
    epsilon: float
    spacing: float | None
    distinct: float
    nondominated: float





    def to_dict(self) -> dict[str, Any]:
        method = self.method

        runs = self.runs

        hypervolume = self.hypervolume

        hypervolume_deviation = self.hypervolume_deviation

        igd_plus = self.igd_plus

        epsilon = self.epsilon

        spacing: float | None
        spacing = self.spacing

        distinct = self.distinct

        nondominated = self.nondominated


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "method": method,
            "runs": runs,
            "hypervolume": hypervolume,
            "hypervolume_deviation": hypervolume_deviation,
            "igd_plus": igd_plus,
            "epsilon": epsilon,
            "spacing": spacing,
            "distinct": distinct,
            "nondominated": nondominated,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        method = d.pop("method")

        runs = d.pop("runs")

        hypervolume = d.pop("hypervolume")

        hypervolume_deviation = d.pop("hypervolume_deviation")

        igd_plus = d.pop("igd_plus")

        epsilon = d.pop("epsilon")

        def _parse_spacing(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        spacing = _parse_spacing(d.pop("spacing"))


        distinct = d.pop("distinct")

        nondominated = d.pop("nondominated")

        front_quality = cls(
            method=method,
            runs=runs,
            hypervolume=hypervolume,
            hypervolume_deviation=hypervolume_deviation,
            igd_plus=igd_plus,
            epsilon=epsilon,
            spacing=spacing,
            distinct=distinct,
            nondominated=nondominated,
        )

        return front_quality

