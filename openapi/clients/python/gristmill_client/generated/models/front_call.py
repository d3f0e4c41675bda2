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
  from ..models.front_call_limits import FrontCallLimits





T = TypeVar("T", bound="FrontCall")



@_attrs_define
class FrontCall:
    """ The Pareto front for a device, at once: nothing is evaluated or trained.

        Attributes:
            model (str): what `search` left
            device (DeviceByReferences | None | Unset): not needed where no objective depends on the device
            points (int | Unset): different architectures, at most Default: 24.
            limits (FrontCallLimits | Unset): the largest value of an objective: `best` is then the best within, by the
                first objective
     """

    model: str
    device: DeviceByReferences | None | Unset = UNSET
    points: int | Unset = 24
    limits: FrontCallLimits | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.device_by_references import DeviceByReferences # noqa: PLC0415
        from ..models.front_call_limits import FrontCallLimits # noqa: PLC0415
        model = self.model

        device: dict[str, Any] | None | Unset
        if isinstance(self.device, Unset):
            device = UNSET
        elif isinstance(self.device, DeviceByReferences):
            device = self.device.to_dict()
        else:
            device = self.device

        points = self.points

        limits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.limits, Unset):
            limits = self.limits.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
        })
        if device is not UNSET:
            field_dict["device"] = device
        if points is not UNSET:
            field_dict["points"] = points
        if limits is not UNSET:
            field_dict["limits"] = limits

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_by_references import DeviceByReferences # noqa: PLC0415
        from ..models.front_call_limits import FrontCallLimits # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        def _parse_device(data: object) -> DeviceByReferences | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                device_type_0 = DeviceByReferences.from_dict(data)



                return device_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeviceByReferences | None | Unset, data)

        device = _parse_device(d.pop("device", UNSET))


        points = d.pop("points", UNSET)

        _limits = d.pop("limits", UNSET)
        limits: FrontCallLimits | Unset
        if isinstance(_limits,  Unset):
            limits = UNSET
        else:
            limits = FrontCallLimits.from_dict(_limits)




        front_call = cls(
            model=model,
            device=device,
            points=points,
            limits=limits,
        )

        return front_call

