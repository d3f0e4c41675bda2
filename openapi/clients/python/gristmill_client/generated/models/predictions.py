from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="Predictions")



@_attrs_define
class Predictions:
    """ What the base models say of the same rows (the *prediction set* contract).

    As tables: `row_id`, `model`, `p_<class>` for every class (or `prediction` for numbers), and, where known, `label`
    and
    `split`; one file for all models or many. As npz: `predictions` (rows x models x classes) and `labels`.

        Attributes:
            files (list[str]): one or many tables that belong together, or one npz
            labels (None | str | Unset): a table of `row_id` and `label`, where the files have no labels
            features (None | str | Unset): a table of `row_id` and columns of numbers that describe the rows; networks and
                stackers use them
            split (None | str | Unset): use the rows of this split only; needed where the files have several
            logits (bool | Unset): the predictions are logits, not probabilities Default: False.
     """

    files: list[str]
    labels: None | str | Unset = UNSET
    features: None | str | Unset = UNSET
    split: None | str | Unset = UNSET
    logits: bool | Unset = False





    def to_dict(self) -> dict[str, Any]:
        files = self.files



        labels: None | str | Unset
        if isinstance(self.labels, Unset):
            labels = UNSET
        else:
            labels = self.labels

        features: None | str | Unset
        if isinstance(self.features, Unset):
            features = UNSET
        else:
            features = self.features

        split: None | str | Unset
        if isinstance(self.split, Unset):
            split = UNSET
        else:
            split = self.split

        logits = self.logits


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "files": files,
        })
        if labels is not UNSET:
            field_dict["labels"] = labels
        if features is not UNSET:
            field_dict["features"] = features
        if split is not UNSET:
            field_dict["split"] = split
        if logits is not UNSET:
            field_dict["logits"] = logits

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        files = cast(list[str], d.pop("files"))


        def _parse_labels(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        labels = _parse_labels(d.pop("labels", UNSET))


        def _parse_features(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        features = _parse_features(d.pop("features", UNSET))


        def _parse_split(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        split = _parse_split(d.pop("split", UNSET))


        logits = d.pop("logits", UNSET)

        predictions = cls(
            files=files,
            labels=labels,
            features=features,
            split=split,
            logits=logits,
        )

        return predictions

