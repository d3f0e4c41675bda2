from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.metadataset_spec_shipped_type_0 import check_metadataset_spec_shipped_type_0
from ..models.metadataset_spec_shipped_type_0 import MetadatasetSpecShippedType0
from ..models.metadataset_spec_split_type_0 import check_metadataset_spec_split_type_0
from ..models.metadataset_spec_split_type_0 import MetadatasetSpecSplitType0
from ..models.metadataset_spec_updates_type_0_item import check_metadataset_spec_updates_type_0_item
from ..models.metadataset_spec_updates_type_0_item import MetadatasetSpecUpdatesType0Item
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="MetadatasetSpec")



@_attrs_define
class MetadatasetSpec:
    """ Take runs out of a metadataset, by model, update, seed or rank, as a prediction set that `fit` and `compare` take.

        Attributes:
            shipped (MetadatasetSpecShippedType0 | None | Unset): one that comes with the service
            predictions (None | str | Unset): or your own: `predictions` of `finetune-text`
            runs (None | str | Unset): and its `runs_table`
            pretrained (list[str] | None | Unset): runs of these models only
            updates (list[MetadatasetSpecUpdatesType0Item] | None | Unset): runs that updated so only
            seeds (list[int] | None | Unset): runs of these seeds only
            best (int | None | Unset): of these, the runs with the smallest validation NLL
            split (MetadatasetSpecSplitType0 | None | Unset): one part only
     """

    shipped: MetadatasetSpecShippedType0 | None | Unset = UNSET
    predictions: None | str | Unset = UNSET
    runs: None | str | Unset = UNSET
    pretrained: list[str] | None | Unset = UNSET
    updates: list[MetadatasetSpecUpdatesType0Item] | None | Unset = UNSET
    seeds: list[int] | None | Unset = UNSET
    best: int | None | Unset = UNSET
    split: MetadatasetSpecSplitType0 | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        shipped: None | str | Unset
        if isinstance(self.shipped, Unset):
            shipped = UNSET
        elif isinstance(self.shipped, str):
            shipped = self.shipped
        else:
            shipped = self.shipped

        predictions: None | str | Unset
        if isinstance(self.predictions, Unset):
            predictions = UNSET
        else:
            predictions = self.predictions

        runs: None | str | Unset
        if isinstance(self.runs, Unset):
            runs = UNSET
        else:
            runs = self.runs

        pretrained: list[str] | None | Unset
        if isinstance(self.pretrained, Unset):
            pretrained = UNSET
        elif isinstance(self.pretrained, list):
            pretrained = self.pretrained


        else:
            pretrained = self.pretrained

        updates: list[str] | None | Unset
        if isinstance(self.updates, Unset):
            updates = UNSET
        elif isinstance(self.updates, list):
            updates = []
            for updates_type_0_item_data in self.updates:
                updates_type_0_item: str = updates_type_0_item_data
                updates.append(updates_type_0_item)


        else:
            updates = self.updates

        seeds: list[int] | None | Unset
        if isinstance(self.seeds, Unset):
            seeds = UNSET
        elif isinstance(self.seeds, list):
            seeds = self.seeds


        else:
            seeds = self.seeds

        best: int | None | Unset
        if isinstance(self.best, Unset):
            best = UNSET
        else:
            best = self.best

        split: None | str | Unset
        if isinstance(self.split, Unset):
            split = UNSET
        elif isinstance(self.split, str):
            split = self.split
        else:
            split = self.split


        field_dict: dict[str, Any] = {}

        field_dict.update({
        })
        if shipped is not UNSET:
            field_dict["shipped"] = shipped
        if predictions is not UNSET:
            field_dict["predictions"] = predictions
        if runs is not UNSET:
            field_dict["runs"] = runs
        if pretrained is not UNSET:
            field_dict["pretrained"] = pretrained
        if updates is not UNSET:
            field_dict["updates"] = updates
        if seeds is not UNSET:
            field_dict["seeds"] = seeds
        if best is not UNSET:
            field_dict["best"] = best
        if split is not UNSET:
            field_dict["split"] = split

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        def _parse_shipped(data: object) -> MetadatasetSpecShippedType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                shipped_type_0 = check_metadataset_spec_shipped_type_0(data)



                return shipped_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MetadatasetSpecShippedType0 | None | Unset, data)

        shipped = _parse_shipped(d.pop("shipped", UNSET))


        def _parse_predictions(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        predictions = _parse_predictions(d.pop("predictions", UNSET))


        def _parse_runs(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        runs = _parse_runs(d.pop("runs", UNSET))


        def _parse_pretrained(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                pretrained_type_0 = cast(list[str], data)

                return pretrained_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        pretrained = _parse_pretrained(d.pop("pretrained", UNSET))


        def _parse_updates(data: object) -> list[MetadatasetSpecUpdatesType0Item] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                updates_type_0 = []
                _updates_type_0 = data
                for updates_type_0_item_data in (_updates_type_0):
                    updates_type_0_item = check_metadataset_spec_updates_type_0_item(updates_type_0_item_data)



                    updates_type_0.append(updates_type_0_item)

                return updates_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[MetadatasetSpecUpdatesType0Item] | None | Unset, data)

        updates = _parse_updates(d.pop("updates", UNSET))


        def _parse_seeds(data: object) -> list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                seeds_type_0 = cast(list[int], data)

                return seeds_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None | Unset, data)

        seeds = _parse_seeds(d.pop("seeds", UNSET))


        def _parse_best(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        best = _parse_best(d.pop("best", UNSET))


        def _parse_split(data: object) -> MetadatasetSpecSplitType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                split_type_0 = check_metadataset_spec_split_type_0(data)



                return split_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MetadatasetSpecSplitType0 | None | Unset, data)

        split = _parse_split(d.pop("split", UNSET))


        metadataset_spec = cls(
            shipped=shipped,
            predictions=predictions,
            runs=runs,
            pretrained=pretrained,
            updates=updates,
            seeds=seeds,
            best=best,
            split=split,
        )

        return metadataset_spec

