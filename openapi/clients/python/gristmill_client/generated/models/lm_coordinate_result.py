from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.lm_coordinate_result_slopes import LmCoordinateResultSlopes





T = TypeVar("T", bound="LmCoordinateResult")



@_attrs_define
class LmCoordinateResult:
    """ 
        Attributes:
            slopes (LmCoordinateResultSlopes): after all steps, by block and for the logits: of log size by log width; 0
                where it keeps
            verdict (str):
            sizes (str): Parquet: parametrization, seed, width, step, part, mean absolute activation
            plots (list[str]):
            seconds (float):
     """

    slopes: LmCoordinateResultSlopes
    verdict: str
    sizes: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.lm_coordinate_result_slopes import LmCoordinateResultSlopes # noqa: PLC0415
        slopes = self.slopes.to_dict()

        verdict = self.verdict

        sizes = self.sizes

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "slopes": slopes,
            "verdict": verdict,
            "sizes": sizes,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lm_coordinate_result_slopes import LmCoordinateResultSlopes # noqa: PLC0415
        d = dict(src_dict)
        slopes = LmCoordinateResultSlopes.from_dict(d.pop("slopes"))




        verdict = d.pop("verdict")

        sizes = d.pop("sizes")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        lm_coordinate_result = cls(
            slopes=slopes,
            verdict=verdict,
            sizes=sizes,
            plots=plots,
            seconds=seconds,
        )

        return lm_coordinate_result

