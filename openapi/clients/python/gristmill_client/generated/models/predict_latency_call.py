from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.device_by_references import DeviceByReferences
  from ..models.measured_architecture import MeasuredArchitecture





T = TypeVar("T", bound="PredictLatencyCall")



@_attrs_define
class PredictLatencyCall:
    """ What architectures take on a device.

        Attributes:
            predictor (str): what `train-predictor` left
            device (DeviceByReferences): A device: one that the model knows by name, or any other, told by what the
                reference architectures measured there.
            architectures (list[str]):
            measurements (list[MeasuredArchitecture] | Unset): further measurements of this device, by which predictions are
                corrected
     """

    predictor: str
    device: DeviceByReferences
    architectures: list[str]
    measurements: list[MeasuredArchitecture] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.device_by_references import DeviceByReferences # noqa: PLC0415
        from ..models.measured_architecture import MeasuredArchitecture # noqa: PLC0415
        predictor = self.predictor

        device = self.device.to_dict()

        architectures = self.architectures



        measurements: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.measurements, Unset):
            measurements = []
            for measurements_item_data in self.measurements:
                measurements_item = measurements_item_data.to_dict()
                measurements.append(measurements_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "predictor": predictor,
            "device": device,
            "architectures": architectures,
        })
        if measurements is not UNSET:
            field_dict["measurements"] = measurements

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_by_references import DeviceByReferences # noqa: PLC0415
        from ..models.measured_architecture import MeasuredArchitecture # noqa: PLC0415
        d = dict(src_dict)
        predictor = d.pop("predictor")

        device = DeviceByReferences.from_dict(d.pop("device"))




        architectures = cast(list[str], d.pop("architectures"))


        _measurements = d.pop("measurements", UNSET)
        measurements: list[MeasuredArchitecture] | Unset = UNSET
        if _measurements is not UNSET:
            measurements = []
            for measurements_item_data in _measurements:
                measurements_item = MeasuredArchitecture.from_dict(measurements_item_data)



                measurements.append(measurements_item)


        predict_latency_call = cls(
            predictor=predictor,
            device=device,
            architectures=architectures,
            measurements=measurements,
        )

        return predict_latency_call

