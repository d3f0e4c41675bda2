from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="MetadatasetRun")



@_attrs_define
class MetadatasetRun:
    """ 
        Attributes:
            run (str):
            pretrained (str):
            update (str):
            learning_rate (float | None):
            epochs (int | None):
            seed (int):
            validation_nll (float):
            test_nll (float | None):
            test_error (float | None):
            seconds (float | None):
     """

    run: str
    pretrained: str
    update: str
    learning_rate: float | None
    epochs: int | None
    seed: int
    validation_nll: float
    test_nll: float | None
    test_error: float | None
    seconds: float | None





    def to_dict(self) -> dict[str, Any]:
        run = self.run

        pretrained = self.pretrained

        update = self.update

        learning_rate: float | None
        learning_rate = self.learning_rate

        epochs: int | None
        epochs = self.epochs

        seed = self.seed

        validation_nll = self.validation_nll

        test_nll: float | None
        test_nll = self.test_nll

        test_error: float | None
        test_error = self.test_error

        seconds: float | None
        seconds = self.seconds


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "run": run,
            "pretrained": pretrained,
            "update": update,
            "learning_rate": learning_rate,
            "epochs": epochs,
            "seed": seed,
            "validation_nll": validation_nll,
            "test_nll": test_nll,
            "test_error": test_error,
            "seconds": seconds,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        run = d.pop("run")

        pretrained = d.pop("pretrained")

        update = d.pop("update")

        def _parse_learning_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        learning_rate = _parse_learning_rate(d.pop("learning_rate"))


        def _parse_epochs(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        epochs = _parse_epochs(d.pop("epochs"))


        seed = d.pop("seed")

        validation_nll = d.pop("validation_nll")

        def _parse_test_nll(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        test_nll = _parse_test_nll(d.pop("test_nll"))


        def _parse_test_error(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        test_error = _parse_test_error(d.pop("test_error"))


        def _parse_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        seconds = _parse_seconds(d.pop("seconds"))


        metadataset_run = cls(
            run=run,
            pretrained=pretrained,
            update=update,
            learning_rate=learning_rate,
            epochs=epochs,
            seed=seed,
            validation_nll=validation_nll,
            test_nll=test_nll,
            test_error=test_error,
            seconds=seconds,
        )

        return metadataset_run

