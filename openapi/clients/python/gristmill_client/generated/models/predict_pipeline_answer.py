from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="PredictPipelineAnswer")



@_attrs_define
class PredictPipelineAnswer:
    """ 
        Attributes:
            predictions (list[float] | list[str]):
            classes (list[str] | None):
            probabilities (list[list[float]] | None): by row and class; null for pipelines without
     """

    predictions: list[float] | list[str]
    classes: list[str] | None
    probabilities: list[list[float]] | None





    def to_dict(self) -> dict[str, Any]:
        predictions: list[float] | list[str]
        if isinstance(self.predictions, list):
            predictions = self.predictions


        else:
            predictions = self.predictions




        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        probabilities: list[list[float]] | None
        if isinstance(self.probabilities, list):
            probabilities = []
            for probabilities_type_0_item_data in self.probabilities:
                probabilities_type_0_item = probabilities_type_0_item_data


                probabilities.append(probabilities_type_0_item)


        else:
            probabilities = self.probabilities


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "predictions": predictions,
            "classes": classes,
            "probabilities": probabilities,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_predictions(data: object) -> list[float] | list[str]:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                predictions_type_0 = cast(list[str], data)

                return predictions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            predictions_type_1 = cast(list[float], data)

            return predictions_type_1

        predictions = _parse_predictions(d.pop("predictions"))


        def _parse_classes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                classes_type_0 = cast(list[str], data)

                return classes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        classes = _parse_classes(d.pop("classes"))


        def _parse_probabilities(data: object) -> list[list[float]] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                probabilities_type_0 = []
                _probabilities_type_0 = data
                for probabilities_type_0_item_data in (_probabilities_type_0):
                    probabilities_type_0_item = cast(list[float], probabilities_type_0_item_data)

                    probabilities_type_0.append(probabilities_type_0_item)

                return probabilities_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[list[float]] | None, data)

        probabilities = _parse_probabilities(d.pop("probabilities"))


        predict_pipeline_answer = cls(
            predictions=predictions,
            classes=classes,
            probabilities=probabilities,
        )

        return predict_pipeline_answer

