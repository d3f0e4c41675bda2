from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.device_quality import DeviceQuality





T = TypeVar("T", bound="TrainPredictorResult")



@_attrs_define
class TrainPredictorResult:
    """ 
        Attributes:
            predictor (str): for `predict-latency` and `search`
            references (list[str]): the reference architectures that tell a device, in order
            devices (list[str]):
            trust (float):
            quality (list[DeviceQuality]): on devices that were held out
            plots (list[str]): pictures (PNG)
            seconds (float):
     """

    predictor: str
    references: list[str]
    devices: list[str]
    trust: float
    quality: list[DeviceQuality]
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.device_quality import DeviceQuality # noqa: PLC0415
        predictor = self.predictor

        references = self.references



        devices = self.devices



        trust = self.trust

        quality = []
        for quality_item_data in self.quality:
            quality_item = quality_item_data.to_dict()
            quality.append(quality_item)



        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "predictor": predictor,
            "references": references,
            "devices": devices,
            "trust": trust,
            "quality": quality,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_quality import DeviceQuality # noqa: PLC0415
        d = dict(src_dict)
        predictor = d.pop("predictor")

        references = cast(list[str], d.pop("references"))


        devices = cast(list[str], d.pop("devices"))


        trust = d.pop("trust")

        quality = []
        _quality = d.pop("quality")
        for quality_item_data in (_quality):
            quality_item = DeviceQuality.from_dict(quality_item_data)



            quality.append(quality_item)


        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        train_predictor_result = cls(
            predictor=predictor,
            references=references,
            devices=devices,
            trust=trust,
            quality=quality,
            plots=plots,
            seconds=seconds,
        )

        return train_predictor_result

