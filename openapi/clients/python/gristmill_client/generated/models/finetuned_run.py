from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.finetuned_run_test import FinetunedRunTest
  from ..models.finetuned_run_validation import FinetunedRunValidation
  from ..models.text_configuration import TextConfiguration
  from ..models.text_curve import TextCurve





T = TypeVar("T", bound="FinetunedRun")



@_attrs_define
class FinetunedRun:
    """ 
        Attributes:
            run (str):
            pretrained (str):
            configuration (TextConfiguration): How a text model is finetuned.
            seed (int):
            validation (FinetunedRunValidation):
            test (FinetunedRunTest):
            curve (TextCurve): One number an epoch.
            seconds (float):
     """

    run: str
    pretrained: str
    configuration: TextConfiguration
    seed: int
    validation: FinetunedRunValidation
    test: FinetunedRunTest
    curve: TextCurve
    seconds: float





    def to_dict(self) -> dict[str, Any]:
        from ..models.finetuned_run_test import FinetunedRunTest # noqa: PLC0415
        from ..models.finetuned_run_validation import FinetunedRunValidation # noqa: PLC0415
        from ..models.text_configuration import TextConfiguration # noqa: PLC0415
        from ..models.text_curve import TextCurve # noqa: PLC0415
        run = self.run

        pretrained = self.pretrained

        configuration = self.configuration.to_dict()

        seed = self.seed

        validation = self.validation.to_dict()

        test = self.test.to_dict()

        curve = self.curve.to_dict()

        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "run": run,
            "pretrained": pretrained,
            "configuration": configuration,
            "seed": seed,
            "validation": validation,
            "test": test,
            "curve": curve,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finetuned_run_test import FinetunedRunTest # noqa: PLC0415
        from ..models.finetuned_run_validation import FinetunedRunValidation # noqa: PLC0415
        from ..models.text_configuration import TextConfiguration # noqa: PLC0415
        from ..models.text_curve import TextCurve # noqa: PLC0415
        d = dict(src_dict)
        run = d.pop("run")

        pretrained = d.pop("pretrained")

        configuration = TextConfiguration.from_dict(d.pop("configuration"))




        seed = d.pop("seed")

        validation = FinetunedRunValidation.from_dict(d.pop("validation"))




        test = FinetunedRunTest.from_dict(d.pop("test"))




        curve = TextCurve.from_dict(d.pop("curve"))




        seconds = d.pop("seconds")

        finetuned_run = cls(
            run=run,
            pretrained=pretrained,
            configuration=configuration,
            seed=seed,
            validation=validation,
            test=test,
            curve=curve,
            seconds=seconds,
        )

        return finetuned_run

