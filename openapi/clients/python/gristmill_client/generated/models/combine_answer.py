from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.combine_answer_weights_type_0_item import CombineAnswerWeightsType0Item





T = TypeVar("T", bound="CombineAnswer")



@_attrs_define
class CombineAnswer:
    """ 
        Attributes:
            classes (list[str] | None):
            predictions (list[list[float]]): a row's probabilities in the order of the classes, or its number
            labels (list[str] | None): the most probable class of each row
            weights (list[CombineAnswerWeightsType0Item] | None): what each model counts in each row; null where the method
                has no weights
            degraded (bool): models were missing
            missing (list[str]): models that were missing in some row
     """

    classes: list[str] | None
    predictions: list[list[float]]
    labels: list[str] | None
    weights: list[CombineAnswerWeightsType0Item] | None
    degraded: bool
    missing: list[str]





    def to_dict(self) -> dict[str, Any]:
        from ..models.combine_answer_weights_type_0_item import CombineAnswerWeightsType0Item # noqa: PLC0415
        classes: list[str] | None
        if isinstance(self.classes, list):
            classes = self.classes


        else:
            classes = self.classes

        predictions = []
        for predictions_item_data in self.predictions:
            predictions_item = predictions_item_data


            predictions.append(predictions_item)



        labels: list[str] | None
        if isinstance(self.labels, list):
            labels = self.labels


        else:
            labels = self.labels

        weights: list[dict[str, Any]] | None
        if isinstance(self.weights, list):
            weights = []
            for weights_type_0_item_data in self.weights:
                weights_type_0_item = weights_type_0_item_data.to_dict()
                weights.append(weights_type_0_item)


        else:
            weights = self.weights

        degraded = self.degraded

        missing = self.missing




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "classes": classes,
            "predictions": predictions,
            "labels": labels,
            "weights": weights,
            "degraded": degraded,
            "missing": missing,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.combine_answer_weights_type_0_item import CombineAnswerWeightsType0Item # noqa: PLC0415
        d = dict(src_dict)
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


        predictions = []
        _predictions = d.pop("predictions")
        for predictions_item_data in (_predictions):
            predictions_item = cast(list[float], predictions_item_data)

            predictions.append(predictions_item)


        def _parse_labels(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                labels_type_0 = cast(list[str], data)

                return labels_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        labels = _parse_labels(d.pop("labels"))


        def _parse_weights(data: object) -> list[CombineAnswerWeightsType0Item] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                weights_type_0 = []
                _weights_type_0 = data
                for weights_type_0_item_data in (_weights_type_0):
                    weights_type_0_item = CombineAnswerWeightsType0Item.from_dict(weights_type_0_item_data)



                    weights_type_0.append(weights_type_0_item)

                return weights_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[CombineAnswerWeightsType0Item] | None, data)

        weights = _parse_weights(d.pop("weights"))


        degraded = d.pop("degraded")

        missing = cast(list[str], d.pop("missing"))


        combine_answer = cls(
            classes=classes,
            predictions=predictions,
            labels=labels,
            weights=weights,
            degraded=degraded,
            missing=missing,
        )

        return combine_answer

