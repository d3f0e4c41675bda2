from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.architecture_timing import ArchitectureTiming





T = TypeVar("T", bound="MeasureResult")



@_attrs_define
class MeasureResult:
    """ 
        Attributes:
            references (list[float]): ms of the reference architectures: this machine, as `front` and `predict-latency` take
                it
            timings (list[ArchitectureTiming]): the references first, then what was asked for
            machine (str):
            threads (int):
            seconds (float):
     """

    references: list[float]
    timings: list[ArchitectureTiming]
    machine: str
    threads: int
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.architecture_timing import ArchitectureTiming # noqa: PLC0415
        references = self.references



        timings = []
        for timings_item_data in self.timings:
            timings_item = timings_item_data.to_dict()
            timings.append(timings_item)



        machine = self.machine

        threads = self.threads

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "references": references,
            "timings": timings,
            "machine": machine,
            "threads": threads,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.architecture_timing import ArchitectureTiming # noqa: PLC0415
        d = dict(src_dict)
        references = cast(list[float], d.pop("references"))


        timings = []
        _timings = d.pop("timings")
        for timings_item_data in (_timings):
            timings_item = ArchitectureTiming.from_dict(timings_item_data)



            timings.append(timings_item)


        machine = d.pop("machine")

        threads = d.pop("threads")

        seconds = d.pop("seconds")

        measure_result = cls(
            references=references,
            timings=timings,
            machine=machine,
            threads=threads,
            seconds=seconds,
        )

        return measure_result

