from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.lm_tried import LmTried
  from ..models.lm_tune_result_best_by_width import LmTuneResultBestByWidth





T = TypeVar("T", bound="LmTuneResult")



@_attrs_define
class LmTuneResult:
    """ 
        Attributes:
            learning_rate (float): the best at the base's width
            at_edge (bool): it is the smallest or largest that was tried: try more on that side
            loss (float):
            model (str): the best, of the first seed that did not diverge
            tried (list[LmTried]):
            best_by_width (LmTuneResultBestByWidth):
            steps_apart (int | None): between the best rates of all widths, in those tried; null for one width
            verdict (str):
            plots (list[str]):
            seconds (float):
     """

    learning_rate: float
    at_edge: bool
    loss: float
    model: str
    tried: list[LmTried]
    best_by_width: LmTuneResultBestByWidth
    steps_apart: int | None
    verdict: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.lm_tried import LmTried # noqa: PLC0415
        from ..models.lm_tune_result_best_by_width import LmTuneResultBestByWidth # noqa: PLC0415
        learning_rate = self.learning_rate

        at_edge = self.at_edge

        loss = self.loss

        model = self.model

        tried = []
        for tried_item_data in self.tried:
            tried_item = tried_item_data.to_dict()
            tried.append(tried_item)



        best_by_width = self.best_by_width.to_dict()

        steps_apart: int | None
        steps_apart = self.steps_apart

        verdict = self.verdict

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "learning_rate": learning_rate,
            "at_edge": at_edge,
            "loss": loss,
            "model": model,
            "tried": tried,
            "best_by_width": best_by_width,
            "steps_apart": steps_apart,
            "verdict": verdict,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lm_tried import LmTried # noqa: PLC0415
        from ..models.lm_tune_result_best_by_width import LmTuneResultBestByWidth # noqa: PLC0415
        d = dict(src_dict)
        learning_rate = d.pop("learning_rate")

        at_edge = d.pop("at_edge")

        loss = d.pop("loss")

        model = d.pop("model")

        tried = []
        _tried = d.pop("tried")
        for tried_item_data in (_tried):
            tried_item = LmTried.from_dict(tried_item_data)



            tried.append(tried_item)


        best_by_width = LmTuneResultBestByWidth.from_dict(d.pop("best_by_width"))




        def _parse_steps_apart(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        steps_apart = _parse_steps_apart(d.pop("steps_apart"))


        verdict = d.pop("verdict")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        lm_tune_result = cls(
            learning_rate=learning_rate,
            at_edge=at_edge,
            loss=loss,
            model=model,
            tried=tried,
            best_by_width=best_by_width,
            steps_apart=steps_apart,
            verdict=verdict,
            plots=plots,
            seconds=seconds,
        )

        return lm_tune_result

