from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ArchitectureTiming")



@_attrs_define
class ArchitectureTiming:
    """ 
        Attributes:
            architecture (str):
            median (float): ms of one forward pass
            low (float): lower end of the 95 % interval of the median
            high (float): upper end
            fastest (float):
            runs (int):
     """

    architecture: str
    median: float
    low: float
    high: float
    fastest: float
    runs: int





    def to_dict(self) -> dict[str, Any]:
        architecture = self.architecture

        median = self.median

        low = self.low

        high = self.high

        fastest = self.fastest

        runs = self.runs


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "architecture": architecture,
            "median": median,
            "low": low,
            "high": high,
            "fastest": fastest,
            "runs": runs,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        architecture = d.pop("architecture")

        median = d.pop("median")

        low = d.pop("low")

        high = d.pop("high")

        fastest = d.pop("fastest")

        runs = d.pop("runs")

        architecture_timing = cls(
            architecture=architecture,
            median=median,
            low=low,
            high=high,
            fastest=fastest,
            runs=runs,
        )

        return architecture_timing

