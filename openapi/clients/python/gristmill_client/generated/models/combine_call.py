from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.combine_call_predictions import CombineCallPredictions





T = TypeVar("T", bound="CombineCall")



@_attrs_define
class CombineCall:
    """ Combine the predictions of base models for a few new rows.

        Attributes:
            ensemble (str): an ensemble that `fit` made
            predictions (CombineCallPredictions): by model: what it says of every row, one number a class in the order of
                the ensemble's classes (or one number); null where it says nothing. Models may be missing.
            logits (bool | Unset): the predictions are logits, not probabilities Default: False.
            features (list[list[float | None]] | None | Unset): one list a row, where the ensemble was fitted with features
     """

    ensemble: str
    predictions: CombineCallPredictions
    logits: bool | Unset = False
    features: list[list[float | None]] | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.combine_call_predictions import CombineCallPredictions # noqa: PLC0415
        ensemble = self.ensemble

        predictions = self.predictions.to_dict()

        logits = self.logits

        features: list[list[float | None]] | None | Unset
        if isinstance(self.features, Unset):
            features = UNSET
        elif isinstance(self.features, list):
            features = []
            for features_type_0_item_data in self.features:
                features_type_0_item = []
                for features_type_0_item_item_data in features_type_0_item_data:
                    features_type_0_item_item: float | None
                    features_type_0_item_item = features_type_0_item_item_data
                    features_type_0_item.append(features_type_0_item_item)


                features.append(features_type_0_item)


        else:
            features = self.features


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "ensemble": ensemble,
            "predictions": predictions,
        })
        if logits is not UNSET:
            field_dict["logits"] = logits
        if features is not UNSET:
            field_dict["features"] = features

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.combine_call_predictions import CombineCallPredictions # noqa: PLC0415
        d = dict(src_dict)
        ensemble = d.pop("ensemble")

        predictions = CombineCallPredictions.from_dict(d.pop("predictions"))




        logits = d.pop("logits", UNSET)

        def _parse_features(data: object) -> list[list[float | None]] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                features_type_0 = []
                _features_type_0 = data
                for features_type_0_item_data in (_features_type_0):
                    features_type_0_item = []
                    _features_type_0_item = features_type_0_item_data
                    for features_type_0_item_item_data in (_features_type_0_item):
                        def _parse_features_type_0_item_item(data: object) -> float | None:
                            if data is None:
                                return data
                            return cast(float | None, data)

                        features_type_0_item_item = _parse_features_type_0_item_item(features_type_0_item_item_data)

                        features_type_0_item.append(features_type_0_item_item)

                    features_type_0.append(features_type_0_item)

                return features_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[list[float | None]] | None | Unset, data)

        features = _parse_features(d.pop("features", UNSET))


        combine_call = cls(
            ensemble=ensemble,
            predictions=predictions,
            logits=logits,
            features=features,
        )

        return combine_call

