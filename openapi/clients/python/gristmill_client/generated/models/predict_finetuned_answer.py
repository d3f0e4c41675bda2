from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="PredictFinetunedAnswer")



@_attrs_define
class PredictFinetunedAnswer:
    """ 
        Attributes:
            predictions (list[str]):
            classes (list[str]):
            probabilities (list[list[float]]): by input and class
     """

    predictions: list[str]
    classes: list[str]
    probabilities: list[list[float]]





    def to_dict(self) -> dict[str, Any]:
        predictions = self.predictions



        classes = self.classes



        probabilities = []
        for probabilities_item_data in self.probabilities:
            probabilities_item = probabilities_item_data


            probabilities.append(probabilities_item)




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
        predictions = cast(list[str], d.pop("predictions"))


        classes = cast(list[str], d.pop("classes"))


        probabilities = []
        _probabilities = d.pop("probabilities")
        for probabilities_item_data in (_probabilities):
            probabilities_item = cast(list[float], probabilities_item_data)

            probabilities.append(probabilities_item)


        predict_finetuned_answer = cls(
            predictions=predictions,
            classes=classes,
            probabilities=probabilities,
        )

        return predict_finetuned_answer

