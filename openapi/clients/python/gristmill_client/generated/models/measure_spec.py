from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.measure_spec_device import check_measure_spec_device
from ..models.measure_spec_device import MeasureSpecDevice
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="MeasureSpec")



@_attrs_define
class MeasureSpec:
    """ Build NAS-Bench-201 networks and time them on the worker's own machine.

        Attributes:
            architectures (list[str] | None | Unset): beside the ten references, which are always timed
            channels (int | Unset): of the stem Default: 16.
            cells (int | Unset): in each of the three stages Default: 5.
            image_size (int | Unset): pixels Default: 32.
            batch_size (int | Unset):  Default: 1.
            device (MeasureSpecDevice | Unset):  Default: 'cpu'.
            repetitions (int | Unset): timed runs of each Default: 30.
            seed (int | Unset):  Default: 0.
     """

    architectures: list[str] | None | Unset = UNSET
    channels: int | Unset = 16
    cells: int | Unset = 5
    image_size: int | Unset = 32
    batch_size: int | Unset = 1
    device: MeasureSpecDevice | Unset = 'cpu'
    repetitions: int | Unset = 30
    seed: int | Unset = 0





    def to_dict(self) -> dict[str, Any]:
        architectures: list[str] | None | Unset
        if isinstance(self.architectures, Unset):
            architectures = UNSET
        elif isinstance(self.architectures, list):
            architectures = self.architectures


        else:
            architectures = self.architectures

        channels = self.channels

        cells = self.cells

        image_size = self.image_size

        batch_size = self.batch_size

        device: str | Unset = UNSET
        if not isinstance(self.device, Unset):
            device = self.device


        repetitions = self.repetitions

        seed = self.seed


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if architectures is not UNSET:
            field_dict["architectures"] = architectures
        if channels is not UNSET:
            field_dict["channels"] = channels
        if cells is not UNSET:
            field_dict["cells"] = cells
        if image_size is not UNSET:
            field_dict["image_size"] = image_size
        if batch_size is not UNSET:
            field_dict["batch_size"] = batch_size
        if device is not UNSET:
            field_dict["device"] = device
        if repetitions is not UNSET:
            field_dict["repetitions"] = repetitions
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_architectures(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                architectures_type_0 = cast(list[str], data)

                return architectures_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        architectures = _parse_architectures(d.pop("architectures", UNSET))


        channels = d.pop("channels", UNSET)

        cells = d.pop("cells", UNSET)

        image_size = d.pop("image_size", UNSET)

        batch_size = d.pop("batch_size", UNSET)

        _device = d.pop("device", UNSET)
        device: MeasureSpecDevice | Unset
        if isinstance(_device,  Unset):
            device = UNSET
        else:
            device = check_measure_spec_device(_device)




        repetitions = d.pop("repetitions", UNSET)

        seed = d.pop("seed", UNSET)

        measure_spec = cls(
            architectures=architectures,
            channels=channels,
            cells=cells,
            image_size=image_size,
            batch_size=batch_size,
            device=device,
            repetitions=repetitions,
            seed=seed,
        )

        return measure_spec

