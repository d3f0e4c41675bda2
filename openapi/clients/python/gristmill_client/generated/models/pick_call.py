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





T = TypeVar("T", bound="PickCall")



@_attrs_define
class PickCall:
    """ One architecture for one preference.

        Attributes:
            model (str): what `search` left
            preference (list[float]): weights of the objectives; scaled to sum to 1
            device (DeviceByReferences | None | Unset): not needed where no objective depends on the device
     """

    model: str
    preference: list[float]
    device: DeviceByReferences | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.device_by_references import DeviceByReferences # noqa: PLC0415
        model = self.model

        preference = self.preference



        device: dict[str, Any] | None | Unset
        if isinstance(self.device, Unset):
            device = UNSET
        elif isinstance(self.device, DeviceByReferences):
            device = self.device.to_dict()
        else:
            device = self.device


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "preference": preference,
        })
        if device is not UNSET:
            field_dict["device"] = device

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_by_references import DeviceByReferences # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        preference = cast(list[float], d.pop("preference"))


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


        pick_call = cls(
            model=model,
            preference=preference,
            device=device,
        )

        return pick_call

