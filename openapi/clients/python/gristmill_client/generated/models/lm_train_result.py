from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.lm_curve import LmCurve
  from ..models.lm_train_result_learning_rates import LmTrainResultLearningRates





T = TypeVar("T", bound="LmTrainResult")



@_attrs_define
class LmTrainResult:
    """ 
        Attributes:
            model (None | str): safetensors; `lm-grow` and `generate` take it; null: it diverged
            archive (None | str): zip of the same model as GPT2LMHeadModel of transformers reads it
            loss (float | None): on the validation part, in nats a token; null: it diverged at once
            curve (LmCurve): Validation losses in nats a token, by the tokens trained on.
            diverged (bool):
            parameters (int):
            width (int):
            base_width (int):
            tokens (int): trained on
            tokens_per_parameter (float):
            compute (float): floating-point operations of training, about: 6 a parameter and token
            compute_before (float): of the models that it was grown from
            learning_rate (float):
            learning_rates (LmTrainResultLearningRates): peak, by kind of tensor
            vocabulary (int):
            sample (str):
            resumed_at_step (int):
            seconds (float):
     """

    model: None | str
    archive: None | str
    loss: float | None
    curve: LmCurve
    diverged: bool
    parameters: int
    width: int
    base_width: int
    tokens: int
    tokens_per_parameter: float
    compute: float
    compute_before: float
    learning_rate: float
    learning_rates: LmTrainResultLearningRates
    vocabulary: int
    sample: str
    resumed_at_step: int
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.lm_curve import LmCurve # noqa: PLC0415
        from ..models.lm_train_result_learning_rates import LmTrainResultLearningRates # noqa: PLC0415
        model: None | str
        model = self.model

        archive: None | str
        archive = self.archive

        loss: float | None
        loss = self.loss

        curve = self.curve.to_dict()

        diverged = self.diverged

        parameters = self.parameters

        width = self.width

        base_width = self.base_width

        tokens = self.tokens

        tokens_per_parameter = self.tokens_per_parameter

        compute = self.compute

        compute_before = self.compute_before

        learning_rate = self.learning_rate

        learning_rates = self.learning_rates.to_dict()

        vocabulary = self.vocabulary

        sample = self.sample

        resumed_at_step = self.resumed_at_step

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "model": model,
            "archive": archive,
            "loss": loss,
            "curve": curve,
            "diverged": diverged,
            "parameters": parameters,
            "width": width,
            "base_width": base_width,
            "tokens": tokens,
            "tokens_per_parameter": tokens_per_parameter,
            "compute": compute,
            "compute_before": compute_before,
            "learning_rate": learning_rate,
            "learning_rates": learning_rates,
            "vocabulary": vocabulary,
            "sample": sample,
            "resumed_at_step": resumed_at_step,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lm_curve import LmCurve # noqa: PLC0415
        from ..models.lm_train_result_learning_rates import LmTrainResultLearningRates # noqa: PLC0415
        d = dict(src_dict)
        def _parse_model(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        model = _parse_model(d.pop("model"))


        def _parse_archive(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        archive = _parse_archive(d.pop("archive"))


        def _parse_loss(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        loss = _parse_loss(d.pop("loss"))


        curve = LmCurve.from_dict(d.pop("curve"))




        diverged = d.pop("diverged")

        parameters = d.pop("parameters")

        width = d.pop("width")

        base_width = d.pop("base_width")

        tokens = d.pop("tokens")

        tokens_per_parameter = d.pop("tokens_per_parameter")

        compute = d.pop("compute")

        compute_before = d.pop("compute_before")

        learning_rate = d.pop("learning_rate")

        learning_rates = LmTrainResultLearningRates.from_dict(d.pop("learning_rates"))




        vocabulary = d.pop("vocabulary")

        sample = d.pop("sample")

        resumed_at_step = d.pop("resumed_at_step")

        seconds = d.pop("seconds")

        lm_train_result = cls(
            model=model,
            archive=archive,
            loss=loss,
            curve=curve,
            diverged=diverged,
            parameters=parameters,
            width=width,
            base_width=base_width,
            tokens=tokens,
            tokens_per_parameter=tokens_per_parameter,
            compute=compute,
            compute_before=compute_before,
            learning_rate=learning_rate,
            learning_rates=learning_rates,
            vocabulary=vocabulary,
            sample=sample,
            resumed_at_step=resumed_at_step,
            seconds=seconds,
        )

        return lm_train_result

