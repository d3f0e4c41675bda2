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

    What is said of each pipeline begins with the trial's own; the others follow.

        Attributes:
            predictions (list[None | str]):
            numbers (list[int]): in the search
            seconds (list[float]): that fitting each is likely to take
            others (list[list[PipelineOption]] | Unset):
            late (list[int] | Unset): trials that were under way when the search ended
            alone (bool | Unset): the best pipeline only, after an attempt at all of it was stopped Default: False.
     """

    predictions: list[None | str]
    numbers: list[int]
    seconds: list[float]
    others: list[list[PipelineOption]] | Unset = UNSET
    late: list[int] | Unset = UNSET
    alone: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        from ..models.pipeline_option import PipelineOption # noqa: PLC0415
        predictions = []
        for predictions_item_data in self.predictions:
            predictions_item: None | str
            predictions_item = predictions_item_data
            predictions.append(predictions_item)



        numbers = self.numbers



        seconds = self.seconds



        others: list[list[dict[str, Any]]] | Unset = UNSET
        if not isinstance(self.others, Unset):
            others = []
            for others_item_data in self.others:
                others_item = []
                for others_item_item_data in others_item_data:
                    others_item_item = others_item_item_data.to_dict()
                    others_item.append(others_item_item)


                others.append(others_item)



        late: list[int] | Unset = UNSET
        if not isinstance(self.late, Unset):
            late = self.late



        alone = self.alone


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "predictions": predictions,
            "numbers": numbers,
            "seconds": seconds,
        })
        if others is not UNSET:
            field_dict["others"] = others
        if late is not UNSET:
            field_dict["late"] = late
        if alone is not UNSET:
            field_dict["alone"] = alone

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pipeline_option import PipelineOption # noqa: PLC0415
        d = dict(src_dict)
        predictions = []
        _predictions = d.pop("predictions")
        for predictions_item_data in (_predictions):
            def _parse_predictions_item(data: object) -> None | str:
                if data is None:
                    return data
                return cast(None | str, data)

            predictions_item = _parse_predictions_item(predictions_item_data)

            predictions.append(predictions_item)


        numbers = cast(list[int], d.pop("numbers"))


        seconds = cast(list[float], d.pop("seconds"))


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


        late = cast(list[int], d.pop("late", UNSET))


        alone = d.pop("alone", UNSET)

        pipeline_finish = cls(
            predictions=predictions,
            numbers=numbers,
            seconds=seconds,
            others=others,
            late=late,
            alone=alone,
        )

        return pipeline_finish

