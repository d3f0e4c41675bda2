from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.lm_arm import LmArm
  from ..models.lm_grow_result_learning_rates import LmGrowResultLearningRates





T = TypeVar("T", bound="LmGrowResult")



@_attrs_define
class LmGrowResult:
    """ 
        Attributes:
            arms (list[LmArm]): the best first
            best (str):
            model (str): of the best way to begin, its first seed
            archive (str):
            loss (float):
            scratch_at_equal_compute (float | None): loss of scratch, trained for longer
            parameters (int):
            base_parameters (int):
            width (int):
            base_width (int):
            tokens_per_parameter (float):
            learning_rate (float):
            learning_rates (LmGrowResultLearningRates):
            verdict (str):
            warnings (list[str]):
            sample (str):
            curves (str): Parquet: arm, seed, tokens, loss, and the operations spent on training until then, the small
                model's included
            plots (list[str]): losses by tokens, and by operations
            seconds (float):
     """

    arms: list[LmArm]
    best: str
    model: str
    archive: str
    loss: float
    scratch_at_equal_compute: float | None
    parameters: int
    base_parameters: int
    width: int
    base_width: int
    tokens_per_parameter: float
    learning_rate: float
    learning_rates: LmGrowResultLearningRates
    verdict: str
    warnings: list[str]
    sample: str
    curves: str
    plots: list[str]
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.lm_arm import LmArm # noqa: PLC0415
        from ..models.lm_grow_result_learning_rates import LmGrowResultLearningRates # noqa: PLC0415
        arms = []
        for arms_item_data in self.arms:
            arms_item = arms_item_data.to_dict()
            arms.append(arms_item)



        best = self.best

        model = self.model

        archive = self.archive

        loss = self.loss

        scratch_at_equal_compute: float | None
        scratch_at_equal_compute = self.scratch_at_equal_compute

        parameters = self.parameters

        base_parameters = self.base_parameters

        width = self.width

        base_width = self.base_width

        tokens_per_parameter = self.tokens_per_parameter

        learning_rate = self.learning_rate

        learning_rates = self.learning_rates.to_dict()

        verdict = self.verdict

        warnings = self.warnings



        sample = self.sample

        curves = self.curves

        plots = self.plots



        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "arms": arms,
            "best": best,
            "model": model,
            "archive": archive,
            "loss": loss,
            "scratch_at_equal_compute": scratch_at_equal_compute,
            "parameters": parameters,
            "base_parameters": base_parameters,
            "width": width,
            "base_width": base_width,
            "tokens_per_parameter": tokens_per_parameter,
            "learning_rate": learning_rate,
            "learning_rates": learning_rates,
            "verdict": verdict,
            "warnings": warnings,
            "sample": sample,
            "curves": curves,
            "plots": plots,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lm_arm import LmArm # noqa: PLC0415
        from ..models.lm_grow_result_learning_rates import LmGrowResultLearningRates # noqa: PLC0415
        d = dict(src_dict)
        arms = []
        _arms = d.pop("arms")
        for arms_item_data in (_arms):
            arms_item = LmArm.from_dict(arms_item_data)



            arms.append(arms_item)


        best = d.pop("best")

        model = d.pop("model")

        archive = d.pop("archive")

        loss = d.pop("loss")

        def _parse_scratch_at_equal_compute(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        scratch_at_equal_compute = _parse_scratch_at_equal_compute(d.pop("scratch_at_equal_compute"))


        parameters = d.pop("parameters")

        base_parameters = d.pop("base_parameters")

        width = d.pop("width")

        base_width = d.pop("base_width")

        tokens_per_parameter = d.pop("tokens_per_parameter")

        learning_rate = d.pop("learning_rate")

        learning_rates = LmGrowResultLearningRates.from_dict(d.pop("learning_rates"))




        verdict = d.pop("verdict")

        warnings = cast(list[str], d.pop("warnings"))


        sample = d.pop("sample")

        curves = d.pop("curves")

        plots = cast(list[str], d.pop("plots"))


        seconds = d.pop("seconds")

        lm_grow_result = cls(
            arms=arms,
            best=best,
            model=model,
            archive=archive,
            loss=loss,
            scratch_at_equal_compute=scratch_at_equal_compute,
            parameters=parameters,
            base_parameters=base_parameters,
            width=width,
            base_width=base_width,
            tokens_per_parameter=tokens_per_parameter,
            learning_rate=learning_rate,
            learning_rates=learning_rates,
            verdict=verdict,
            warnings=warnings,
            sample=sample,
            curves=curves,
            plots=plots,
            seconds=seconds,
        )

        return lm_grow_result

