from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.tried_finetuning_ended import check_tried_finetuning_ended
from ..models.tried_finetuning_ended import TriedFinetuningEnded
from typing import cast

if TYPE_CHECKING:
  from ..models.tried_finetuning_settings import TriedFinetuningSettings





T = TypeVar("T", bound="TriedFinetuning")



@_attrs_define
class TriedFinetuning:
    """ One configuration of a search, the best first.

        Attributes:
            model (str):
            settings (TriedFinetuningSettings):
            epochs (int): that it was given
            best_epoch (int):
            score (float | None): validation accuracy of that epoch
            seconds (float): that it took in all
            expected_seconds (float | None): what quicktune expected of that when it chose
            ended (TriedFinetuningEnded):
     """

    model: str
    settings: TriedFinetuningSettings
    epochs: int
    best_epoch: int
    score: float | None
    seconds: float
    expected_seconds: float | None
    ended: TriedFinetuningEnded





    def to_dict(self) -> dict[str, Any]:
        from ..models.tried_finetuning_settings import TriedFinetuningSettings # noqa: PLC0415
        model = self.model

        settings = self.settings.to_dict()

        epochs = self.epochs

        best_epoch = self.best_epoch

        score: float | None
        score = self.score

        seconds = self.seconds

        expected_seconds: float | None
        expected_seconds = self.expected_seconds

        ended: str = self.ended


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "settings": settings,
            "epochs": epochs,
            "best_epoch": best_epoch,
            "score": score,
            "seconds": seconds,
            "expected_seconds": expected_seconds,
            "ended": ended,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.tried_finetuning_settings import TriedFinetuningSettings # noqa: PLC0415
        d = dict(src_dict)
        model = d.pop("model")

        settings = TriedFinetuningSettings.from_dict(d.pop("settings"))




        epochs = d.pop("epochs")

        best_epoch = d.pop("best_epoch")

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))


        seconds = d.pop("seconds")

        def _parse_expected_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        expected_seconds = _parse_expected_seconds(d.pop("expected_seconds"))


        ended = check_tried_finetuning_ended(d.pop("ended"))




        tried_finetuning = cls(
            model=model,
            settings=settings,
            epochs=epochs,
            best_epoch=best_epoch,
            score=score,
            seconds=seconds,
            expected_seconds=expected_seconds,
            ended=ended,
        )

        return tried_finetuning

