from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.predictions import Predictions





T = TypeVar("T", bound="CombineSpec")



@_attrs_define
class CombineSpec:
    """ Combine the predictions of base models for many rows.

        Attributes:
            ensemble (str): an ensemble that `fit` made
            predictions (Predictions): What the base models say of the same rows (the *prediction set* contract).

                As tables: `row_id`, `model`, `p_<class>` for every class (or `prediction` for numbers), and, where known,
                `label` and
                `split`; one file for all models or many. As npz: `predictions` (rows x models x classes) and `labels`.
            weights (bool | Unset): write a column `w_<model>` for every model, where the method has weights Default: False.
     """

    ensemble: str
    predictions: Predictions
    weights: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        from ..models.predictions import Predictions # noqa: PLC0415
        ensemble = self.ensemble

        predictions = self.predictions.to_dict()

        weights = self.weights


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "ensemble": ensemble,
            "predictions": predictions,
        })
        if weights is not UNSET:
            field_dict["weights"] = weights

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.predictions import Predictions # noqa: PLC0415
        d = dict(src_dict)
        ensemble = d.pop("ensemble")

        predictions = Predictions.from_dict(d.pop("predictions"))




        weights = d.pop("weights", UNSET)

        combine_spec = cls(
            ensemble=ensemble,
            predictions=predictions,
            weights=weights,
        )

        return combine_spec

