from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.pipeline_option import PipelineOption





T = TypeVar("T", bound="PipelineFinish")



@_attrs_define
class PipelineFinish:
    """ Fit the best pipelines to all rows of the search, and judge them by those set aside.

        Attributes:
            others (list[list[PipelineOption]] | Unset):
            predictions (list[None | str] | Unset):
            numbers (list[int] | Unset):
            seconds (list[float] | Unset): that fitting each is likely to take
            late (list[int] | Unset): trials that were under way when the search ended
            alone (bool | Unset): the best pipeline only, after an attempt at all of it was stopped Default: False.
     """

    others: list[list[PipelineOption]] | Unset = UNSET
    predictions: list[None | str] | Unset = UNSET
    numbers: list[int] | Unset = UNSET
    seconds: list[float] | Unset = UNSET
    late: list[int] | Unset = UNSET
    alone: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_option import PipelineOption # noqa: PLC0415
        others: list[list[dict[str, Any]]] | Unset = UNSET
        if not isinstance(self.others, Unset):
            others = []
            for others_item_data in self.others:
                others_item = []
                for others_item_item_data in others_item_data:
                    others_item_item = others_item_item_data.to_dict()
                    others_item.append(others_item_item)


                others.append(others_item)



        predictions: list[None | str] | Unset = UNSET
        if not isinstance(self.predictions, Unset):
            predictions = []
            for predictions_item_data in self.predictions:
                predictions_item: None | str
                predictions_item = predictions_item_data
                predictions.append(predictions_item)



        numbers: list[int] | Unset = UNSET
        if not isinstance(self.numbers, Unset):
            numbers = self.numbers



        seconds: list[float] | Unset = UNSET
        if not isinstance(self.seconds, Unset):
            seconds = self.seconds



        late: list[int] | Unset = UNSET
        if not isinstance(self.late, Unset):
            late = self.late



        alone = self.alone


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if others is not UNSET:
            field_dict["others"] = others
        if predictions is not UNSET:
            field_dict["predictions"] = predictions
        if numbers is not UNSET:
            field_dict["numbers"] = numbers
        if seconds is not UNSET:
            field_dict["seconds"] = seconds
        if late is not UNSET:
            field_dict["late"] = late
        if alone is not UNSET:
            field_dict["alone"] = alone

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_option import PipelineOption # noqa: PLC0415
        d = dict(src_dict)
        _others = d.pop("others", UNSET)
        others: list[list[PipelineOption]] | Unset = UNSET
        if _others is not UNSET:
            others = []
            for others_item_data in _others:
                others_item = []
                _others_item = others_item_data
                for others_item_item_data in (_others_item):
                    others_item_item = PipelineOption.from_dict(others_item_item_data)



                    others_item.append(others_item_item)

                others.append(others_item)


        _predictions = d.pop("predictions", UNSET)
        predictions: list[None | str] | Unset = UNSET
        if _predictions is not UNSET:
            predictions = []
            for predictions_item_data in _predictions:
                def _parse_predictions_item(data: object) -> None | str:
                    if data is None:
                        return data
                    return cast(None | str, data)

                predictions_item = _parse_predictions_item(predictions_item_data)

                predictions.append(predictions_item)


        numbers = cast(list[int], d.pop("numbers", UNSET))


        seconds = cast(list[float], d.pop("seconds", UNSET))


        late = cast(list[int], d.pop("late", UNSET))


        alone = d.pop("alone", UNSET)

        pipeline_finish = cls(
            others=others,
            predictions=predictions,
            numbers=numbers,
            seconds=seconds,
            late=late,
            alone=alone,
        )

        return pipeline_finish

