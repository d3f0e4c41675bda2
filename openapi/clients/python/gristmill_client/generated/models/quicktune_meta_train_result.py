from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.curves_judged import CurvesJudged





T = TypeVar("T", bound="QuicktuneMetaTrainResult")



@_attrs_define
class QuicktuneMetaTrainResult:
    """ 
        Attributes:
            predictors (str): safetensors; `quicktune-replay` takes it
            trained_on (list[str]): datasets
            kept_out (list[str]): datasets that it is judged by
            models (list[str]):
            judged (CurvesJudged | None):
            history (str): Parquet: the loss by network and step
            plots (list[str]):
            seconds (float):
     """

    predictors: str
    trained_on: list[str]
    kept_out: list[str]
    models: list[str]
    judged: CurvesJudged | None
    history: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.curves_judged import CurvesJudged # noqa: PLC0415
        predictors = self.predictors

        trained_on = self.trained_on



        kept_out = self.kept_out



        models = self.models



        judged: dict[str, Any] | None
        if isinstance(self.judged, CurvesJudged):
            judged = self.judged.to_dict()
        else:
            judged = self.judged

        history = self.history

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "predictors": predictors,
            "trained_on": trained_on,
            "kept_out": kept_out,
            "models": models,
            "judged": judged,
            "history": history,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.curves_judged import CurvesJudged # noqa: PLC0415
        d = dict(src_dict)
        predictors = d.pop("predictors")

        trained_on = cast(list[str], d.pop("trained_on"))


        kept_out = cast(list[str], d.pop("kept_out"))


        models = cast(list[str], d.pop("models"))


        def _parse_judged(data: object) -> CurvesJudged | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                judged_type_0 = CurvesJudged.from_dict(data)



                return judged_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CurvesJudged | None, data)

        judged = _parse_judged(d.pop("judged"))


        history = d.pop("history")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        quicktune_meta_train_result = cls(
            predictors=predictors,
            trained_on=trained_on,
            kept_out=kept_out,
            models=models,
            judged=judged,
            history=history,
            plots=plots,
            seconds=seconds,
        )

        return quicktune_meta_train_result

