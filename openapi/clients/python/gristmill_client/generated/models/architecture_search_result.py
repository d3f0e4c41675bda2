from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.architecture_search_result_space import ArchitectureSearchResultSpace
from ..models.architecture_search_result_space import check_architecture_search_result_space
from typing import cast

if TYPE_CHECKING:
  from ..models.architecture_search_result_held_out import ArchitectureSearchResultHeldOut
  from ..models.device_front import DeviceFront





T = TypeVar("T", bound="ArchitectureSearchResult")



@_attrs_define
class ArchitectureSearchResult:
    """ 
        Attributes:
            model (str): for `front` and `pick`
            space (ArchitectureSearchResultSpace):
            objectives (list[str]):
            references (list[str]): the reference architectures that tell a device, in order
            fronts (list[DeviceFront]):
            held_out (ArchitectureSearchResultHeldOut): by objective, rank correlation of predictions and values that
                nothing was fitted to: a tenth of the table, or 200 architectures by the final supernet; null where there are
                none, or where a predictor was given
            history (str): losses and each device's hypervolume over the steps (Parquet)
            plots (list[str]): pictures (PNG)
            seconds (float):
     """

    model: str
    space: ArchitectureSearchResultSpace
    objectives: list[str]
    references: list[str]
    fronts: list[DeviceFront]
    held_out: ArchitectureSearchResultHeldOut
    history: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.architecture_search_result_held_out import ArchitectureSearchResultHeldOut # noqa: PLC0415
        from ..models.device_front import DeviceFront # noqa: PLC0415
        model = self.model

        space: str = self.space

        objectives = self.objectives



        references = self.references



        fronts = []
        for fronts_item_data in self.fronts:
            fronts_item = fronts_item_data.to_dict()
            fronts.append(fronts_item)



        held_out = self.held_out.to_dict()

        history = self.history

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "space": space,
            "objectives": objectives,
            "references": references,
            "fronts": fronts,
            "held_out": held_out,
            "history": history,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.architecture_search_result_held_out import ArchitectureSearchResultHeldOut # noqa: PLC0415
        from ..models.device_front import DeviceFront # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        space = check_architecture_search_result_space(d.pop("space"))




        objectives = cast(list[str], d.pop("objectives"))


        references = cast(list[str], d.pop("references"))


        fronts = []
        _fronts = d.pop("fronts")
        for fronts_item_data in (_fronts):
            fronts_item = DeviceFront.from_dict(fronts_item_data)



            fronts.append(fronts_item)


        held_out = ArchitectureSearchResultHeldOut.from_dict(d.pop("held_out"))




        history = d.pop("history")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        architecture_search_result = cls(
            model=model,
            space=space,
            objectives=objectives,
            references=references,
            fronts=fronts,
            held_out=held_out,
            history=history,
            plots=plots,
            seconds=seconds,
        )

        return architecture_search_result

