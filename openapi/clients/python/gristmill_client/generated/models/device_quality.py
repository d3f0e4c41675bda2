from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="DeviceQuality")



@_attrs_define
class DeviceQuality:
    """ 
        Attributes:
            device (str):
            rank_correlation (float): Spearman's, of predictions with ten measurements of the device
            error (float): median of |predicted - measured| / measured
            nearest_copy (float | None): Spearman's when the most similar training device is copied; null where that was
                hardly measured
            calibrated (float): Spearman's with ten further measurements
     """

    device: str
    rank_correlation: float
    error: float
    nearest_copy: float | None
    calibrated: float





    def to_dict(self) -> dict[str, Any]:
        device = self.device

        rank_correlation = self.rank_correlation

        error = self.error

        nearest_copy: float | None
        nearest_copy = self.nearest_copy

        calibrated = self.calibrated


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "device": device,
            "rank_correlation": rank_correlation,
            "error": error,
            "nearest_copy": nearest_copy,
            "calibrated": calibrated,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        device = d.pop("device")

        rank_correlation = d.pop("rank_correlation")

        error = d.pop("error")

        def _parse_nearest_copy(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        nearest_copy = _parse_nearest_copy(d.pop("nearest_copy"))


        calibrated = d.pop("calibrated")

        device_quality = cls(
            device=device,
            rank_correlation=rank_correlation,
            error=error,
            nearest_copy=nearest_copy,
            calibrated=calibrated,
        )

        return device_quality

